import type { Place } from '../../model/place.js'
import type { GridCell, TableGrid } from '../../model/table.js'
import { joinFormulas } from '../../text/raised.js'
import { LimitExceeded, MAX_COLSPAN, MAX_COLUMNS, MAX_POSITIONS, MAX_ROWSPAN } from '../limits.js'

/** A cell as a format gives it, before it has a column of its own. */
export interface LooseCell {
  text: string
  place: Place
  rowspan: number
  colspan: number
  /** As the cell of a grid has it. */
  indent?: number
}

export interface LooseRow {
  cells: LooseCell[]
  place: Place
}

/**
 * Lays loose rows out on a grid as HTML does: a cell takes the first free position of its row, spans that reach over
 * the last row or over another cell are cut, and positions that no cell covers get an empty one.
 * @param index 1-based number of the table in its document
 * @throws LimitExceeded where the spans ask for more positions than any table has
 */
export function layOut(rows: readonly LooseRow[], index: number, place: Place, explicitSpans: boolean): TableGrid {
  const taken: (GridCell | undefined)[][] = rows.map(() => [])
  let positions = 0
  rows.forEach((row, r) => {
    let column = 0
    for (const { text, place: own, rowspan, colspan, indent } of row.cells) {
      while (taken[r]![column]) column++
      const spans = spansThatFit(rowspan, colspan, taken, r, column)
      positions += spans.rowspan * spans.colspan
      if (positions > MAX_POSITIONS) throw tooManyPositions(index)
      const set = indent ? { indent } : {}
      coverPositions(taken, { row: r, column, text: joinFormulas(text), place: own, table: index, ...set, ...spans })
      column += Math.min(colspan, MAX_COLSPAN)
    }
  })
  const columns = taken.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > MAX_COLUMNS) throw new LimitExceeded(`Table ${index} has more than ${MAX_COLUMNS} columns.`)
  if (rows.length * columns > MAX_POSITIONS) throw tooManyPositions(index)
  fillGaps(taken, rows, columns, index)
  const cells = taken.flatMap((row, r) => row.filter((cell, c) => cell!.row === r && cell!.column === c)) as GridCell[]
  return { index, rows: rows.length, columns, cells, rowPlaces: rows.map((row) => row.place), explicitSpans, place }
}

function tooManyPositions(index: number): LimitExceeded {
  return new LimitExceeded(`Table ${index} has more than ${MAX_POSITIONS} positions, rows times columns.`)
}

function spansThatFit(
  wantedRows: number,
  wantedColumns: number,
  taken: (GridCell | undefined)[][],
  row: number,
  column: number,
) {
  const rowspan = Math.min(wantedRows, MAX_ROWSPAN, taken.length - row)
  let colspan = Math.min(wantedColumns, MAX_COLSPAN)
  for (let c = 1; c < colspan; c++) if (taken[row]![column + c]) colspan = c
  for (let r = 1; r < rowspan; r++) {
    for (let c = 0; c < colspan; c++) if (taken[row + r]![column + c]) return { rowspan: r, colspan }
  }
  return { rowspan, colspan }
}

function coverPositions(taken: (GridCell | undefined)[][], cell: GridCell): void {
  for (let r = cell.row; r < cell.row + cell.rowspan; r++) {
    for (let c = cell.column; c < cell.column + cell.colspan; c++) taken[r]![c] = cell
  }
}

function fillGaps(taken: (GridCell | undefined)[][], rows: readonly LooseRow[], columns: number, table: number): void {
  taken.forEach((row, r) => {
    for (let column = 0; column < columns; column++) {
      row[column] ??= { row: r, column, rowspan: 1, colspan: 1, text: '', place: rows[r]!.place, table, missing: true }
    }
  })
}
