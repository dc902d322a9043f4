import type { DraftIndicator, Quarantined } from '../../model/draft.js'
import type { Fragment } from '../../model/field.js'
import type { Observation } from '../../model/finding.js'
import type { GridCell, LogicalTable, Meaning } from '../../model/table.js'
import { readCell } from '../../vocabulary/numbers/printed-values.js'
import { saysOfNames } from '../../vocabulary/indicators/labels.js'
import { fragmentOf, keyOf } from '../fields.js'
import { blocksOf } from './blocks.js'
import { layoutOf, layoutOfTargets } from './layout.js'
import { columnsOf, namingOf } from './naming.js'
import { readRows, type ReadRow } from './rows.js'
import { unclearUnits, unitsLeft } from './units-above.js'
import type { Above } from './values.js'

export type { Above } from './values.js'

export interface IndicatorTable {
  indicators: DraftIndicator[]
  notes: GridCell[]
  structure: Fragment[]
  quarantine: Quarantined[]
  observations: Observation[]
}

/** The number of a row, where a header should stand: the table has none. */
const NUMBER_OF_ROW = /^\d{1,3}$/

/** Whether a table has columns of values, and names for them. */
export function hasValues(table: LogicalTable): boolean {
  if (table.columns.some(({ header }) => NUMBER_OF_ROW.test(header))) return false
  const layout = layoutOf(table)
  return columnsOf(layout, 'value').length > 0 && columnsOf(layout, 'label').length > 0
}

/** Whether nothing but places names the rows of a table of numbers. */
export function namesPlacesAlone(table: LogicalTable): boolean {
  const layout = layoutOf(table)
  const { regions } = namingOf(table, layout)
  return regions.length > 0 && columnsOf(layout, 'label').every((at) => regions.includes(at))
}

/** Whether a column of one of these meanings holds words. */
export function holdsText(table: LogicalTable, meanings: readonly (Meaning | null)[]): boolean {
  const { kinds } = layoutOf(table)
  return table.columns.some(({ meaning }, at) => meanings.includes(meaning) && kinds[at] !== 'value')
}

/** The values among the columns of a table of work, and what was noticed of them. */
export function readTargets(table: LogicalTable, above: Above): Pick<IndicatorTable, 'indicators' | 'observations'> {
  const { indicators, observations } = readIndicators(table, above, layoutOfTargets)
  return { indicators, observations }
}

/** Share of the targets of a table of work that must be bare numbers for them to be values. */
const NUMBER_SHARE = 0.6
/** Of one that lists indicators: the others may say 与上年持平. */
const LISTED_NUMBER_SHARE = 0.3

/** Whether a table says that its rows are indicators: by the header over their names, or by a column of units. */
export function listsIndicators({ columns }: LogicalTable): boolean {
  return columns.some(
    ({ meaning, header }) =>
      meaning === 'indicator' || meaning === 'measuring_unit' || saysOfNames(header) === 'indicator',
  )
}

/** The columns of what a table of work commits to: those of targets, and of all values where it lists indicators. */
export function targetColumns(table: LogicalTable): number[] {
  if (listsIndicators(table)) return columnsOf(layoutOfTargets(table), 'value')
  return table.columns.flatMap(({ meaning }, at) => (meaning === 'target' ? [at] : []))
}

/** Whether the targets of a table of work are bare numbers. */
export function hasTargets(table: LogicalTable): boolean {
  const targets = targetColumns(table)
  const texts = table.rows.flatMap((row) => targets.flatMap((at) => row.cells[at]?.text || []))
  const least = listsIndicators(table) ? LISTED_NUMBER_SHARE : NUMBER_SHARE
  return texts.length > 0 && texts.filter((text) => readCell(text) !== null).length >= texts.length * least
}

/** Reads a table of numbers: a value in a row and a column is one indicator; what no value took up goes to quarantine. */
export function readIndicators(table: LogicalTable, above: Above, layout = layoutOf): IndicatorTable {
  const { left } = unitsLeft(table, above.units)
  const blocks = blocksOf(table).map((block) => readRows(block, layout(block), { ...above, declared: left }))
  const rows = blocks.flatMap((block) => block.rows)
  const indicators = rows.flatMap((row) => row.indicators)
  const used = new Set(indicators.flatMap(fragmentsIn).map(keyOf))
  const levels = layoutOf(table).levelCells.map(fragmentOf)
  return {
    indicators,
    notes: rows.flatMap(({ note }) => note ?? []),
    structure: [...levels, ...rows.flatMap((row) => structureOf(row, used))],
    quarantine: rows.flatMap((row) => leftOf(row, used)),
    observations: [...unclearUnits(table, above), ...blocks.flatMap((block) => block.observations)],
  }
}

function fragmentsIn({ region, label, indicator, unit, value, note }: DraftIndicator): Fragment[] {
  return [region, label, indicator, unit, value, note].flatMap((field) => field?.fragments ?? [])
}

/** A note, a heading and the numbers of rows are structure. */
function structureOf({ row, kind }: ReadRow, used: ReadonlySet<string>): Fragment[] {
  const cells = kind === 'values' ? row.freshCells('number') : row.fresh
  return cells.map(fragmentOf).filter((fragment) => !used.has(keyOf(fragment)))
}

function leftOf({ row, kind, indicators }: ReadRow, used: ReadonlySet<string>): Quarantined[] {
  if (kind !== 'values') return []
  const numbers = row.freshCells('number')
  const reason =
    indicators.length > 0 ? 'cell beside the values of an indicator table' : 'row of an indicator table without a value'
  return row.fresh
    .filter((cell) => !numbers.includes(cell))
    .map(fragmentOf)
    .filter((fragment) => !used.has(keyOf(fragment)))
    .map((fragment) => ({ fragment, reason }))
}
