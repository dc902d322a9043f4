import { Command } from 'commander'
import { judge, type Selector } from '../diff/judge/index.js'
import { findUnit, viewOfUnit } from '../diff/judge/unit-view.js'
import { kindsText } from '../diff/render/text.js'
import { RENDERERS, type Format } from '../diff/render/index.js'
import { changesOf, type Diff } from '../model/diff.js'
import { UsageError } from '../model/errors.js'
import { compareSides, type Comparison } from '../run/comparison.js'
import type { Paint } from '../text/line.js'
import {
  baselineOption,
  concernOption,
  formatOption,
  ignoreOption,
  matchesOption,
  type OutputFile,
  outputsOption,
  readAccepted,
  readSettled,
  yearsOption,
} from './diff-options.js'
import { addReadingOptions, type ReadingOptions, withLimits } from './options.js'
import { paintFor, put, writeOutputFile } from './output.js'

interface Options extends ReadingOptions {
  format: Format
  output: OutputFile[]
  failOn?: Selector[]
  ignore: Selector[]
  baseline?: string
  matches?: string
  unit?: string
  sources?: string
  despiteTotals?: true
  allowEmpty?: true
  years?: [number, number]
  unrelated?: true
  kinds?: true
}

export const diffCommand = new Command('diff')
  .summary('say what became of each task between two years')
  .description(
    'Compares two packages, two notices, or two years of one package, and says what became of each record: added, removed, split, merged, reworded, moved, due sooner or later, handed to other units, with other targets. Records are paired by what they say, not by their numbers. A renamed unit is no change.',
  )
  .argument('[old]', 'a package, notices (a file or a folder), or either in git as REF:PATH')
  .argument('[new]', 'the same for the new side; with --years it may be left out')
  .addOption(formatOption())
  .addOption(outputsOption())
  .addOption(concernOption())
  .addOption(ignoreOption())
  .addOption(baselineOption())
  .addOption(matchesOption())
  .option('--unit <name>', 'only what one unit gained, lost, and must do sooner, later, more or less')
  .addOption(yearsOption())
  .option('--sources <folder>', 'where the notices of packages stand, so that annotations name their files')
  .option('--despite-totals', 'compare also where a total that a notice prints is missed')
  .option('--allow-empty', 'compare also where a side has no record')
  .option('--unrelated', 'compare also what seems to be of another series of notices')
  .option('--kinds', 'list the kinds of change and their groups')
  .addHelpText(
    'after',
    `
Examples:
  gongwen diff plans/2022.pdf plans/2023.pdf
  gongwen diff data --years 2022,2023 --unit 区商务局
  gongwen diff data --years 2022,2023 --sources plans --format github
  gongwen diff main:data data --format markdown -o report.html
  gongwen diff HEAD~1:plans/2023.md plans/2023.md --fail-on removed,deadline-later,target-weaker
  gongwen diff data-2022 data-2023 --format matches > matches.yaml

Exit codes: 0 nothing of concern changed, 1 something did, 2 wrong usage or configuration,
3 an input could not be read, 4 refused because a side may lack records, 5 a fault of gongwen.`,
  )
  .action(async (old: string | undefined, fresh: string | undefined, options: Options) => {
    if (options.kinds) put(kindsText())
    else process.exitCode = await compare(old, fresh, options)
  })

addReadingOptions(diffCommand)

async function compare(old: string | undefined, fresh: string | undefined, options: Options): Promise<number> {
  const accepted = readAccepted(options.baseline)
  const compared = await compareSides(
    namedSides(old, fresh, options),
    readSettled(options.matches),
    withLimits(options),
  )
  const today = new Date().toISOString().slice(0, 10)
  const judged = judge(compared.diff, { ...options, baseline: accepted, today })
  const shown = options.unit === undefined ? judged : ofUnit(options.unit, compared, judged)
  for (const { format, path } of options.output) writeOutputFile(path, RENDERERS[format](shown, { paint: plain }))
  put(RENDERERS[options.format](shown, { paint: paintFor(process.stdout) }))
  return changesOf(shown).some(({ status }) => status === 'concern') ? 1 : 0
}

function namedSides(old: string | undefined, fresh: string | undefined, { years }: Options): [string, string] {
  if (old === undefined) throw new UsageError('diff', 'Expected two datasets.', 'gongwen diff OLD NEW')
  if (fresh !== undefined) return [old, fresh]
  if (years) return [old, old]
  throw new UsageError(
    old,
    'There is nothing to compare it with.',
    'Name a second one, or two of its years: --years 2022,2023',
  )
}

function ofUnit(name: string, { sides, registry }: Comparison, diff: Diff): Diff {
  const unit = findUnit(name, sides, diff, registry)
  if (unit) return viewOfUnit(diff, unit)
  throw new UsageError(
    name,
    'Neither side has a unit of this name.',
    'units.csv has the names: canonical, full, and as printed.',
  )
}

const plain: Paint = (_, text) => text
