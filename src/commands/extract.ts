import { Command, Option } from 'commander'
import { refuseForeign, recoverFolder } from '../write/folder.js'
import { DEFAULT_FORMATS, FORMATS, type Format } from '../write/formats/index.js'
import { lockFolder } from '../write/lock.js'
import { eventPrinter, print } from './extract/events.js'
import { failOnOption, listOf, named, type FailOn } from './options.js'
import { progressOn } from './extract/progress.js'
import { addReadingOptions, type ReadingOptions } from './reading-options.js'
import { runInputs, type RunListener } from './run.js'
import type { Summary } from './extract/summary.js'
import { summaryText } from './extract/summary-text.js'
import { paintFor } from './terminal.js'

interface Options extends ReadingOptions {
  output: string
  format: Format[]
  failOn: FailOn
  strict?: true
  excel?: true
  quiet?: true
  json?: true
  watch?: true
}

export const extractCommand = new Command('extract')
  .summary('read notices and write a data package')
  .description(
    'Reads notices and writes one data package (a folder of CSV tables, a JSON tree a document and datapackage.json).',
  )
  .argument('<inputs...>', 'files, folders, globs, REF:PATH of git, or - for standard input')
  .addOption(
    new Option('-o, --output <folder>', 'folder of the package; replaced as a whole')
      .argParser(named)
      .default('output', 'output'),
  )
  .addOption(
    new Option('--format <list>', `what to write: ${FORMATS.join(', ')}`)
      .argParser(listOf(FORMATS))
      .default([...DEFAULT_FORMATS], DEFAULT_FORMATS.join(',')),
  )
  .addOption(failOnOption())
  .option('--strict', 'the same as --fail-on warning, and nothing is written where it fails')
  .option('--excel', 'CSV for spreadsheets: byte order mark, cells that look like formulas made harmless')
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
  cat notice.md | gongwen extract - --json           from standard input, summary as JSON

Exit codes: 0 done, 1 findings at or over --fail-on, 2 wrong usage or configuration,
3 an input could not be read or gave no record, 5 a fault of gongwen, 130 ended by Ctrl-C:
what was read is kept, and the same command goes on from there.`,
  )
  .action(async (inputs: string[], options: Options) => {
    const once = async (): Promise<void> => {
      process.exitCode = await extractInputs(inputs, options)
    }
    if (!options.watch) return once()
    const { watchInputs } = await import('./extract/watch.js')
    return watchInputs(inputs, options, once)
  })

addReadingOptions(extractCommand)

async function extractInputs(args: string[], options: Options): Promise<number> {
  refuseForeign(options.output)
  const release = lockFolder(options.output)
  const progress = await progressOn(process.stderr, options.quiet === true)
  try {
    recoverFolder(options.output)
    const listener = options.json ? together(eventPrinter, progress) : progress
    return await runInputs(
      args,
      options,
      async (run) => {
        const { extractInto } = await import('./extract/extraction.js')
        progress.end()
        const { summary, code } = await extractInto(options.output, run, {
          formats: options.format,
          excel: options.excel === true,
          failOn: options.strict ? 'warning' : options.failOn,
          strict: options.strict === true,
        })
        report(summary, options)
        return code
      },
      listener,
    )
  } finally {
    progress.end()
    release()
  }
}

function together(one: Required<RunListener>, other: Required<RunListener>): RunListener {
  return {
    onFound(inputs) {
      one.onFound(inputs)
      other.onFound(inputs)
    },
    onDone(outcome) {
      one.onDone(outcome)
      other.onDone(outcome)
    },
  }
}

function report(summary: Summary, options: Options): void {
  if (options.json) print({ event: 'summary', ...summary })
  if (!options.quiet || summary.unread.length > 0) process.stderr.write(summaryText(summary, paintFor(process.stderr)))
}
