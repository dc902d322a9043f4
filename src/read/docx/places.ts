import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { Block, TableBlock } from '../../model/source.js'
import type { Mark } from './story/story.js'

/** Gives the cells of tables, and what was observed at them, their rows and columns. */
export function withCellPlaces(
  blocks: readonly Block[],
  observations: readonly Observation[],
): { blocks: Block[]; observations: Observation[] } {
  const wanted = new Set(observations.map(({ place }) => place))
  const found = new Map<Place | null, Place>()
  const placed = blocks.map((block) => (block.kind === 'table' ? withPlaces(block, wanted, found) : block))
  return {
    blocks: placed,
    observations: observations.map((one) => ({ ...one, place: found.get(one.place) ?? one.place })),
  }
}

function withPlaces(block: TableBlock, wanted: ReadonlySet<Place | null>, found: Map<Place | null, Place>): TableBlock {
  const { grid } = block
  const at = (row: number, column: number): Place => ({
    block: (block.place as { block: number }).block,
    table: grid.index,
    row: row + 1,
    column: column + 1,
  })
  const cells = grid.cells.map((cell) => {
    const place = at(cell.row, cell.column)
    if (wanted.has(cell.place)) found.set(cell.place, place)
    return { ...cell, place }
  })
  const rowPlaces = grid.rowPlaces.map((_, row) => at(row, 0))
  return { ...block, place: at(0, 0), grid: { ...grid, cells, rowPlaces, place: at(0, 0) } }
}

/** Puts notes below the blocks that refer to them. They are no text between tables: a note may hang on a row of one. */
export function withNotes(blocks: readonly Block[], notes: readonly Mark[]): Block[] {
  const all = [...blocks, ...notes.map(({ text, block }) => furniture(text, block))]
  return all
    .map((block, at) => ({ block, at }))
    .sort((a, b) => numberOf(a.block) - numberOf(b.block) || a.at - b.at)
    .map(({ block }) => block)
}

/** A line that belongs to a page, not to the text. */
export function furniture(text: string, block: number): Block {
  return { kind: 'furniture', text, place: { block } }
}

function numberOf({ place }: Block): number {
  return 'block' in place ? place.block : 0
}
