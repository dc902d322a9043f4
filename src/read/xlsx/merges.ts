import { LimitExceeded, MAX_POSITIONS } from '../limits.js'
import type { RawSheet } from './workbook.js'

/** Cells that are one on the sheet: 0-based, the last row and column included. */
export interface Area {
  row: number
  column: number
  lastRow: number
  lastColumn: number
}

/** The merged cells of a sheet, asked for row by row from the top. Of two that overlap the upper one counts. */
export class Merges {
  private readonly waiting: Area[]
  /** The area that reaches down each column. */
  private readonly open: (Area | undefined)[] = []
  private positions = 0

  constructor(private readonly sheet: RawSheet) {
    const lastColumn = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1) - 1
    this.waiting = sheet.merges
      .map(({ s, e }) => ({
        row: s.r,
        column: s.c,
        lastRow: Math.max(s.r, e.r),
        lastColumn: Math.min(e.c, lastColumn),
      }))
      .sort((a, b) => b.row - a.row || b.column - a.column)
  }

  /** The area that a cell belongs to; itself where it is not merged. Rows must not go up from one call to the next. */
  at(row: number, column: number): Area {
    while (this.waiting.length > 0 && this.waiting.at(-1)!.row <= row) this.enter(this.waiting.pop()!)
    const area = this.open[column]
    return area && area.lastRow >= row ? area : { row, column, lastRow: row, lastColumn: column }
  }

  private enter(area: Area): void {
    this.positions += Math.max(0, area.lastColumn - area.column + 1)
    if (this.positions > MAX_POSITIONS)
      throw new LimitExceeded(
        `The merged cells of its sheet ${this.sheet.name} cover more than ${MAX_POSITIONS} columns.`,
      )
    for (let column = area.column; column <= area.lastColumn; column++)
      if ((this.open[column]?.lastRow ?? -1) < area.row) this.open[column] = area
  }
}
