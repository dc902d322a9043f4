import { Command, Option } from 'commander'
import { history } from '../diff/history/index.js'
import { historyOfChanges, historyOfUnit } from '../diff/history/view.js'
import { HISTORY_RENDERERS, type HistoryFormat } from '../diff/history/render.js'
import { UnreadableInput } from '../model/errors.js'
import { registryWith } from '../run/inputs/registry.js'
import { matchesOption, readSettled } from './diff-options.js'
import { addReadingOptions, type ReadingOptions, withLimits } from './options.js'
import { put, writeOutputFile } from './output.js'
import { loadSide } from '../run/sides.js'

interface Options extends ReadingOptions {
  despiteTotals?: true
  format: HistoryFormat
  unit?: string
  changed?: true
  output?: string
  matches?: string
}

export const historyCommand = new Command('history')
  .summary('follow each task through the years')
  .description(
    'Gives each task’s line through the years: when it was first and last seen, how its deadline, targets and units moved. Takes packages of one or several years, or notices.',
  )
  .argument('<inputs...>', 'packages, notices, or either in git as REF:PATH')
  .addOption(new Option('--format <format>', 'what to print').choices(Object.keys(HISTORY_RENDERERS)).default('text'))
  .option('-o, --output <file>', 'write to a file instead')
  .option('--unit <name>', 'only tasks that a unit leads or supports in some year')
  .option('--changed', 'only tasks that began, ended or changed')
  .addOption(matchesOption())
  .option('--despite-totals', 'also where a total that a notice prints is missed')
  .addHelpText(
    'after',
    `
Examples:
  gongwen history data-2021 data-2022 data-2023
  gongwen history data --unit 区商务局 --changed
  gongwen history data --format csv -o history.csv

Exit codes: 0 done, 2 wrong usage or configuration, 3 an input could not be read,
4 refused because a side may lack records, 5 a fault of gongwen.`,
  )
  .action(async (inputs: string[], options: Options) => {
    const settled = readSettled(options.matches)
    const registry = registryWith(options.units)
    const sides = []
    for (const input of inputs) sides.push(await loadSide(input, { ...withLimits(options), registry }))
    const found = history(sides, { registry, settled })
    if (found.years.length < 2)
      throw new UnreadableInput(
        inputs.join(', '),
        `There are plans of ${found.years.length === 1 ? `one year alone (${found.years[0]})` : 'no year that is known'}.`,
        'Name packages of at least two years.',
      )
    const ofUnit = options.unit === undefined ? found : historyOfUnit(found, options.unit, sides)
    const text = HISTORY_RENDERERS[options.format](options.changed ? historyOfChanges(ofUnit) : ofUnit)
    if (options.output === undefined) put(text)
    else writeOutputFile(options.output, text)
  })

addReadingOptions(historyCommand)
