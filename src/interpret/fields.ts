import type { DerivationId } from '../model/derivation-rules.js'
import type { Derivation, Field, Fragment } from '../model/field.js'
import type { TextBlock } from '../model/source.js'
import type { GridCell, LogicalCell } from '../model/table.js'

/** A cell as a piece of provenance; rows and columns count from 1. */
export function fragmentOf(cell: GridCell): Fragment {
  return { table: cell.table, row: cell.row + 1, column: cell.column + 1, place: cell.place, text: cell.text }
}

/** All pieces of a cell: pages may cut it. */
export function fragmentsOf(cell: LogicalCell): Fragment[] {
  return (cell.pieces ?? [cell]).map(fragmentOf)
}

/** What tells one cell of a document from another. */
export function keyOf({ table, row, column }: Fragment): string {
  return `${table}:${row}:${column}`
}

export function fragmentOfBlock(block: TextBlock): Fragment {
  return { table: null, row: null, column: null, place: block.place, text: block.text }
}

/** A field of cells, with the text that was made of them. */
export function fieldOf(cells: readonly LogicalCell[], text: string): Field {
  return fieldOfFragments(cells.flatMap(fragmentsOf), text)
}

export function fieldOfBlocks(blocks: readonly TextBlock[], text: string): Field {
  return fieldOfFragments(blocks.map(fragmentOfBlock), text)
}

/** Verbatim where the text is that of its one fragment, or of each where it is printed again; joined where it had several pieces or lines, else only tidied. */
export function fieldOfFragments(fragments: Fragment[], text: string): Field {
  const [first, ...more] = fragments
  if (first === undefined || fragments.every((fragment) => fragment.text === text))
    return { text, derivation: 'verbatim', rule: null, fragments }
  if (more.length > 0 || first.text.includes('\n')) return { text, derivation: 'joined', rule: null, fragments }
  return { text, derivation: 'normalised', rule: 'text/tidied', fragments }
}

export function derived(field: Field, derivation: Derivation, rule: DerivationId | null = null): Field {
  return { ...field, derivation, rule }
}
