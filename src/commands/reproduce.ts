import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Command } from 'commander'
import { UnreadableInput } from '../model/errors.js'
import type { Limits } from '../model/limits.js'
import type { RunRecord } from '../model/run-record.js'
import { printable } from '../text/printable.js'
import type { Format } from '../write/formats/index.js'
import { RUN_FILE } from '../model/package-names.js'
import { extractInto } from './extract/extraction.js'
import { lastRunOf } from './extract/last-run.js'
import { differentFiles, differentMeans, differentSources } from './extract/reproduction.js'
import { recordOf } from './extract/run-record.js'
import { runInputs } from './run.js'

export const reproduceCommand = new Command('reproduce')
  .summary('rebuild a package from its run.json and compare')
  .description(
    'Reads the inputs that a run.json names once more, with its registers, corrections and options, and compares what comes of them with the package beside it, file by file. Says which sources, registers, corrections and releases are not those of that time.',
  )
  .argument('<run.json>', 'the record of a run, in the folder of its package')
  .option('--json', 'print the comparison as JSON on standard output')
  .addHelpText(
    'after',
    `
Example:
  gongwen reproduce data/run.json

Exit codes: 0 the same bytes, 1 a file differs, 2 wrong usage, 3 a source is missing or changed, or there is no such record,
5 a fault of gongwen.`,
  )
  .action(async (path: string, options: { json?: true }) => {
    const told = await reproduce(path)
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : textOf(path, told))
    process.exitCode = told.sources.length > 0 ? 3 : told.files.length > 0 ? 1 : 0
  })

/** What is not as it was, a line each. */
interface Reproduction {
  sources: string[]
  /** Files of the package that come out otherwise. */
  files: string[]
  /** Registers, corrections and releases that differ; the package may be the same all the same. */
  means: string[]
}

async function reproduce(path: string): Promise<Reproduction> {
  const folder = dirname(resolve(path))
  const then = basename(path) === RUN_FILE ? lastRunOf(folder) : null
  if (then === null)
    throw new UnreadableInput(
      path,
      'It is no record of a run that this version understands.',
      `Name the ${RUN_FILE} in the folder of a package.`,
    )
  if (then.sources.some(({ from }) => from === 'stdin'))
    throw new UnreadableInput(
      path,
      'Its run read standard input, which cannot be read again.',
      'Extract from a file, and keep it.',
    )
  const temporary = mkdtempSync(join(tmpdir(), 'gongwen-reproduced-'))
  try {
    const target = join(temporary, basename(folder))
    const now = await rebuild(then, folder, target)
    return {
      sources: differentSources(then, now),
      files: differentFiles(folder, target),
      means: differentMeans(then, now),
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Runs in the folder in which the first run was, so that messages name the same paths. */
async function rebuild({ cwd, sources, registry, corrections, options }: RunRecord, folder: string, target: string) {
  process.chdir(resolve(folder, cwd))
  const filesIn = (files: readonly { path: string }[]): string[] => files.map(({ path }) => resolve(folder, path))
  const reading = {
    units: filesIn(registry.files),
    overrides: filesIn(corrections),
    limits: options.limits as unknown as Limits,
    jobs: availableParallelism(),
    cache: false as const,
  }
  const formats = options.formats as Format[]
  const inputs = sources.map(({ path }) => path)
  return runInputs(inputs, reading, async (run) => {
    await extractInto(target, run, { formats, excel: options.excel, failOn: 'never', strict: false })
    return recordOf(run, folder, { formats, excel: options.excel })
  })
}

function textOf(path: string, { sources, files, means }: Reproduction): string {
  const lines = [
    ...sources.map((line) => `source  ${line}`),
    ...means.map((line) => `note    ${line}`),
    ...files.map((line) => `differs ${line}`),
    files.length === 0
      ? `${path}: the package comes out the same, byte for byte`
      : `${path}: the package comes out otherwise`,
  ]
  return `${lines.map(printable).join('\n')}\n`
}
