import pLimit from 'p-limit'
import { UnreadableInput } from '../model/errors.js'
import type { Extraction, Unread } from '../model/extraction.js'
import type { Finding } from '../model/finding.js'
import { SEVERITIES } from '../model/severities.js'
import { runPipe, type PipeOptions } from '../pipeline.js'
import type { ReadOptions } from '../read/reader.js'
import type { Registry } from '../registry/registry.js'
import type { FailOn } from './options.js'
import { findInputs, type InputFile } from './inputs.js'
import { OverrideFiles } from './overrides.js'
import { processes } from './processes.js'

/** Documents that are read at a time. Reading waits for the disk; the pipe itself runs on one core. */
const CONCURRENCY = 4

/** What came of the inputs of a command. */
export interface Run {
  /** In the order of the inputs, each with the path it came from. */
  documents: { path: string; extraction: Extraction }[]
  unread: (Unread & { remedy: string })[]
  passedOver: string[]
  /** The units that names were resolved over. */
  registry: Registry
  /** Where corrections are written that are for none of the documents. */
  idleCorrections: string[]
}

export interface RunOptions {
  units: readonly string[]
  /** Where it is loaded already. */
  registry?: Registry
  overrides?: readonly string[]
  password?: string
}

/** Runs every input that the arguments name through the pipe. One that cannot be read costs itself alone. */
export async function runInputs(
  args: readonly string[],
  { units, registry: loaded, overrides = [], password }: RunOptions,
  onDone: (done: number, all: number, path: string) => void = () => {},
): Promise<Run> {
  try {
    const { files, missing, passedOver } = await findInputs(args)
    const corrections = new OverrideFiles(overrides)
    const registry = loaded ? Promise.resolve(loaded) : registryFor(units)
    const results = await runFiles(files, registry, corrections, { password, processes }, onDone)
    const documents = results.flatMap((result) => ('extraction' in result ? [result] : []))
    const unread = results.flatMap((result) => (result instanceof UnreadableInput ? [result] : []))
    const idleCorrections = await corrections.idle(documents.map(({ extraction }) => extraction.plan))
    return {
      documents,
      unread: await toldOf([...missing, ...unread]),
      passedOver,
      registry: await registry,
      idleCorrections,
    }
  } finally {
    processes.close()
  }
}

/** The registry is loaded while the first documents are read: PDFs are, in other processes. */
async function registryFor(units: readonly string[]): Promise<Registry> {
  const { registryWith } = await import('./registry.js')
  return registryWith(units)
}

async function runFiles(
  files: readonly InputFile[],
  registry: Promise<Registry>,
  corrections: OverrideFiles,
  options: ReadOptions,
  onDone: (done: number, all: number, path: string) => void,
) {
  const limit = pLimit(CONCURRENCY)
  let done = 0
  const results = files.map((input) =>
    limit(async () => {
      const overrides = await corrections.of(input)
      const result = await runOne(input, registry, { ...options, overrides })
      onDone(++done, files.length, input.path)
      return result
    }),
  )
  const [, ...settled] = await Promise.all([registry, ...results])
  return settled
}

async function runOne(input: InputFile, registry: Promise<Registry>, options: PipeOptions) {
  try {
    const bytes = await input.load()
    return { path: input.path, extraction: await runPipe({ file: input.file, bytes }, registry, options) }
  } catch (error) {
    if (error instanceof UnreadableInput)
      return new UnreadableInput(pathIn(error.where, input), error.message, error.remedy)
    throw error
  }
}

/** Readers know a document by its base name, and may add a page or a line; what loads it knows its path. */
function pathIn(where: string, { path, file }: InputFile): string {
  return where.startsWith(path) ? where : where.replace(file, () => path)
}

async function toldOf(errors: readonly UnreadableInput[]): Promise<Run['unread']> {
  if (errors.length === 0) return []
  const { findingOf } = await import('../validate/index.js')
  return errors.map(({ where, message, remedy }) => ({
    file: where,
    finding: findingOf({ rule: 'document/unread', message, place: null }),
    remedy,
  }))
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
  return plan.annexes.every(
    ({ sections, indicators }) =>
      indicators.length === 0 && sections.every(({ tasks }) => tasks.every(({ measures }) => measures.length === 0)),
  )
}

/** Whether a finding is at or over a severity. */
export function failsOn({ severity }: Finding, least: FailOn): boolean {
  return least !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least)
}
