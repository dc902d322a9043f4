import { joinFormulas } from '../../text/raised.js'
import { paragraphsByCell } from './cell-paragraphs.js'
import { type Box, extentOf, type PageBox, round, type Turn, turned } from './geometry.js'
import { boxOfAnchors } from './lattice/anchors.js'
import { boxOfSpan } from './lattice/cells.js'
import type { PartedGrid } from './lattice/rows/index.js'
import type { Lattices } from './lattice/tables.js'
import { type Line, linesOfGlyphs } from './layout/lines.js'
import { boxOfParagraph, type Paragraph, paragraphsOf } from './layout/paragraphs.js'
import type { Measure } from './layout/standing.js'
import { findUnruled } from './layout/unruled.js'
import type { PageMarks } from './marks.js'
import type { PageBlock, PageTable } from './page-content.js'

/** From the frame in which a page was read to the page as it is shown. */
export type Back = (box: Box) => PageBox

/** A block, and where it begins in the frame in which the page was read. */
interface Placed {
  top: number
  block: PageBlock
}

/** Tables and paragraphs of a page in reading order. */
export function blocksOfPage(marks: PageMarks, { tables: lattices, lone }: Lattices, back: Back): PageBlock[] {
  const inTables = new Set(lattices.flatMap(({ glyphs }) => glyphs.flat()))
  const lines = linesOfGlyphs(marks.glyphs.filter((glyph) => !inTables.has(glyph)))
  const upright = lines.filter(({ frame }) => frame === 0)
  const unruled = findUnruled(upright, lone, marks.fills)
  const used = new Set(unruled.flatMap((table) => table.lines))
  const measure = measureOfLines(upright, marks.width)
  const frames = [...new Set(lines.map(({ frame }) => frame))]
  return [
    ...lattices.map((lattice) => ({
      top: lattice.box.top,
      block: { kind: 'table' as const, table: tableOf(lattice, !lattice.bare, lattice.weak, back) },
    })),
    ...unruled.map((table) => ({
      top: table.anchors.ys[0]!,
      block: { kind: 'table' as const, table: tableOf(table, false, false, back) },
    })),
    ...frames.flatMap((frame) => {
      const own = lines.filter((line) => line.frame === frame && !used.has(line))
      return paragraphsOf(own, frame === 0 ? measure : measureOfLines(own, 0)).map((paragraph) =>
        placed(paragraph, measure, back),
      )
    }),
  ]
    .sort((one, other) => one.top - other.top)
    .map(({ block }) => block)
}

/** @param ruled whether lines tell its columns */
function tableOf(grid: PartedGrid, ruled: boolean, weak: boolean, back: Back): PageTable {
  const { anchors, spans, rowsBy, undecided } = grid
  const texts = paragraphsByCell(grid).map((cell) => cell.map(({ text }) => joinFormulas(text)).join('\n'))
  return {
    box: back(boxOfAnchors(anchors)),
    rows: anchors.ys.length - 1,
    columns: anchors.xs.length - 1,
    edges: anchors.xs.map(round),
    ruled,
    rowsBy,
    undecided,
    weak,
    cells: spans.map((span, index) => ({ ...span, text: texts[index]!, box: back(boxOfSpan(anchors, span)) })),
  }
}

function placed(paragraph: Paragraph, { left }: Measure, back: Back): Placed {
  const { size, frame, box: first } = paragraph.lines[0]!
  const box = turned(boxOfParagraph(paragraph), ((4 - frame) % 4) as Turn, 0, 0)
  return {
    top: box.top,
    block: {
      kind: 'paragraph',
      paragraph: {
        text: paragraph.text,
        box: back(box),
        size: round(size),
        bold: paragraph.lines.every(({ glyphs }) => glyphs.every(({ bold }) => bold)),
        align: paragraph.align,
        full: paragraph.full,
        indented: first.left - left > size,
      },
    },
  }
}

/** No margin is wider than this share of the paper: what begins farther in stands at the right side, or in the middle. */
const WIDEST_MARGIN = 0.25

/** Text runs from its leftmost line to as far from the right side of the paper, or farther where a line does. */
function measureOfLines(lines: readonly Line[], width: number): Measure {
  const [leftmost] = extentOf(lines.map(({ box }) => box.left))
  const [, rightmost] = extentOf(lines.map(({ box }) => box.right))
  const left = leftmost > width * WIDEST_MARGIN ? Math.min(leftmost, width - rightmost) : leftmost
  return { left, right: Math.max(width - left, rightmost) }
}
