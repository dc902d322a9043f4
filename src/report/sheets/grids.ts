import type { GridSheet } from '../data.js'
import type { Piece } from '../pieces.js'

/** The tables of a Word document and its paragraphs, or the sheets of a workbook, from their pieces. */
export function gridSheets(pieces: readonly Piece[]): GridSheet[] {
  const sheets = new Map<string, GridSheet & { order: number }>()
  for (const { place, text } of pieces) {
    if ('line' in place || 'page' in place) continue
    const isCell = 'row' in place
    const name = 'sheet' in place ? place.sheet_name : isCell ? `T${place.table}` : ''
    const order = 'sheet' in place ? place.sheet : isCell ? place.table : 0
    const sheet = sheets.get(name) ?? { name, order, cells: [] }
    sheets.set(name, sheet)
    sheet.cells.push(isCell ? [place.row, place.column, text] : [place.block, 1, text])
  }
  return [...sheets.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ name, cells }) => ({ name, cells: cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]) }))
}
