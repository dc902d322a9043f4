import type { Observation } from '../../model/finding.js'
import { ROLES } from '../../model/roles.js'
import type { LogicalCell, LogicalRow, LogicalTable, Meaning } from '../../model/table.js'
import { isTotal } from '../../vocabulary/remarks.js'
import { Row } from '../row.js'
import { bestOf, isAmiss, isWrong } from './choice.js'
import { ColumnForms } from './column-forms.js'
import { cellsAside, recordsAside, refitted, rowAside } from './outcomes.js'
import { shiftedBack } from './shifted-table.js'
import { type Slots, slotsOf } from './slots.js'

export interface FittedTable {
  /** The rows have their cells in the columns that they fit. */
  table: LogicalTable
  /** What is to be told of the table as a whole. */
  observations: Observation[]
}

/** A table has columns of these, or nothing tells whether a cell stands in the right one. */
const FORMED: readonly Meaning[] = ['deadline', 'start', 'finish', ...ROLES]

/**
 * Holds the rows of a task table against its columns: cells that stand in the wrong ones are moved where one reading alone
 * fits all columns; what fits none is set aside, so that no value comes of it.
 */
export function fitRows(table: LogicalTable): FittedTable {
  const rows = table.rows.map((row) => (row.unparted ? recordsAside(row, new Row(table, row).fresh) : row))
  return fitColumns({ ...table, rows })
}

function fitColumns(printed: LogicalTable): FittedTable {
  if (!printed.columns.some(({ meaning }) => FORMED.some((formed) => formed === meaning)))
    return { table: printed, observations: [] }
  const shifted = shiftedBack(printed)
  const table = shifted?.table ?? printed
  const forms = new ColumnForms(table)
  const rows = table.rows.map((row) => fitted(row, table, forms))
  return { table: { ...table, rows }, observations: shifted ? [shifted.observation] : [] }
}

function fitted(row: LogicalRow, table: LogicalTable, forms: ColumnForms): LogicalRow {
  const view = new Row(table, row)
  if (row.fit || view.fresh.length === 0 || view.standsApart || row.cells.some(isWide)) return row
  if (isTotal(view.fresh[0]!.text)) return row
  const slots = slotsOf(row, table)
  if (!isAmiss(slots, forms)) return row
  const readings = bestOf(slots, forms, table.explicitSpans)
  const [reading] = readings
  if (reading && readings.length === 1) return refitted(row, slots, reading, table)
  if (!isWrong(slots, forms)) return row
  if (slots.cells.length !== slots.columns.length) return rowAside(row, slots, readings.length)
  return cellsAside(row, againstIn(slots, forms), table)
}

function isWide(cell: LogicalCell | null): boolean {
  return cell !== null && cell.colspan > 1
}

/** The cells that look like something else than their columns hold; of the work any words may tell. */
function againstIn({ cells, columns }: Slots, forms: ColumnForms): LogicalCell[] {
  return cells.filter(
    (cell, at) => !forms.isOfWork(columns[at]!) && forms.verdict(columns[at]!, cell.text) === 'against',
  )
}
