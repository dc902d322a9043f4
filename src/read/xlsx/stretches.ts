import { compact } from '../../text/blanks.js'
import { annexLabelOf } from '../../vocabulary/frame/annex-labels.js'
import { isOfBody } from '../../vocabulary/headers/body-cells.js'
import { areHeaders } from '../../vocabulary/headers/header-meaning.js'
import { isPartOfLetter } from '../../vocabulary/frame/letter.js'
import { ordinalOf } from '../../vocabulary/frame/ordinals.js'
import { isNote } from '../../vocabulary/remarks.js'
import type { VisibleCell, VisibleSheet } from './visible-sheet.js'

/** Rows of a sheet that are lines of text, or a table. */
export interface Stretch {
  kind: 'lines' | 'table'
  rows: SheetRow[]
  /** True for a table that begins here; false where it may go on from the one before. */
  begins: boolean
}

/**
 * Parts the rows of a region into lines and tables. A sheet has no frame around its tables: a label of an annex or a row of
 * header words begins one, rows of one text above it are lines, and so are those below its last row that are no sections.
 */
export function stretchesOf(region: readonly SheetRow[]): Stretch[] {
  const cuts = cutsOfRegion(region)
  return cuts.flatMap((cut, at) => stretchesOfPart(region.slice(cut, cuts[at + 1])))
}

/** Where a part begins: at the first row, at the label of an annex, at the lines above a header. */
function cutsOfRegion(region: readonly SheetRow[]): number[] {
  const labels = region.flatMap((row, at) => (isAnnexLabelRow(row) ? [at] : []))
  const reached = reachedRows(region)
  const headers = headersOf(region, reached).map((header) => startOfLines(region, reached, header))
  return [...new Set([0, ...labels, ...headers.slice(1)])].sort((a, b) => a - b)
}

function stretchesOfPart(part: readonly SheetRow[]): Stretch[] {
  const start = part.findIndex((row) => !isLineRow(row))
  if (start < 0) return [linesStretch(part)]
  const begins = part.some(isSheetHeader) || isAnnexLabelRow(part[0]!)
  if (!begins) return [{ kind: 'table', rows: [...part], begins }]
  const rows = part.slice(start)
  const end = endOfTable(rows)
  return [
    linesStretch(part.slice(0, start)),
    { kind: 'table', rows: rows.slice(0, end), begins },
    linesStretch(rows.slice(end)),
  ]
}

function linesStretch(rows: readonly SheetRow[]): Stretch {
  return { kind: 'lines', rows: [...rows], begins: false }
}

/** Header rows that begin a table. A lower level of another, which its merged cells reach into, begins none, nor one printed again with nothing above it, or with a section. */
function headersOf(region: readonly SheetRow[], reached: readonly boolean[]): number[] {
  const headers: number[] = []
  for (const [at, row] of region.entries()) {
    const isLower = at > 0 && (isSheetHeader(region[at - 1]!) || (reached[at]! && headers.length > 0))
    if (!isSheetHeader(row) || isLower) continue
    const above = region.slice(startOfLines(region, reached, at), at)
    const last = region[headers.at(-1) ?? -1]
    const goesOn = last !== undefined && rowText(last) === rowText(row) && above.every(isSectionRow)
    if (!goesOn) headers.push(at)
  }
  return headers
}

function startOfLines(region: readonly SheetRow[], reached: readonly boolean[], header: number): number {
  let start = header
  while (start > 0 && isLineRow(region[start - 1]!) && !reached[start - 1]) start--
  return start
}

/** Rows that a merged cell of a row above reaches into: a text that stands alone there is one of a table, its other cells are merged. */
function reachedRows(region: readonly SheetRow[]): boolean[] {
  let reach = -1
  return region.map((row) => {
    const isReached = reach >= row[0]!.row
    reach = Math.max(reach, ...row.map(({ lastRow }) => lastRow))
    return isReached
  })
}

/** The lines at the end count from the first that cannot be a row of the table. */
function endOfTable(rows: readonly SheetRow[]): number {
  const first = rows[0]![0]!.column
  const lastRow = rows.findLastIndex((row) => !isLineRow(row) || row[0]!.column !== first)
  const below = rows.findIndex((row, at) => at > lastRow && isLineBelow(row[0]!.text))
  return below < 0 ? rows.length : below
}

/** What stands below a table and is none of its rows: a note, a label, a sentence, the day of printing. */
function isLineBelow(text: string): boolean {
  return isNote(text) || isPartOfLetter(text, 'printing') || (/[：:。；]/.test(text) && ordinalOf(text) === null)
}

/** One text in the row, and not a number alone. */
function isLineRow(row: SheetRow): boolean {
  return row.length === 1 && !/^\d+$/.test(row[0]!.text)
}

function isAnnexLabelRow(row: SheetRow): boolean {
  return isLineRow(row) && annexLabelOf(row[0]!.text) !== null
}

function isSectionRow(row: SheetRow): boolean {
  return ordinalOf(row[0]!.text) !== null
}

function isSheetHeader(row: SheetRow): boolean {
  const texts = row.map(({ text }) => text)
  return areHeaders(texts) && !texts.some(isOfBody)
}

function rowText(row: SheetRow): string {
  return row.map(({ text }) => compact(text)).join('\t')
}

/** The cells that begin in one row. */
export type SheetRow = VisibleCell[]

/** Rows of a sheet in which something begins, parted where a blank row stands between them that no merged cell reaches over. */
export function regionsOf(sheet: VisibleSheet): SheetRow[][] {
  const regions: SheetRow[][] = []
  let reach = -1
  for (const row of rowsOfCells(sheet.cells)) {
    const first = row[0]!.row
    if (regions.length === 0 || hasBlankRow(sheet, reach + 1, first)) regions.push([])
    regions.at(-1)!.push(row)
    reach = Math.max(reach, ...row.map(({ lastRow }) => lastRow))
  }
  return regions
}

function rowsOfCells(cells: readonly VisibleCell[]): SheetRow[] {
  const rows: SheetRow[] = []
  for (const cell of cells) {
    if (rows.at(-1)?.[0]!.row !== cell.row) rows.push([])
    rows.at(-1)!.push(cell)
  }
  return rows
}

function hasBlankRow({ isHiddenRow }: VisibleSheet, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (!isHiddenRow(row)) return true
  return false
}
