import type { LogicalTable, Meaning } from '../model/table.js'
import { isNone } from '../text/marks.js'
import { Row } from './row.js'

/** A column that leaves more than this share of its cells empty uses the blank to say none. */
const BLANK_SHARE = 0.5

/**
 * Whether an empty cell of a column is merged with the one above it. Formats that can say so are believed. In a pipe
 * table a merged cell leaves blanks; but a column that never prints a dash, and leaves blanks where nothing stands above
 * or in most of its rows, means none by them.
 */
export function blankIsMerged(table: LogicalTable, meaning: Meaning, work: Meaning): boolean {
  if (table.explicitSpans) return false
  const rows = table.rows.map((row) => new Row(table, row))
  const working = rows.filter((row) => row.text(work) !== '' && row.loneText === null)
  if (working.some((row) => row.cells(meaning).some((cell) => isNone(cell.text)))) return true
  const blanks = working.filter((row) => row.text(meaning) === '').length
  return blanks <= working.length * BLANK_SHARE && !startsBlank(rows, meaning, work)
}

function startsBlank(rows: readonly Row[], meaning: Meaning, work: Meaning): boolean {
  return rows.some((row, at) => {
    const nothingAbove = at === 0 || rows[at - 1]!.loneText !== null
    return nothingAbove && row.loneText === null && row.text(work) !== '' && row.text(meaning) === ''
  })
}
