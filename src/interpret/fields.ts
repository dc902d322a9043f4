import type { Derivation, Field, Fragment } from '../model/field.js'
import type { TextBlock } from '../model/source.js'
import type { GridCell } from '../model/table.js'

/** A cell as a piece of provenance; rows and columns count from 1. */
export function fragmentOf(cell: GridCell): Fragment {
  return { table: cell.table, row: cell.row + 1, column: cell.column + 1, place: cell.place, text: cell.text }
}

export function fragmentOfBlock(block: TextBlock): Fragment {
  return { table: null, row: null, column: null, place: block.place, text: block.text }
}

/** A field of cells: verbatim where its text is that of its one cell, else joined. */
export function fieldOf(cells: readonly GridCell[], text: string): Field {
  const verbatim = cells.length === 1 && cells[0]!.text === text
  return { text, derivation: verbatim ? 'verbatim' : 'joined', rule: null, fragments: cells.map(fragmentOf) }
}

export function fieldOfBlocks(blocks: readonly TextBlock[], text: string): Field {
  const verbatim = blocks.length === 1 && blocks[0]!.text === text
  return { text, derivation: verbatim ? 'verbatim' : 'joined', rule: null, fragments: blocks.map(fragmentOfBlock) }
}

export function derived(field: Field, derivation: Derivation, rule: string | null = null): Field {
  return { ...field, derivation, rule }
}

/** Adds a piece to a field; its text is the joined one that the caller worked out. */
export function appended(field: Field, cell: GridCell, text: string): Field {
  return { text, derivation: 'joined', rule: field.rule, fragments: [...field.fragments, fragmentOf(cell)] }
}
