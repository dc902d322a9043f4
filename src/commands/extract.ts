import { Command, Option } from 'commander'
import { refuseForeign, writeFolder } from '../write/folder.js'
import { FORMATS, type Format } from '../write/formats/index.js'
import { failOnOption, listOf, named, overridesOption, passwordOption, unitsOption, type FailOn } from './options.js'
import { exitCodeOf, isEmpty, runInputs } from './run.js'
import { summaryOf, summaryText, type Summary } from './summary.js'
import { paintFor } from './terminal.js'

interface Options {
  output: string
  format: Format[]
  units: string[]
  overrides: string[]
  password?: string
  failOn: FailOn
  strict?: true
  excel?: true
  quiet?: true
  json?: true
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
      .default([...FORMATS], FORMATS.join(',')),
  )
  .addOption(unitsOption())
  .addOption(overridesOption())
  .addOption(passwordOption())
  .addOption(failOnOption())
  .option('--strict', 'the same as --fail-on warning, and nothing is written where it fails')
  .option('--excel', 'CSV for spreadsheets: byte order mark, cells that look like formulas made harmless')
  .option('--quiet', 'no summary')
  .option('--json', 'print the summary as JSON on standard output')
  .addHelpText(
    'after',
    `
Examples:
  gongwen extract notice.md                          one notice into output/
  gongwen extract notices/ -o data                   every document of a folder
  gongwen extract 'plans/**/*.md' --units units.yaml with a register of your own
  cat notice.md | gongwen extract - --json           from standard input, summary as JSON

Exit codes: 0 done, 1 findings at or over --fail-on, 2 wrong usage or configuration,
3 an input could not be read or gave no record, 5 a fault of gongwen.`,
  )
  .action(async (inputs: string[], options: Options) => {
    process.exitCode = await extractInputs(inputs, options)
  })

async function extractInputs(args: string[], options: Options): Promise<number> {
  refuseForeign(options.output)
  const progress = progressOn(process.stderr, options.quiet === true)
  const run = await runInputs(args, options, progress.show)
  progress.clear()
  const { settleDuplicates } = await import('../validate/duplicates.js')
  const { tablesOf } = await import('../write/tables.js')
  const { packageFiles } = await import('../write/package.js')
  const settled = settleDuplicates(run.documents.map(({ extraction }) => extraction))
  const tables = tablesOf(settled.kept, settled.leftOut, run.unread)
  const failOn = options.strict ? 'warning' : options.failOn
  const code = exitCodeOf(run, failOn)
  const writes = settled.kept.some((extraction) => !isEmpty(extraction)) && !(options.strict && code !== 0)
  if (writes)
    writeFolder(
      options.output,
      packageFiles(
        tables,
        settled.kept.map(({ plan }) => plan),
        { formats: options.format, excel: options.excel === true, registry: run.registry.hash },
      ),
    )
  report(summaryOf(run, settled, tables, { failOn, output: writes ? options.output : null }), options)
  return code
}

function report(summary: Summary, options: Options): void {
  if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
  if (!options.quiet || summary.unread.length > 0) process.stderr.write(summaryText(summary, paintFor(process.stderr)))
}

/** On a terminal one line that rewrites itself; nothing on a pipe. */
function progressOn(stream: NodeJS.WriteStream, quiet: boolean) {
  const shown = stream.isTTY && !quiet
  return {
    show: (done: number, all: number, path: string): void => {
      if (shown) stream.write(`\r\u001b[K${done}/${all} ${path}`)
    },
    clear: (): void => {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
