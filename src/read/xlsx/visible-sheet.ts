import type { ElementContent } from 'hast'
import { tidyLine } from '../../text/blanks.js'
import { textOfHast } from '../flow/text.js'
import { MalformedXml } from '../xml/scan.js'
import { Merges, type Area } from './areas.js'
import type { RawCell, Worksheet } from './worksheet.js'

/** A cell that says something, from the first row and column in which a person sees it. */
export interface VisibleCell extends Area {
  content: ElementContent[]
  text: string
}

/** Something about one cell. */
export interface CellRemark {
  text: string
  row: number
  column: number
}

/** A worksheet as it is seen, and what is in it besides. */
export interface VisibleSheet {
  number: number
  name: string
  /** By row, then by column. */
  cells: VisibleCell[]
  isHiddenRow: (row: number) => boolean
  /** Texts in hidden rows and columns, and those that lie under a merged cell. */
  hidden: CellRemark[]
  /** Formulas of which the file has no result. */
  unsolved: CellRemark[]
  comments: CellRemark[]
  /** Texts in its charts and shapes. */
  drawn: string[]
}

/** Finds what a person sees on a sheet. @throws LimitExceeded, MalformedXml where two cells stand in one place */
export function visibleSheet(
  { number, name }: Pick<VisibleSheet, 'number' | 'name'>,
  sheet: Worksheet,
  beside: Pick<VisibleSheet, 'comments' | 'drawn'>,
): VisibleSheet {
  const cells = cellsInOrder(sheet.cells, name)
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 0)
  const merges = new Merges(sheet.merges, lastColumn)
  const isHiddenRow = (row: number): boolean => sheet.hiddenRows.has(row)
  const hiddenColumns = columnsIn(sheet.hiddenColumns, lastColumn)
  const seen: VisibleSheet = { number, name, cells: [], isHiddenRow, hidden: [], unsolved: [], ...beside }
  for (const { row, column, content, unsolved } of cells) {
    if (unsolved !== null) seen.unsolved.push({ text: `=${unsolved}`, row, column })
    const text = tidyLine(textOfHast({ type: 'root', children: content }))
    if (text === '') continue
    const area = merges.at(row, column)
    const firstRow = firstShown(area.row, area.lastRow, isHiddenRow)
    const firstColumn = firstShown(area.column, Math.min(area.lastColumn, lastColumn), (at) => hiddenColumns.has(at))
    const isCovered = area.row !== row || area.column !== column
    if (isCovered || firstRow === null || firstColumn === null) seen.hidden.push({ text, row, column })
    else seen.cells.push({ ...area, row: firstRow, column: firstColumn, content, text })
  }
  seen.cells.sort(byPlace)
  return seen
}

function cellsInOrder(cells: readonly RawCell[], name: string): RawCell[] {
  const sorted = cells.toSorted(byPlace)
  const twice = sorted.find((cell, at) => at > 0 && byPlace(sorted[at - 1]!, cell) === 0)
  if (twice)
    throw new MalformedXml(`Its sheet ${name} has two cells in row ${twice.row + 1}, column ${twice.column + 1}.`)
  return sorted
}

function byPlace(a: { row: number; column: number }, b: { row: number; column: number }): number {
  return a.row - b.row || a.column - b.column
}

function columnsIn(stretches: readonly [number, number][], last: number): Set<number> {
  const columns = new Set<number>()
  for (const [from, to] of stretches)
    for (let column = from; column <= Math.min(to, last); column++) columns.add(column)
  return columns
}

function firstShown(from: number, to: number, isHidden: (at: number) => boolean): number | null {
  for (let at = from; at <= to; at++) if (!isHidden(at)) return at
  return null
}
