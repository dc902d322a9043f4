import { statSync } from 'node:fs'
import { Command, Option } from 'commander'
import { UnreadableInput, UsageError } from '../model/errors.js'
import type { YearsOptions } from '../report/years.js'
import { registryWith } from '../run/inputs/registry.js'
import type { ReportDataset } from '../run/report-dataset.js'
import { line } from '../text/line.js'
import { counted } from '../text/printed.js'
import { VERSION } from '../version.js'
import { baselineOption, matchesOption, readAccepted, readSettled, yearsOption } from './diff-options.js'
import { addReadingOptions, nonEmpty, type ReadingOptions, withLimits } from './options.js'
import { tell, tellUnread, writeOutputFile } from './output.js'

interface Options extends ReadingOptions {
  output: string
  sources?: string
  despiteTotals?: true
  baseline?: string
  matches?: string
  years?: [number, number]
}

export const reportCommand = new Command('report')
  .summary('make a page to look at')
  .description(
    'Makes one self-contained page of packages or notices: records to search and filter, each beside its place in the source, pictures, findings, and what changed where there are two years. It opens from disk, offline, and can be mailed.',
  )
  .argument('<inputs...>', 'packages, or notices: files, folders, globs, REF:PATH of git, or - for standard input')
  .addOption(
    new Option('-o, --output <file>', 'the page; replaced as a whole')
      .argParser(nonEmpty)
      .default('report.html', 'report.html'),
  )
  .option('--sources <folder>', 'where the notices of packages stand: then their pages are shown as they are')
  .addOption(yearsOption())
  .option('--despite-totals', 'compare years also where a total that a notice prints is missed')
  .addOption(matchesOption())
  .addOption(baselineOption())
  .addHelpText(
    'after',
    `
Examples:
  gongwen report notice.pdf                              report.html
  gongwen report data -o plan.html --sources plans       of a package, with the pages of its notices
  gongwen report plans/2022.pdf plans/2023.pdf           with what changed

Exit codes: 0 done, 1 done and findings are errors, 2 wrong usage or configuration,
3 an input could not be read or gave no record, 5 a fault of gongwen, 130 ended by Ctrl-C.`,
  )
  .action(async (inputs: string[], options: Options) => {
    refuseFolder(options.output)
    const decisions = { settled: readSettled(options.matches), baseline: readAccepted(options.baseline) }
    const { readDataset } = await import('../run/report-dataset.js')
    const dataset = await readDataset(inputs, withLimits(options))
    tellUnread(dataset)
    refuseEmpty(inputs, dataset)
    const page = await pageOf(dataset, options, decisions)
    writeOutputFile(options.output, page)
    tell([line`${datasetText(dataset)}`, line`written to ${options.output}`])
    process.exitCode = dataset.code
  })

addReadingOptions(reportCommand)

/** Before documents are read. */
function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(path, 'It is a folder.', 'Name the file of the page: -o report.html')
}

function refuseEmpty(inputs: readonly string[], { side: { tables } }: ReportDataset): void {
  if (tables.tasks.length === 0 && tables.indicators.length === 0)
    throw new UnreadableInput(
      inputs.join(', '),
      'There is no record to show.',
      'gongwen check says why a notice gave none.',
    )
}

async function pageOf(
  { side, plans, inputs }: ReportDataset,
  options: Options,
  decisions: Pick<YearsOptions, 'settled' | 'baseline'>,
): Promise<string> {
  const [{ readOriginals }, { compareYears }, { reportPage, reportData }] = await Promise.all([
    import('../report/originals.js'),
    import('../report/years.js'),
    import('../report/index.js'),
  ])
  const needed = [...plans].flatMap(([id, plan]) => {
    const loads = inputs.get(id)
    return loads ? [{ id, plan, loads }] : []
  })
  const originals = await readOriginals(needed, withLimits(options))
  const registry = registryWith(options.units)
  const today = new Date().toISOString().slice(0, 10)
  const { years, despiteTotals } = options
  const comparison = compareYears(side, { ...decisions, years, despiteTotals, registry, today })
  const data = reportData({ side, registry, comparison, version: VERSION })
  return reportPage(data, { plans, originals, provenance: side.tables.provenance })
}

function datasetText({ side: { tables } }: ReportDataset): string {
  const { documents, tasks, indicators } = tables
  return [
    counted(documents.length, 'document'),
    counted(tasks.length, 'record'),
    counted(indicators.length, 'indicator value'),
  ].join(', ')
}
