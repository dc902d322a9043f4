import type { DraftIndicator, Quarantined } from '../../model/draft.js'
import type { Fragment } from '../../model/field.js'
import type { Observation } from '../../model/finding.js'
import type { GridCell, LogicalTable, Meaning } from '../../model/table.js'
import { told } from '../../text/told.js'
import { declaredUnits, isShareUnit, partUnit } from '../../vocabulary/numbers/column-units.js'
import { readCell } from '../../vocabulary/numbers/printed-values.js'
import { LEVEL_SEPARATOR } from '../../vocabulary/headers/header-meaning.js'
import { fragmentOf, keyOf } from '../fields.js'
import { blocksOf } from './blocks.js'
import { layoutOf } from './layout.js'
import { columnsOf } from './naming.js'
import { readRows, type ReadRow } from './rows.js'
import type { Above } from './values.js'

export type { Above } from './values.js'

export interface IndicatorTable {
  indicators: DraftIndicator[]
  notes: GridCell[]
  structure: Fragment[]
  quarantine: Quarantined[]
  observations: Observation[]
}

/** Whether a table has columns of values, and names for them. */
export function hasValues(table: LogicalTable): boolean {
  const layout = layoutOf(table)
  return columnsOf(layout, 'value').length > 0 && columnsOf(layout, 'label').length > 0
}

/** Whether a column of one of these meanings holds words. */
export function holdsText(table: LogicalTable, meanings: readonly (Meaning | null)[]): boolean {
  const { kinds } = layoutOf(table)
  return table.columns.some(({ meaning }, at) => meanings.includes(meaning) && kinds[at] !== 'value')
}

/** Share of the targets of a table of work that must be bare numbers for them to be values. */
const NUMBER_SHARE = 0.6

/** Whether the targets of a table of work are bare numbers. */
export function hasTargets(table: LogicalTable): boolean {
  const targets = table.columns.flatMap(({ meaning }, at) => (meaning === 'target' ? [at] : []))
  const texts = table.rows.flatMap((row) => targets.flatMap((at) => row.cells[at]?.text || []))
  return texts.length > 0 && texts.filter((text) => readCell(text) !== null).length >= texts.length * NUMBER_SHARE
}

/**
 * Reads a table of numbers: a value in a row and a column is one indicator; what no value took up goes to quarantine.
 * @param only the meaning of the columns whose numbers count; all of them where it is null
 */
export function readIndicators(table: LogicalTable, above: Above, only: Meaning | null = null): IndicatorTable {
  const { left } = unitsLeft(table, above.units)
  const rows = blocksOf(table).flatMap((block) => readRows(block, { ...above, declared: left }, only))
  const indicators = rows.flatMap((row) => row.indicators)
  const used = new Set(indicators.flatMap(fragmentsIn).map(keyOf))
  const levels = layoutOf(table).levelCells.map(fragmentOf)
  return {
    indicators,
    notes: rows.flatMap(({ note }) => note ?? []),
    structure: [...levels, ...rows.flatMap((row) => structureOf(row, used))],
    quarantine: rows.flatMap((row) => leftOf(row, used)),
    observations: unclearUnits(table, above),
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

/** Of several units above a table those that no header prints itself: with one left it counts the other columns. */
function unitsLeft(table: LogicalTable, units: readonly Fragment[]): { left: string[]; bare: string[] } {
  const layout = layoutOf(table)
  const headers = columnsOf(layout, 'value').map((at) => layout.headers[at]!)
  const printed = headers.map((levels) => levels.map((level) => partUnit(level).unit).find((unit) => unit !== ''))
  const declared = [...new Set(units.flatMap(({ text }) => declaredUnits(text)))]
  const left = declared.filter((unit) => !printed.includes(unit))
  return {
    left: left.length > 0 ? left : declared,
    bare: headers.filter((_, at) => printed[at] === undefined).map((levels) => levels.join(LEVEL_SEPARATOR)),
  }
}

/** Several units above a table, and columns that name none: which of them they count is not said. */
function unclearUnits(table: LogicalTable, { units }: Above): Observation[] {
  const { left, bare } = unitsLeft(table, units)
  const plain = left.filter((unit) => !isShareUnit(unit))
  if (plain.length < 2 || bare.length === 0 || columnsOf(layoutOf(table), 'unit').length > 0) return []
  const words = told`The line above the table names several units (${{ units: plain.join('、') }}); which of them ${{ headers: bare.join(' | ') }} count is not said, and is left empty.`
  return [{ rule: 'indicator/unit-unclear', ...words, place: units.at(-1)!.place }]
}
