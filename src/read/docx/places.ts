import type { Nodes, Root } from 'hast'
import type { Element } from 'xast'
import type { Place } from '../../model/place.js'
import type { Block } from '../../model/source.js'
import type { Locate } from '../hast/table.js'
import type { Mark, Story } from './story/story.js'

/** Where the nodes of mammoth’s HTML stand in the document: each of its blocks became one element. */
export function locateBy(page: Root, elements: readonly Element[], story: Story): Locate {
  if (page.children.length !== elements.length)
    throw new Error(`mammoth made ${page.children.length} elements of ${elements.length} blocks`)
  const places = new WeakMap<Nodes, Place>()
  const remember = (node: Nodes, place: Place): void => {
    places.set(node, place)
    if ('children' in node) for (const child of node.children) remember(child, place)
  }
  page.children.forEach((child, at) => remember(child, { block: story.blockOf(elements[at]!) }))
  return (node) => places.get(node)!
}

/** Gives the cells of a table their own places in it. */
export function withCellPlaces(block: Block): Block {
  if (block.kind !== 'table') return block
  const { grid } = block
  const at = (row: number, column: number): Place => ({
    block: (block.place as { block: number }).block,
    table: grid.index,
    row: row + 1,
    column: column + 1,
  })
  const cells = grid.cells.map((cell) => ({ ...cell, place: at(cell.row, cell.column) }))
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
