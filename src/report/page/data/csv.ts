import { stringify } from 'csv-stringify/browser/esm/sync'
import { csvCell } from '../../../text/csv-cell.js'
import { guarded } from '../../../text/spreadsheet.js'
import type { ReportRecord } from './record.js'

/** Rows of tasks.csv as `extract --excel` writes them: with a byte order mark, and cells like formulas made harmless. */
export function csvOfRecords(records: readonly ReportRecord[]): string {
  const columns = Object.keys(records[0]?.task ?? {})
  const rows = records.map(({ task }) => Object.values(task).map(cellOf))
  return stringify([columns, ...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/, bom: true })
}

function cellOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : guarded(csvCell(value))
}
