import type { GridCell, LogicalRow } from '../../model/table.js'

/** The first rows of a table tell what its columns hold. */
const ROWS_READ = 200

/** The texts of the cells that begin in the first rows, column by column; a row with one cell alone heads or ends a section. */
export function textsOfColumns(rows: readonly LogicalRow[], columns: number): string[][] {
  const texts: string[][] = Array.from({ length: columns }, () => [])
  for (const row of rows.slice(0, ROWS_READ)) {
    const own = row.cells.map((cell) => (cell && beginsIn(row, cell) ? cell.text : ''))
    if (new Set(own.filter(Boolean)).size < 2) continue
    own.forEach((text, at) => texts[at]!.push(text))
  }
  return texts
}

function beginsIn(row: LogicalRow, cell: GridCell): boolean {
  return cell.row === row.index && cell.table === row.table
}
