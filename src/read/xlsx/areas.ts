import { LimitExceeded, MAX_POSITIONS } from '../limits.js'

/** Cells that are one on the sheet: 0-based, the last row and column included. */
export interface Area {
  row: number
  column: number
  lastRow: number
  lastColumn: number
}

/** The merged cells of a sheet, asked for row by row from the top. Of two that overlap, which no program writes, the first counts. */
export class Merges {
  private readonly waiting: Area[]
  /** The area that reaches down each column. */
  private readonly open: (Area | undefined)[] = []
  private positions = 0

  /** @param lastColumn of the sheet in which something stands */
  constructor(
    areas: readonly Area[],
    private readonly lastColumn: number,
  ) {
    this.waiting = areas.toSorted((a, b) => b.row - a.row || b.column - a.column)
  }

  /** The area that a cell belongs to; itself where it is not merged. Rows must not go up from one call to the next. */
  at(row: number, column: number): Area {
    while (this.waiting.length > 0 && this.waiting.at(-1)!.row <= row) this.enter(this.waiting.pop()!)
    const area = this.open[column]
    return area && area.lastRow >= row ? area : { row, column, lastRow: row, lastColumn: column }
  }

  private enter(area: Area): void {
    const last = Math.min(area.lastColumn, this.lastColumn)
    this.positions += Math.max(0, last - area.column + 1)
    if (this.positions > MAX_POSITIONS)
      throw new LimitExceeded(`Merged cells of one of its sheets cover more than ${MAX_POSITIONS} columns.`)
    for (let column = area.column; column <= last; column++) if ((this.open[column]?.lastRow ?? -1) >= area.row) return
    for (let column = area.column; column <= last; column++) this.open[column] = area
  }
}

/** Rows and columns that a sheet has: up to XFD1048576. */
const ROWS = 1_048_576
const COLUMNS = 16_384
const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/

/** 0-based row and column of `B12`, or null where no sheet has such a cell. */
export function cellPlace(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? []
  const row = Number(digits) - 1
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS ? { row, column } : null
}

/** The cells of `A2:E4`, or null where no sheet has them. */
export function areaOfReference(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [cellPlace(from), cellPlace(to)]
  if (!first || !last) return null
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  }
}
