import type { Place } from '../../model/place.js'
import type { Block, Dress, TextBlock } from '../../model/source.js'
import { markerOf } from '../../vocabulary/frame/ordinals.js'
import { isPageNumber } from '../../vocabulary/pages/page-lines.js'
import { beginsAsAnnex } from '../../vocabulary/frame/annex-labels.js'
import { compact, joinBroken } from '../../text/blanks.js'
import type { PageBox } from './geometry.js'
import type { PageBlock, PageContent, PageParagraph, PageTable } from './page-content.js'

/** A paragraph in letters so much larger than the text's is a heading. */
const HEADING_SIZE = 1.15

/** The lines of a title follow each other; a gap of more ems between them parts it from another. */
const TITLE_GAP = 1.1

/** A paragraph that may go on: a title, or one that ends its page with a full line. */
interface OpenParagraph {
  block: TextBlock
  paragraph: PageParagraph
  page: number
}

/** Turns pages into blocks in reading order; a sentence that runs on over a page break is one paragraph. */
export function blocksOfPages(pages: readonly PageContent[]): Block[] {
  const running = findRunningLines(pages)
  const body = bodySize(pages)
  const blocks: Block[] = []
  let tables = 0
  let open: OpenParagraph | null = null
  for (const { page, blocks: contents } of pages) {
    for (const content of contents) {
      if (content.kind === 'table') {
        blocks.push(tableBlock(content.table, ++tables, page))
        open = null
        continue
      }
      const { paragraph } = content
      const place = placeOnPage(page, paragraph.box)
      if (running.has(paragraph)) blocks.push({ kind: 'furniture', text: paragraph.text, place })
      else if (open && open.page < page && goesOnOverPage(open.paragraph, paragraph)) {
        open.block.text = joinBroken(open.block.text, paragraph.text)
        open = { block: open.block, paragraph, page }
      } else if (open && open.page === page && isNextOfTitle(open.paragraph, paragraph, body)) {
        open.block.text += `\n${paragraph.text}`
        const title: PageParagraph = { ...paragraph, box: boxAround(open.paragraph.box, paragraph.box) }
        open.block.place = placeOnPage(page, title.box)
        open = { block: open.block, paragraph: title, page }
      } else {
        const dress = dressOf(paragraph)
        const kind = kindOfParagraph(paragraph, body)
        const block: TextBlock = { kind, text: paragraph.text, place, ...(dress && { dress }) }
        blocks.push(block)
        open = { block, paragraph, page }
      }
    }
  }
  return blocks
}

/** A label of an annex at the head of a page begins it, however full the page before is. */
function goesOnOverPage(before: PageParagraph, after: PageParagraph): boolean {
  return before.full && !after.indented && before.size === after.size && !beginsAsAnnex(after.text)
}

/** Whether centred lines that are dressed alike, and not as the text is, are one title; labels and numbered headings are none. */
function isNextOfTitle(before: PageParagraph, after: PageParagraph, body: number): boolean {
  return (
    [before, after].every(({ align, text }) => align === 'center' && !beginsAsAnnex(text) && markerOf(text) === null) &&
    before.size === after.size &&
    before.bold === after.bold &&
    (after.bold || isLarge(after, body)) &&
    after.box[1] - before.box[3] <= after.size * TITLE_GAP
  )
}

function dressOf({ align, size, bold }: PageParagraph): Dress | null {
  return align === null ? null : { align, size, bold }
}

function kindOfParagraph(paragraph: PageParagraph, body: number): TextBlock['kind'] {
  return isLarge(paragraph, body) ? 'heading' : 'paragraph'
}

function isLarge({ size }: PageParagraph, body: number): boolean {
  return size >= body * HEADING_SIZE
}

/** The size in which most text outside tables is set; that of a frame's text is not known (0). */
function bodySize(pages: readonly PageContent[]): number {
  const counts = new Map<number, number>()
  for (const { blocks } of pages) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph' || block.paragraph.size === 0) continue
      const { size, text } = block.paragraph
      counts.set(size, (counts.get(size) ?? 0) + text.length)
    }
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [Infinity, 0])[0]
}

function tableBlock(table: PageTable, index: number, page: number): Block {
  const { rows, columns, cells, undecided } = table
  const place = placeOnPage(page, table.box)
  return {
    kind: 'table',
    place,
    grid: {
      index,
      rows,
      columns,
      cells: cells.map(({ box, ...cell }) => ({ ...cell, place: placeOnPage(page, box), table: index })),
      rowPlaces: Array.from({ length: rows }, (_, row) => placeOfRow(table, row, page)),
      ...(undecided.length > 0 && { unparted: undecided }),
      explicitSpans: true,
      place,
    },
  }
}

/** From the top to the bottom of the shortest cell that begins in the row, over the table's width. */
export function placeOfRow({ cells, box }: PageTable, row: number, page: number): Place {
  const own = cells.filter((cell) => cell.row === row).sort((one, other) => one.rowspan - other.rowspan)[0]
  return placeOnPage(page, own ? [box[0], own.box[1], box[2], own.box[3]] : box)
}

function boxAround(one: PageBox, other: PageBox): PageBox {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]
}

function placeOnPage(page: number, box: PageBox): Place {
  return { page, box }
}

/** Running lines stand in this share of the page's height at its head or foot. */
const MARGIN_SHARE = 0.12
/** So many paragraphs from the head and the foot of a page may be running lines. */
const DEEPEST = 2
/** A line in the margin runs where so many pages, and so large a share of them, print it, numbers aside. */
const LEAST_PAGES = 3
const LEAST_SHARE = 0.4

/**
 * The page numbers, and the headers and footers that pages repeat. A label of an annex runs where its pages repeat it, and
 * begins the annex where it stands first.
 */
export function findRunningLines(pages: readonly PageContent[]): Set<PageParagraph> {
  const alike = new Map<string, PageParagraph[]>()
  for (const paragraph of pages.flatMap(paragraphsInMargins)) {
    const key = beginsAsAnnex(paragraph.text) ? compact(paragraph.text) : withoutNumbers(paragraph.text)
    alike.set(key, [...(alike.get(key) ?? []), paragraph])
  }
  const needed = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE)
  return new Set(
    [...alike.values()].flatMap((lines) => {
      if (beginsAsAnnex(lines[0]!.text)) return lines.length >= LEAST_PAGES ? lines.slice(1) : []
      return lines.length >= needed ? lines : lines.filter(({ text }) => isPageNumber(text, true))
    }),
  )
}

function paragraphsInMargins({ blocks, height }: PageContent): PageParagraph[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []))
  const head = paragraphs.slice(0, DEEPEST).filter(({ box }) => box[3] <= height * MARGIN_SHARE)
  const foot = paragraphs.slice(-DEEPEST).filter(({ box }) => box[1] >= height * (1 - MARGIN_SHARE))
  return [...new Set([...head, ...foot])]
}

function withoutNumbers(text: string): string {
  return compact(text).replace(/\d+/g, '#')
}

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
    const neighbours = [pages[at - 1], pages[at + 1]].flatMap((other) => (other ? edgesOfTables(other) : []))
    const isFrame = (block: PageBlock): block is Extract<PageBlock, { kind: 'table' }> =>
      block.kind === 'table' && block.table.weak && !neighbours.some((edges) => edgesAgree(block.table, edges))
    const frames = page.blocks.filter(isFrame)
    if (frames.length === 0) return page
    return {
      ...page,
      blocks: page.blocks.flatMap((block) => (isFrame(block) ? paragraphsOfCells(block.table) : [block])),
      discarded: [
        ...page.discarded,
        ...frames.map(({ table }) => ({ box: table.box, why: 'one row or column' as const })),
      ],
    }
  })
}

function edgesOfTables({ blocks }: PageContent): number[][] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.table.columns > 1 ? [block.table.edges] : []))
}

function edgesAgree({ edges, columns }: PageTable, others: readonly number[]): boolean {
  const shift = edges[0]! - others[0]!
  if (Math.abs(shift) > MAX_SHIFT) return false
  const near = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && Math.abs(one - other - shift) <= AGREE
  if (columns === 1) return near(edges.at(-1), others.at(-1))
  return edges.length === others.length && edges.every((edge, at) => near(edge, others[at]))
}

/** Of the text of a cell: its grid, not its lines, says where it stands. */
const UNKNOWN_DRESS = { size: 0, bold: false, align: null, full: false, indented: false }

/** The text of each cell as a paragraph. */
function paragraphsOfCells({ cells }: PageTable): { kind: 'paragraph'; paragraph: PageParagraph }[] {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ text, box }) => ({ kind: 'paragraph', paragraph: { text, box, ...UNKNOWN_DRESS } }))
}
