import { joinFormulas } from '../../text/raised.js'
import { paragraphsByCell } from './cell-paragraphs.js'
import { type Box, extentOf, type PageBox, round, type Turn, turned } from './geometry.js'
import { boxOfSpan } from './lattice/cells.js'
import type { Lattice } from './lattice/tables.js'
import { type Line, linesOfGlyphs } from './layout/lines.js'
import { boxOfParagraph, type Paragraph, paragraphsOf } from './layout/paragraphs.js'
import type { Measure } from './layout/standing.js'
import { findUnruled, type UnruledTable } from './layout/unruled.js'
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
export function blocksOfPage(marks: PageMarks, lattices: readonly Lattice[], back: Back): PageBlock[] {
  const inTables = new Set(lattices.flatMap(({ glyphs }) => glyphs.flat()))
  const lines = linesOfGlyphs(marks.glyphs.filter((glyph) => !inTables.has(glyph)))
  const upright = lines.filter(({ frame }) => frame === 0)
  const unruled = findUnruled(upright)
  const used = new Set(unruled.flatMap((table) => table.lines))
  const measure = measureOfLines(upright, marks.width)
  const frames = [...new Set(lines.map(({ frame }) => frame))]
  return [
    ...lattices.map((lattice) => ({
      top: lattice.box.top,
      block: { kind: 'table' as const, table: ruledTable(lattice, back) },
    })),
    ...unruled.map((table) => ({
      top: table.rows[0]!.top,
      block: { kind: 'table' as const, table: unruledTable(table, back) },
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

function ruledTable(lattice: Lattice, back: Back): PageTable {
  const { anchors, spans, box, bare, weak, rowsBy, undecided } = lattice
  const texts = paragraphsByCell(lattice).map((cell) => cell.map(({ text }) => joinFormulas(text)).join('\n'))
  return {
    box: back(box),
    rows: anchors.ys.length - 1,
    columns: anchors.xs.length - 1,
    edges: anchors.xs.map(round),
    ruled: !bare,
    rowsBy,
    undecided,
    weak,
    cells: spans.map((span, index) => ({ ...span, text: texts[index]!, box: back(boxOfSpan(anchors, span)) })),
  }
}

function unruledTable({ xs, rows }: UnruledTable, back: Back): PageTable {
  const box = (left: number, right: number, top: number, bottom: number): PageBox => back({ left, right, top, bottom })
  return {
    box: box(xs[0]!, xs.at(-1)!, rows[0]!.top, rows.at(-1)!.bottom),
    rows: rows.length,
    columns: xs.length - 1,
    edges: xs.map(round),
    ruled: false,
    rowsBy: [],
    undecided: [],
    weak: false,
    cells: rows.flatMap(({ top, bottom, texts }, row) =>
      texts.map((text, column) => ({
        row,
        column,
        rowspan: 1,
        colspan: 1,
        text,
        box: box(xs[column]!, xs[column + 1]!, top, bottom),
      })),
    ),
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
