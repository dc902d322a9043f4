import type { VisibleCell, VisibleSheet } from './visible-sheet.js'

/** The cells that begin in one row. */
export type Row = VisibleCell[]

/** Rows of a sheet in which something begins, parted where a blank row stands between them that no merged cell reaches over. */
export function regionsOf(sheet: VisibleSheet): Row[][] {
  const regions: Row[][] = []
  let reach = -1
  for (const row of rowsOf(sheet.cells)) {
    const first = row[0]!.row
    if (regions.length === 0 || hasBlankRow(sheet, reach + 1, first)) regions.push([])
    regions.at(-1)!.push(row)
    reach = Math.max(reach, ...row.map(({ lastRow }) => lastRow))
  }
  return regions
}

function rowsOf(cells: readonly VisibleCell[]): Row[] {
  const rows: Row[] = []
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
