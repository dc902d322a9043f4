import type { Decision } from '../model/finding.js'
import type { Source, TableBlock } from '../model/source.js'
import type { TextBlock } from '../model/text-block.js'
import type { DocumentBlock } from '../model/table.js'
import { furnitureOf } from './furniture.js'
import { pieceOf, type Piece } from './piece.js'
import { joining } from './joining.js'
import { TableBuilder } from './builder.js'

export interface Stitched {
  blocks: DocumentBlock[]
  decisions: Decision[]
}

/**
 * Joins the page-wise pieces of a document's tables into the tables that the notice means. Each piece is decided upon
 * against the table before it; the decision and its signals are kept. Text keeps its order; a joined piece leaves its place.
 */
export function stitch(source: Pick<Source, 'blocks'>): Stitched {
  const furniture = furnitureOf(source.blocks)
  const blocks: DocumentBlock[] = []
  const decisions: Decision[] = []
  let open: TableBuilder | null = null
  let between: TextBlock[] = []
  for (const block of source.blocks) {
    if (block.kind !== 'table') {
      blocks.push(furniture.has(block) && block.text !== '' ? { ...block, kind: 'furniture' } : block)
      if (!furniture.has(block)) between.push(block)
      continue
    }
    const piece: Piece = pieceOf((block satisfies TableBlock).grid, between.length > 0 ? null : open)
    const decision = joining(open, piece, between)
    decisions.push(decision)
    if (open && decision.outcome === 'joined') open.join(piece)
    else {
      open = new TableBuilder(piece)
      blocks.push({ kind: 'table', table: open.table, place: block.place })
    }
    between = []
  }
  return { blocks, decisions }
}
