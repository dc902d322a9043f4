import pLimit from 'p-limit'
import { UnreadableInput } from '../model/errors.js'
import type { Extraction, Unread } from '../model/extraction.js'
import type { Finding } from '../model/finding.js'
import { SEVERITIES } from '../model/finding.js'
import { recordsOf } from '../model/plan.js'
import { runPipe } from '../pipeline.js'
import { PdfProcesses } from '../read/pdf/process/pool.js'
import type { ReadOptions } from '../read/reader.js'
import { loadRegistry } from '../registry/load.js'
import type { Registry } from '../registry/registry.js'
import { findingOf } from '../validate/index.js'
import type { FailOn } from './options.js'
import { findInputs, type InputFile } from './inputs.js'

/** Documents that are read at a time. Reading waits for the disk; the pipe itself runs on one core. */
const CONCURRENCY = 4

/** What came of the inputs of a command. */
export interface Run {
  /** In the order of the inputs, each with the path it came from. */
  documents: { path: string; extraction: Extraction }[]
  unread: (Unread & { remedy: string })[]
  passedOver: string[]
}

/** Runs every input that the arguments name through the pipe. One that cannot be read costs itself alone. */
export async function runInputs(
  args: readonly string[],
  { units, password }: { units: readonly string[]; password?: string },
  onDone: (done: number, all: number, path: string) => void = () => {},
): Promise<Run> {
  const processes = new PdfProcesses()
  try {
    const { files, missing, passedOver } = await findInputs(args)
    if (files.some(({ path }) => path.toLowerCase().endsWith('.pdf'))) processes.warmUp()
    const results = await runFiles(files, loadRegistry(units), { password, processes }, onDone)
    const documents = results.flatMap((result) => ('extraction' in result ? [result] : []))
    const unread = results.flatMap((result) => ('finding' in result ? [result] : []))
    return { documents, unread: [...missing.map(unreadOf), ...unread], passedOver }
  } finally {
    processes.close()
  }
}

function runFiles(
  files: readonly InputFile[],
  registry: Registry,
  options: ReadOptions,
  onDone: (done: number, all: number, path: string) => void,
) {
  const limit = pLimit(CONCURRENCY)
  let done = 0
  return Promise.all(
    files.map((input) =>
      limit(async () => {
        const result = await runOne(input, registry, options)
        onDone(++done, files.length, input.path)
        return result
      }),
    ),
  )
}

async function runOne(input: InputFile, registry: Registry, options: ReadOptions) {
  try {
    const bytes = await input.load()
    return { path: input.path, extraction: await runPipe({ file: input.file, bytes }, registry, options) }
  } catch (error) {
    if (error instanceof UnreadableInput)
      return unreadOf(new UnreadableInput(error.where.replace(input.file, input.path), error.message, error.remedy))
    throw error
  }
}

function unreadOf(error: UnreadableInput): Run['unread'][number] {
  return {
    file: error.where,
    finding: findingOf({ rule: 'document/unread', message: error.message, place: null }),
    remedy: error.remedy,
  }
}

export const EXIT = { ok: 0, findings: 1, usage: 2, unread: 3, fault: 5 } as const

/** The exit code of a run: our own fault before unreadable or empty inputs before findings at or over a severity. */
export function exitCodeOf({ documents, unread }: Run, failOn: FailOn): number {
  const findings = documents.flatMap(({ extraction }) => extraction.findings)
  if (findings.some(({ rule }) => rule === 'ledger/unbalanced')) return EXIT.fault
  if (unread.length > 0 || documents.some(({ extraction }) => isEmpty(extraction))) return EXIT.unread
  return findings.some((finding) => failsOn(finding, failOn)) ? EXIT.findings : EXIT.ok
}

/** A document that gave no record and no indicator was not read, whatever else it says. */
export function isEmpty({ plan }: Extraction): boolean {
  return recordsOf(plan).next().done === true && plan.annexes.every(({ indicators }) => indicators.length === 0)
}

/** Whether a finding is at or over a severity. */
export function failsOn({ severity }: Finding, least: FailOn): boolean {
  return least !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least)
}
