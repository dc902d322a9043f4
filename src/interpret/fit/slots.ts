import type { LogicalCell, LogicalRow, LogicalTable } from '../../model/table.js'

/** The cells that a row prints of its own, and the columns that they may stand in. */
export interface Slots {
  cells: readonly LogicalCell[]
  columns: readonly number[]
}

/** Merged cells stay where they are; a column without a header that hardly a row fills is none, but for what a row has too much. */
export function slotsOf(row: LogicalRow, table: LogicalTable): Slots {
  const own = row.cells.map((cell) => (cell !== null && isMovable(cell, row) ? cell : null))
  const columns = own.flatMap((cell, at) => (cell !== null && !isExtra(table, at) ? [at] : []))
  const cells = own.filter((cell): cell is LogicalCell => cell !== null && cell.missing !== true)
  while (cells.length > columns.length && cells.at(-1)!.text === '') cells.pop()
  return { cells, columns }
}

function isMovable({ row, table, rowspan }: LogicalCell, { index, table: own }: LogicalRow): boolean {
  return row === index && table === own && rowspan === 1
}

function isExtra({ columns, rows }: LogicalTable, at: number): boolean {
  if (columns[at]!.header !== '') return false
  const filled = rows.filter(({ cells }) => (cells[at]?.text ?? '') !== '').length
  return filled * 2 <= rows.length && columns.slice(at).every(({ header }) => header === '')
}
