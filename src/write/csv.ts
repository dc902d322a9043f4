import { stringify } from 'csv-stringify/sync'
import { columnName, type Headers } from '../model/column-names.js'
import { columnsOf, TEXT_TYPES } from '../model/columns.js'
import type { Resource } from '../model/dataset.js'
import { csvCell, guarded } from '../text/cells.js'

/** Rows that are turned into text at a time: the text of a large table never stands in memory as a whole. */
const ROWS_AT_A_TIME = 1000

/** How a table is written as CSV. */
export interface CsvOptions {
  /** For spreadsheets: a byte order mark, and `'` before a text that they would make something else of. */
  excel?: boolean | undefined
  headers?: Headers | undefined
}

/** Writes rows under their header as CSV, as bytes. */
export function csvOf(resource: Resource, rows: readonly object[], options: CsvOptions = {}): Buffer {
  return Buffer.concat([csvHeader(resource, options), csvLines(resource, rows, options)])
}

/** The header row, as bytes. */
export function csvHeader(resource: Resource, { excel = false, headers = 'en' }: CsvOptions): Buffer {
  const names = Object.keys(resource.row.shape).map((column) => columnName(resource, column, headers))
  return bytesOf([names], excel)
}

/** Writes rows as CSV, as bytes: RFC 4180, UTF-8, `\n` line ends, empty for null, `;` between the items of a list. */
export function csvLines(resource: Resource, rows: readonly object[], { excel = false }: CsvOptions): Buffer {
  const columns = Object.keys(resource.row.shape)
  const texts = new Set(
    excel ? columnsOf(resource.row).flatMap(({ name, type }) => (TEXT_TYPES.has(type) ? [name] : [])) : [],
  )
  const pieces: Buffer[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const records = rows.slice(at, at + ROWS_AT_A_TIME).map((row) =>
      columns.map((column) => {
        const text = csvCell((row as Record<string, unknown>)[column])
        return texts.has(column) ? guarded(text) : text
      }),
    )
    pieces.push(bytesOf(records, false))
  }
  return Buffer.concat(pieces)
}

/** Writes cells that are text already, as bytes. */
export function csvRecords(records: readonly string[][]): Buffer {
  return bytesOf(records, false)
}

function bytesOf(records: readonly string[][], bom: boolean): Buffer {
  return Buffer.from(stringify([...records], { record_delimiter: '\n', quoted_match: /[\r\n]/, bom }))
}
