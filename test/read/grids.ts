import type { Source } from '../../src/model/source.js'
import type { TableGrid } from '../../src/model/table.js'

/** A grid as its rows, a merged cell as `text 2x1` (rows x columns) where it begins and `"` where it goes on. */
export function drawn(grid: TableGrid): string[][] {
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => '"'))
  for (const { row, column, rowspan, colspan, text } of grid.cells) {
    const span = rowspan > 1 || colspan > 1 ? ` ${rowspan}x${colspan}` : ''
    rows[row]![column] = text.replaceAll('\n', '⏎') + span
  }
  return rows
}

/** The blocks of a document in order: texts as they are, tables drawn. */
export function blocksOf({ blocks }: Pick<Source, 'blocks'>): (string | string[][])[] {
  return blocks.map((block) => (block.kind === 'table' ? drawn(block.grid) : `${block.kind} ${block.text}`))
}
