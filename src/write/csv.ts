import { stringify } from 'csv-stringify/sync'
import type { Resource } from '../model/dataset.js'
import { csvCell, guarded } from '../text/cells.js'

/** Rows that are turned into text at a time: the text of a large table never stands in memory as a whole. */
const ROWS_AT_A_TIME = 1000

/** Writes rows under their header as CSV, as bytes. */
export function csvOf(resource: Resource, rows: readonly object[], excel: boolean): Buffer {
  return Buffer.concat([csvHeader(resource, excel), csvLines(resource, rows, excel)])
}

/** The header row, as bytes. @param excel puts the byte order mark before it */
export function csvHeader(resource: Resource, excel: boolean): Buffer {
  return bytesOf([columnsOf(resource)], excel)
}

/**
 * Writes rows as CSV, as bytes: RFC 4180, UTF-8, `\n` line ends, empty for null, `;` between the items of a list.
 * @param excel puts `'` before cells that a spreadsheet would take for a formula
 */
export function csvLines(resource: Resource, rows: readonly object[], excel: boolean): Buffer {
  const columns = columnsOf(resource)
  const pieces: Buffer[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const records = rows
      .slice(at, at + ROWS_AT_A_TIME)
      .map((row) => columns.map((column) => cellOf((row as Record<string, unknown>)[column], excel)))
    pieces.push(bytesOf(records, false))
  }
  return Buffer.concat(pieces)
}

function columnsOf(resource: Resource): string[] {
  return Object.keys(resource.row.shape)
}

function bytesOf(records: string[][], bom: boolean): Buffer {
  return Buffer.from(stringify(records, { record_delimiter: '\n', quoted_match: /[\r\n]/, bom }))
}

function cellOf(value: unknown, excel: boolean): string {
  const text = csvCell(value)
  return excel && typeof value !== 'number' ? guarded(text) : text
}
