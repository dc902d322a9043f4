import type { Observation } from '../../model/finding.js'
import type { LogicalColumn, LogicalRow, LogicalTable } from '../../model/table.js'
import { told } from '../../text/told.js'
import { Row } from '../row.js'
import { ColumnForms } from './column-forms.js'

/** Fewer rows do not show that it is the header that stands in the wrong place. */
const FEWEST_ROWS = 2
/** So many rows of a long table show how it stands. */
const MOST_ROWS = 40

/**
 * A table whose rows all stand one column to the right or to the left of their headers: the number has no header, or no row
 * prints one. Null where that is not so: some row fits as printed, or not every row fits when it is shifted.
 */
export function shiftedBack(printed: LogicalTable): { table: LogicalTable; observation: Observation } | null {
  if (!printed.columns.some(({ contradicted }) => contradicted !== undefined)) return null
  const table = { ...printed, columns: printed.columns.map(asHeaded) }
  const rows = table.rows.slice(0, MOST_ROWS).filter((row) => isWork(row, table))
  if (rows.length < FEWEST_ROWS || rows.some((row) => standsIn(row, table))) return null
  for (const side of ['right', 'left'] as const) {
    const columns = side === 'right' ? toTheRight(table.columns) : toTheLeft(table.columns)
    const shifted = { ...table, columns }
    if (!rows.every((row) => standsIn(row, shifted))) continue
    const words = told`The rows of the table stand one column to the ${{ side }} of their headers; they are read so.`
    return { table: shifted, observation: { rule: 'table/shifted', ...words, place: table.place } }
  }
  return null
}

/** A column with the meaning of its header alone, whatever its cells say. */
function asHeaded({ inferred, contradicted, ...column }: LogicalColumn): LogicalColumn {
  return { ...column, meaning: contradicted?.meaning ?? (inferred === undefined ? column.meaning : null) }
}

function isWork(row: LogicalRow, table: LogicalTable): boolean {
  const view = new Row(table, row)
  return view.fresh.length > 1 && !view.standsApart && !row.cells.some((cell) => cell !== null && cell.colspan > 1)
}

/** Whether each cell of a row has the form of its column, and some have a form at all. */
function standsIn(row: LogicalRow, table: LogicalTable): boolean {
  const forms = new ColumnForms({ ...table, rows: [row] })
  const texts = row.cells.map((cell) => cell?.text ?? '')
  return (
    texts.every((text, at) => forms.verdict(at, text) === 'fits') && texts.some((text, at) => forms.isAtHome(at, text))
  )
}

/** The first column has no header; that of the last, which has none of its own, is the one before it. */
function toTheRight(columns: readonly LogicalColumn[]): LogicalColumn[] {
  if (columns.at(-1)!.header !== '' || columns[0]!.meaning === 'number') return [...columns]
  const number: LogicalColumn = { ...columns[0]!, header: '', meaning: 'number' }
  return columns.map((column, at) => (at === 0 ? number : { ...columns[at - 1]!, place: column.place }))
}

/** No row prints a number; the last column is empty. */
function toTheLeft(columns: readonly LogicalColumn[]): LogicalColumn[] {
  if (columns[0]!.meaning !== 'number') return [...columns]
  const none: LogicalColumn = { ...columns.at(-1)!, header: '', meaning: null }
  return columns.map((column, at) => (at + 1 < columns.length ? { ...columns[at + 1]!, place: column.place } : none))
}
