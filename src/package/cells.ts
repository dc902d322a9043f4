import type { z } from 'zod'
import { columnsOf, type Column } from '../model/columns.js'
import { unguarded } from '../text/spreadsheet.js'

/** Reads the text of a cell as a value of its column, or gives it back as it is, for the schema to refuse. */
export type ReadCell = (text: string) => unknown

/** How the cells of each column are read, by the schema of its row: empty is null, lists are joined with `;`, objects are JSON. */
export function cellReaders(row: z.ZodObject, excel: boolean): [column: string, read: ReadCell][] {
  return columnsOf(row).map(({ name, type, nullable }) => {
    const read = excel && GUARDED.has(type) ? (cell: string) => READERS[type](unguarded(cell)) : READERS[type]
    return [name, (cell) => (cell === '' && nullable ? null : read(cell))]
  })
}

const GUARDED: ReadonlySet<Column['type']> = new Set(['string', 'list'])

const READERS: Record<Column['type'], ReadCell> = {
  string: (cell) => cell,
  date: (cell) => cell,
  integer: number,
  number,
  boolean: (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
  list: (cell) => (cell === '' ? [] : cell.split(';')),
  array: (cell) => (cell === '' ? [] : json(cell)),
}

/** A number as it is written, and in no other way: not 0x10, not 1,000. */
function number(cell: string): unknown {
  return String(Number(cell)) === cell ? Number(cell) : cell
}

function json(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown
  } catch {
    return cell
  }
}
