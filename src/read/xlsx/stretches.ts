import { annexLabelOf } from '../../vocabulary/annex-labels.js'
import { compact } from '../../text/blanks.js'
import { areHeaders } from '../../vocabulary/header-meaning.js'
import { isNote } from '../../vocabulary/remarks.js'
import { isPartOfLetter } from '../../vocabulary/letter.js'
import { ordinalOf } from '../../vocabulary/ordinals.js'
import type { Row } from './regions.js'

/** Rows of a sheet that are lines of text, or a table. */
export interface Stretch {
  kind: 'lines' | 'table'
  rows: Row[]
  /** True for a table that begins here; false where it may go on from the one before. */
  begins: boolean
}

/**
 * Parts the rows of a region into lines and tables. A sheet has no frame around its tables: a label of an annex or a row of
 * header words begins one, rows of one text above it are lines, and so are those below its last row that are no sections.
 */
export function stretchesOf(region: readonly Row[]): Stretch[] {
  const cuts = cutsOf(region)
  return cuts.flatMap((cut, at) => stretchesOfPart(region.slice(cut, cuts[at + 1])))
}

/** Where a part begins: at the first row, at the label of an annex, at the lines above a header. */
function cutsOf(region: readonly Row[]): number[] {
  const labels = region.flatMap((row, at) => (isLabel(row) ? [at] : []))
  const reached = reachedRows(region)
  const headers = headersOf(region, reached).map((header) => startOfLines(region, reached, header))
  return [...new Set([0, ...labels, ...headers.slice(1)])].sort((a, b) => a - b)
}

function stretchesOfPart(part: readonly Row[]): Stretch[] {
  const start = part.findIndex((row) => !isLine(row))
  if (start < 0) return [lines(part)]
  const begins = part.some(isHeader) || isLabel(part[0]!)
  if (!begins) return [{ kind: 'table', rows: [...part], begins }]
  const rows = part.slice(start)
  const end = endOfTable(rows)
  return [lines(part.slice(0, start)), { kind: 'table', rows: rows.slice(0, end), begins }, lines(rows.slice(end))]
}

function lines(rows: readonly Row[]): Stretch {
  return { kind: 'lines', rows: [...rows], begins: false }
}

/** Header rows that begin a table. The lower level of another begins none, nor one printed again with nothing above it, or with a section. */
function headersOf(region: readonly Row[], reached: readonly boolean[]): number[] {
  const headers: number[] = []
  for (const [at, row] of region.entries()) {
    if (!isHeader(row) || (at > 0 && isHeader(region[at - 1]!))) continue
    const above = region.slice(startOfLines(region, reached, at), at)
    const last = region[headers.at(-1) ?? -1]
    const goesOn = last !== undefined && textOfRow(last) === textOfRow(row) && above.every(isSection)
    if (!goesOn) headers.push(at)
  }
  return headers
}

function startOfLines(region: readonly Row[], reached: readonly boolean[], header: number): number {
  let start = header
  while (start > 0 && isLine(region[start - 1]!) && !reached[start - 1]) start--
  return start
}

/** Rows that a merged cell of a row above reaches into: a text that stands alone there is one of a table, its other cells are merged. */
function reachedRows(region: readonly Row[]): boolean[] {
  let reach = -1
  return region.map((row) => {
    const isReached = reach >= row[0]!.row
    reach = Math.max(reach, ...row.map(({ lastRow }) => lastRow))
    return isReached
  })
}

/** The lines at the end count from the first that cannot be a row of the table. */
function endOfTable(rows: readonly Row[]): number {
  const first = rows[0]![0]!.column
  const lastRow = rows.findLastIndex((row) => !isLine(row) || row[0]!.column !== first)
  const below = rows.findIndex((row, at) => at > lastRow && isBelow(row[0]!.text))
  return below < 0 ? rows.length : below
}

/** What stands below a table and is none of its rows: a note, a label, a sentence, the day of printing. */
function isBelow(text: string): boolean {
  return isNote(text) || isPartOfLetter(text, 'printing') || (/[：:。；]/.test(text) && ordinalOf(text) === null)
}

/** One text in the row, and not a number alone. */
function isLine(row: Row): boolean {
  return row.length === 1 && !/^\d+$/.test(row[0]!.text)
}

function isLabel(row: Row): boolean {
  return isLine(row) && annexLabelOf(row[0]!.text) !== null
}

function isSection(row: Row): boolean {
  return ordinalOf(row[0]!.text) !== null
}

function isHeader(row: Row): boolean {
  return areHeaders(row.map(({ text }) => text))
}

function textOfRow(row: Row): string {
  return row.map(({ text }) => compact(text)).join('\t')
}
