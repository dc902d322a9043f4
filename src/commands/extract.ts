import { Command, Option } from 'commander'
import { HEADERS, type Headers } from '../model/column-names.js'
import { bothOf, eventsTo, type RunEvent } from '../run/events.js'
import type { FailOn } from '../run/exit-code.js'
import { extractInputs } from '../run/extract.js'
import type { checkPackage, PackageCheck } from '../run/package/check-package.js'
import type { FileDifference } from '../run/package/folders.js'
import type { Summary } from '../run/package/summary.js'
import { type Line, line } from '../text/line.js'
import { counted } from '../text/printed.js'
import { DEFAULT_FORMATS, FORMATS, type Format } from '../write/formats/index.js'
import { addReadingOptions, failOnOption, listOf, nonEmpty, type ReadingOptions, withLimits } from './options.js'
import { paintFor, putJson, reportError, say, tell, tellUnread } from './output.js'
import { progressOn } from './progress.js'
import { summaryLines } from './summary-text.js'

interface Options extends ReadingOptions {
  output: string
  format: Format[]
  failOn: FailOn
  strict?: true
  allowEmpty?: true
  excel?: true
  headers: Headers
  quiet?: true
  json?: true
  watch?: true
  check?: true
}

export const extractCommand = new Command('extract')
  .summary('read notices and write a data package')
  .description(
    'Reads notices and writes one data package (a folder of CSV tables, a JSON tree a document and datapackage.json).',
  )
  .argument('<inputs...>', 'files, folders, globs, REF:PATH of git, or - for standard input')
  .addOption(
    new Option('-o, --output <folder>', 'folder of the package; replaced as a whole')
      .argParser(nonEmpty)
      .default('output', 'output'),
  )
  .addOption(
    new Option('--format <list>', `what to write: ${FORMATS.join(', ')}`)
      .argParser(listOf(FORMATS))
      .default([...DEFAULT_FORMATS], DEFAULT_FORMATS.join(',')),
  )
  .addOption(failOnOption())
  .option('--strict', 'the same as --fail-on warning, and nothing is written where it fails')
  .option('--allow-empty', 'let a package without records take the place of one that has some')
  .option(
    '--excel',
    "CSV for spreadsheets: byte order mark, and ' before texts that they would retype (1-1, 001, =1+1)",
  )
  .addOption(
    new Option('--headers <language>', 'in which language CSV and XLSX name their columns')
      .choices(HEADERS)
      .default('en'),
  )
  .addOption(
    new Option('--check', 'write nothing: compare what would be written with what stands there').conflicts('watch'),
  )
  .option('--watch', 'go on, and write the package again whenever an input changes; Ctrl-C ends it')
  .option('--quiet', 'no progress, and no summary')
  .option('--json', 'print events on standard output, a JSON object a line: start, each document, summary')
  .addHelpText(
    'after',
    `
Examples:
  gongwen extract notice.md                          one notice into output/
  gongwen extract notices/ -o data                   every document of a folder
  gongwen extract archive/ -o data --jobs 8          eight documents at a time
  gongwen extract archive/ --format csv,parquet,sqlite   tables for other tools, too
  gongwen extract 'plans/**/*.md' --units units.yaml with a register of your own
  gongwen extract plans/ -o data --check             whether data is what the notices say (in CI)
  cat notice.md | gongwen extract - --json           from standard input, summary as JSON

Exit codes: 0 done, 1 findings at or over --fail-on, or a difference found by --check, 2 wrong usage or configuration,
3 an input could not be read or gave no record, 5 a fault of gongwen, 130 ended by Ctrl-C:
what was read is kept, and the same command goes on from there.`,
  )
  .action(async (inputs: string[], options: Options) => {
    const once = async (): Promise<void> => {
      process.exitCode = await extract(inputs, options)
    }
    if (!options.watch) return once()
    const { watchInputs } = await import('../run/watch.js')
    return watchInputs(inputs, { ...options, onWatching: tellWatching, onError: reportError }, once)
  })

addReadingOptions(extractCommand)

async function extract(inputs: string[], options: Options): Promise<number> {
  const { format: formats, excel = false, headers, strict = false, allowEmpty = false, failOn, output } = options
  const writing = { formats, excel, headers, strict, allowEmpty, failOn: strict ? 'warning' : failOn } as const
  const progress = await progressOn(process.stderr, options.quiet === true)
  const listener = options.json ? bothOf(eventsTo(printEvent), progress) : progress
  try {
    const means = { reading: withLimits(options), writing, listener }
    if (options.check) return await check(inputs, options, means)
    const { summary, code } = await extractInputs(inputs, output, means)
    tellSummary(summary, options)
    return code
  } finally {
    progress.onRead()
  }
}

async function check(
  inputs: string[],
  { output, json, quiet }: Options,
  means: Parameters<typeof checkPackage>[2],
): Promise<number> {
  const { checkPackage } = await import('../run/package/check-package.js')
  const { unread, differences, code } = await checkPackage(inputs, output, means)
  if (json) printEvent({ event: 'check', package: output, differences })
  tellUnread({ unread })
  if (!json) say((differences ?? []).map((one) => differenceLine(output, one)))
  if (!quiet) tell([outcomeOf(output, differences)])
  return code
}

function differenceLine(folder: string, { path, what, line: at }: FileDifference): Line {
  const file = `${folder}/${path}`
  if (what === 'differs') return at === null ? line`${file}: differs` : line`${file}:${at}: differs from this line on`
  return line`${file}: ${what === 'missing' ? 'is missing' : 'would not be written'}`
}

function outcomeOf(folder: string, differences: PackageCheck['differences']): Line {
  if (differences === null) return line`nothing would be written: no document was read`
  return differences.length === 0
    ? line`${folder} is what would be written`
    : line`${folder} is not what would be written: ${counted(differences.length, 'file')} differ; run the same command without --check`
}

function printEvent(event: RunEvent): void {
  putJson(event)
}

function tellSummary(summary: Summary, options: Options): void {
  if (options.json) printEvent({ event: 'summary', ...summary })
  if (!options.quiet || summary.unread.length > 0) tell(summaryLines(summary, paintFor(process.stderr)))
}

function tellWatching(roots: readonly string[]): void {
  tell([line`watching ${roots.join(', ')}; Ctrl-C ends it`])
}
