import type { Place } from '../../model/place.js'
import type { Block } from '../../model/source.js'
import type { TextBlock } from '../../model/text-block.js'
import { joinBroken } from '../../text/blanks.js'
import type { PageContent, PageParagraph, PageTable } from './page-content.js'
import type { PageBox } from './geometry.js'
import { findRunningLines } from './running-lines.js'

/** A paragraph in letters so much larger than the text's is a heading. */
const HEADING_SIZE = 1.15

/** A paragraph that ends its page with a full line, and may go on. */
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
      const place = placeOf(page, paragraph.box)
      if (running.has(paragraph)) blocks.push({ kind: 'furniture', text: paragraph.text, place })
      else if (open && open.page < page && goesOn(open.paragraph, paragraph)) {
        open.block.text = joinBroken(open.block.text, paragraph.text)
        open = paragraph.full ? { block: open.block, paragraph, page } : null
      } else {
        const block: TextBlock = { kind: kindOf(paragraph, body), text: paragraph.text, place }
        blocks.push(block)
        open = paragraph.full ? { block, paragraph, page } : null
      }
    }
  }
  return blocks
}

function goesOn(before: PageParagraph, after: PageParagraph): boolean {
  return before.full && !after.indented && before.size === after.size
}

function kindOf({ size }: PageParagraph, body: number): TextBlock['kind'] {
  return size >= body * HEADING_SIZE ? 'heading' : 'paragraph'
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
  const { rows, columns, cells } = table
  const place = placeOf(page, table.box)
  return {
    kind: 'table',
    place,
    grid: {
      index,
      rows,
      columns,
      cells: cells.map(({ box, ...cell }) => ({ ...cell, place: placeOf(page, box), table: index })),
      rowPlaces: Array.from({ length: rows }, (_, row) => rowPlace(table, row, page)),
      explicitSpans: true,
      place,
    },
  }
}

/** From the top to the bottom of the shortest cell that begins in the row, over the table's width. */
function rowPlace({ cells, box }: PageTable, row: number, page: number): Place {
  const own = cells.filter((cell) => cell.row === row).sort((one, other) => one.rowspan - other.rowspan)[0]
  return placeOf(page, own ? [box[0], own.box[1], box[2], own.box[3]] : box)
}

function placeOf(page: number, box: PageBox): Place {
  return { page, box }
}
