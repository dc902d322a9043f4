import type { Fragment } from '../../model/field.js'
import type { Observation } from '../../model/finding.js'
import type { LogicalTable } from '../../model/table.js'
import { told } from '../../text/told.js'
import { LEVEL_SEPARATOR } from '../../vocabulary/headers/header-meaning.js'
import { declaredUnits, isShareUnit, partUnit } from '../../vocabulary/numbers/column-units.js'
import { layoutOf } from './layout.js'
import { columnsOf } from './naming.js'
import type { Above } from './values.js'

/** Of several units above a table those that no header prints itself: with one left it counts the other columns. */
export function unitsLeft(table: LogicalTable, units: readonly Fragment[]): { left: string[]; bare: string[] } {
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
export function unclearUnits(table: LogicalTable, { units }: Above): Observation[] {
  const { left, bare } = unitsLeft(table, units)
  const plain = left.filter((unit) => !isShareUnit(unit))
  if (plain.length < 2 || bare.length === 0 || columnsOf(layoutOf(table), 'unit').length > 0) return []
  const words = told`The line above the table names several units (${{ units: plain.join('、') }}); which of them ${{ headers: bare.join(' | ') }} count is not said, and is left empty.`
  return [{ rule: 'indicator/unit-unclear', ...words, place: units.at(-1)!.place }]
}
