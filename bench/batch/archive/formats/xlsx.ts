import { workbook, type BookCell } from '../../../../test/read/xlsx/book.js'
import { COLUMNS, type Block, type Cell } from '../blocks.js'

/** The whole notice on one sheet. */
export function xlsx(blocks: readonly Block[]): Uint8Array {
  const rows: BookCell[][] = []
  const merges: string[] = []
  const add = (cells: readonly Cell[]): void => {
    const row: BookCell[] = Array.from({ length: COLUMNS }, () => null)
    for (const one of cells) {
      row[one.column] = /^\d+$/.test(one.text) ? Number(one.text) : one.text
      if (one.rowspan > 1 || one.colspan > 1) merges.push(rangeOf(one, rows.length + 1))
    }
    rows.push(row)
  }
  for (const block of blocks) {
    if (block.kind === 'table') block.rows.forEach(add)
    else add([{ text: block.text, column: 0, rowspan: 1, colspan: COLUMNS }])
  }
  return workbook([{ name: '任务清单', rows, merges }])
}

function rangeOf({ column, rowspan, colspan }: Cell, row: number): string {
  return `${letter(column)}${row}:${letter(column + colspan - 1)}${row + rowspan - 1}`
}

function letter(column: number): string {
  return String.fromCharCode(65 + column)
}
