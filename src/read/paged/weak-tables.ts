import type { PageContent, PageTable, PageParagraph } from './page-content.js'

/** Edges of two pieces of one table agree to this many points, once a shift between left and right pages is taken off. */
const AGREE = 3
const MAX_SHIFT = 60

/**
 * A grid of one row is a table where the one before or after it on the pages beside has the same columns: the rest of a
 * row that a page break cut off, or a header alone at a page's foot. A grid of one column is so where it is as wide.
 * Every other one is a frame around text.
 */
export function settleWeakTables(pages: readonly PageContent[]): PageContent[] {
  return pages.map((page, at) => {
    const neighbours = [pages[at - 1], pages[at + 1]].flatMap((other) => (other ? edgesOf(other) : []))
    if (!page.blocks.some((block) => block.kind === 'table' && block.table.weak)) return page
    const blocks = page.blocks.flatMap((block) => {
      if (block.kind !== 'table' || !block.table.weak) return [block]
      return neighbours.some((edges) => agrees(block.table, edges)) ? [block] : textOf(block.table)
    })
    return { ...page, blocks }
  })
}

function edgesOf({ blocks }: PageContent): number[][] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.table.columns > 1 ? [block.table.edges] : []))
}

function agrees({ edges, columns }: PageTable, others: readonly number[]): boolean {
  const shift = edges[0]! - others[0]!
  if (Math.abs(shift) > MAX_SHIFT) return false
  const near = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && Math.abs(one - other - shift) <= AGREE
  if (columns === 1) return near(edges.at(-1), others.at(-1))
  return edges.length === others.length && edges.every((edge, at) => near(edge, others[at]))
}

/** The text of each cell as a paragraph. */
function textOf({ cells }: PageTable): { kind: 'paragraph'; paragraph: PageParagraph }[] {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ text, box }) => ({ kind: 'paragraph', paragraph: { text, box, size: 0, full: false, indented: false } }))
}
