import type { CellObject } from '@e965/xlsx'
import type { ElementContent } from 'hast'
import { tidyLine } from '../../text/blanks.js'
import { contentOf, shownBy } from './cell-text.js'
import { Merges, type Area } from './merges.js'
import type { RawSheet } from './workbook.js'

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
}

/** Finds what a person sees on a sheet. @throws LimitExceeded */
export function visibleSheet(sheet: RawSheet): VisibleSheet {
  const { number, name, rowInfo, columnInfo } = sheet
  const merges = new Merges(sheet)
  const isHiddenRow = (row: number): boolean => rowInfo[row]?.hidden === true
  const isHiddenColumn = (column: number): boolean => columnInfo[column]?.hidden === true
  const seen: VisibleSheet = { number, name, cells: [], isHiddenRow, hidden: [], unsolved: [], comments: [] }
  for (const { cell, row, column } of cellsOf(sheet)) {
    addRemarks(seen, cell, row, column)
    const text = tidyLine(shownBy(cell))
    if (text === '') continue
    const area = merges.at(row, column)
    const firstRow = firstShown(area.row, area.lastRow, isHiddenRow)
    const firstColumn = firstShown(area.column, area.lastColumn, isHiddenColumn)
    const isCovered = area.row !== row || area.column !== column
    if (isCovered || firstRow === null || firstColumn === null) seen.hidden.push({ text, row, column })
    else seen.cells.push({ ...area, row: firstRow, column: firstColumn, content: contentOf(cell), text })
  }
  seen.cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return seen
}

function* cellsOf({ rows }: RawSheet): Generator<{ cell: CellObject; row: number; column: number }> {
  for (const [row, cells] of Object.entries(rows))
    for (const [column, cell] of Object.entries(cells ?? {}))
      if (cell) yield { cell, row: Number(row), column: Number(column) }
}

function addRemarks({ unsolved, comments }: VisibleSheet, cell: CellObject, row: number, column: number): void {
  if (cell.t === 'z' && cell.f !== undefined) unsolved.push({ text: `=${cell.f}`, row, column })
  for (const { t } of cell.c ?? []) comments.push({ text: tidyLine(t ?? ''), row, column })
}

function firstShown(from: number, to: number, isHidden: (at: number) => boolean): number | null {
  for (let at = from; at <= to; at++) if (!isHidden(at)) return at
  return null
}
