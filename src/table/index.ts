import type { Decision } from '../model/finding.js'
import type { Block, DocumentBlock, Source, TableBlock, TextBlock } from '../model/source.js'
import { TableBuilder } from './builder.js'
import { Furniture } from './furniture.js'
import { joining, withWholeHeader } from './joining.js'
import { captionsOf, type Piece, pieceOf } from './piece.js'

export interface Stitched {
  blocks: DocumentBlock[]
  decisions: Decision[]
}

/**
 * Joins the page-wise pieces of a document's tables into the tables that the notice means. Each piece is decided upon
 * against the table before it; the decision and its signals are kept. Text keeps its order; a joined piece leaves its place.
 */
export function stitch({ blocks, annexFiles = [] }: Pick<Source, 'blocks' | 'annexFiles'>): Stitched {
  const starts = [0, ...annexFiles.map(({ from }) => from)]
  const files = starts.map((from, at) => stitchFile(blocks.slice(from, starts[at + 1])))
  return {
    blocks: files.flatMap((file) => file.blocks),
    decisions: files.flatMap((file) => file.decisions),
  }
}

/** No table runs on from one file into another. */
function stitchFile(printed: readonly Block[]): Stitched {
  const furniture = new Furniture(printed)
  const blocks: DocumentBlock[] = []
  const decisions: Decision[] = []
  const tables: TableBuilder[] = []
  let open: TableBuilder | null = null
  let between: TextBlock[] = []
  for (const [at, block] of printed.entries()) {
    if (block.kind !== 'table') {
      const ofPage = furniture.has(block, printed[at + 1])
      blocks.push(ofPage && block.text !== '' ? { ...block, kind: 'furniture' } : block)
      if (!ofPage) between.push(block)
      continue
    }
    const seen = pieceOf((block satisfies TableBlock).grid, between.length > 0 ? null : open)
    const piece: Piece = open ? withWholeHeader(seen, open.headerTexts) : seen
    const captions = captionsOf(piece)
    const title = captions.find((caption) => !furniture.isPrintedAgain(caption)) ?? null
    furniture.pass(captions)
    const decision = joining(open, piece, between, title)
    decisions.push(decision)
    if (open && decision.outcome === 'joined') open.join(piece)
    else {
      open = new TableBuilder(piece)
      tables.push(open)
      blocks.push({ kind: 'table', table: open.table, place: block.place })
    }
    between = []
  }
  return { blocks, decisions: [...decisions, ...tables.flatMap((table) => table.finish())] }
}
