import type { OpenPage } from './engine/document.js'
import { turned, type Box, type Turn } from './geometry.js'
import { boxOfSpan, findTables, type Lattice } from './lattice/tables.js'
import { cellTexts } from './layout/cells.js'
import { linesOf } from './layout/lines.js'
import { boxOfParagraph, paragraphsOf, type Measure } from './layout/paragraphs.js'
import { MAX_OPERATORS, MAX_PAGE_POINTS } from './limits.js'
import { mainTurn, readMarks, turnMarks } from './marks/read-marks.js'
import type { Glyph, HiddenText, PageMarks } from './marks/marks.js'
import { drawingOf, type Drawing } from './drawing.js'
import { round, roundBox, type PageBox } from './page-box.js'

export interface PageCell {
  row: number
  column: number
  rowspan: number
  colspan: number
  /** Paragraphs are separated by `\n`. */
  text: string
  box: PageBox
}

export interface PageTable {
  box: PageBox
  rows: number
  columns: number
  /** Where its columns begin and end, from left to right as the table is read; pieces of one table agree in them. */
  edges: number[]
  /** False where its columns are told by alignment alone. */
  ruled: boolean
  /** True where it has but one row or column: a table only where the pages beside say so. */
  weak: boolean
  cells: PageCell[]
}

export interface PageParagraph {
  text: string
  box: PageBox
  /** Points. */
  size: number
  /** Whether its last line fills the measure, and whether its first is indented: then it may go on, or begin afresh. */
  full: boolean
  indented: boolean
}

/** What one page holds, in reading order. Plain values: they cross from one process to another. */
export interface PageContent {
  page: number
  width: number
  height: number
  blocks: ({ kind: 'table'; table: PageTable } | { kind: 'paragraph'; paragraph: PageParagraph })[]
  /** Text that is in the file but not on the page. */
  hidden: { reason: HiddenText['reason']; text: string; box: PageBox }[]
  unreadable: { font: string; glyphs: number }[]
  nested: PageBox[]
  glyphs: number
  pictures: number
  /** Why the page's tables could not be made out, or null. */
  tooComplex: string | null
  /** What was painted, for `inspect`. */
  drawing: Drawing | null
}

/** Reads one page: marks, then tables, then the text that stands in no table. */
export function readPage(number: number, page: OpenPage, OPS: Record<string, number>, draws: boolean): PageContent {
  const refusal = refusalOf(page)
  if (refusal) return emptyPage(number, page, refusal)
  const shown = readMarks(page, OPS)
  const turn = ((4 - mainTurn(shown.glyphs)) % 4) as Turn
  const marks = forgetIdleContents(turnMarks(shown, turn))
  const back = (box: Box): PageBox => roundBox(turned(box, ((4 - turn) % 4) as Turn, marks.width, marks.height))
  const { tables, nested, tooComplex } = findTables(marks)
  const settled = tables.map((lattice) => ({ lattice, table: tableOf(lattice, back) }))
  const inTables = new Set(tables.flatMap(({ weak, glyphs }) => (weak ? [] : glyphs.flat())))
  const blocks = [
    ...settled.map(({ lattice, table }) => ({ top: lattice.box.top, block: { kind: 'table' as const, table } })),
    ...paragraphsOutside(marks, inTables, back),
  ].sort((one, other) => one.top - other.top)
  return {
    page: number,
    width: round(page.width),
    height: round(page.height),
    blocks: blocks.map(({ block }) => block),
    hidden: marks.hidden.map(({ reason, text, box }) => ({ reason, text, box: back(box) })),
    unreadable: [...marks.unreadable].map(([font, glyphs]) => ({ font, glyphs })),
    nested: nested.map(back),
    glyphs: marks.glyphs.length,
    pictures: marks.pictures,
    tooComplex: tooComplex ? 'it has more lines than a table can have' : null,
    drawing: draws ? drawingOf(marks, back) : null,
  }
}

function refusalOf({ operators, width, height }: OpenPage): string | null {
  if (operators.fnArray.length > MAX_OPERATORS)
    return `it has ${operators.fnArray.length} drawing operators; the limit is ${MAX_OPERATORS}`
  if (!(width > 0 && height > 0)) return 'it has no size'
  if (Math.max(width, height) > MAX_PAGE_POINTS)
    return `it measures ${Math.round(width)} by ${Math.round(height)} points; the limit is ${MAX_PAGE_POINTS}`
  return null
}

function emptyPage(number: number, { width, height }: OpenPage, tooComplex: string): PageContent {
  const nothing = { blocks: [], hidden: [], unreadable: [], nested: [], glyphs: 0, pictures: 0, drawing: null }
  return { page: number, width: round(width), height: round(height), ...nothing, tooComplex }
}

/** Numbers of marked content tell texts apart only where a number is given to more than one line. */
function forgetIdleContents(marks: PageMarks): PageMarks {
  const tops = new Map<number, number>()
  const spans = marks.glyphs.some(({ content, box, size }) => {
    if (content === null) return false
    if (!tops.has(content)) tops.set(content, box.top)
    return Math.abs(tops.get(content)! - box.top) > size
  })
  return spans ? marks : { ...marks, glyphs: marks.glyphs.map((glyph) => ({ ...glyph, content: null })) }
}

function tableOf(lattice: Lattice, back: (box: Box) => PageBox): PageTable {
  const { anchors, spans, box, weak } = lattice
  const texts = cellTexts(lattice)
  return {
    box: back(box),
    rows: anchors.ys.length - 1,
    columns: anchors.xs.length - 1,
    edges: anchors.xs.map(round),
    ruled: true,
    weak,
    cells: spans.map((span, index) => ({ ...span, text: texts[index]!, box: back(boxOfSpan(anchors, span)) })),
  }
}

function paragraphsOutside({ glyphs, width }: PageMarks, inTables: ReadonlySet<Glyph>, back: (box: Box) => PageBox) {
  const lines = linesOf(glyphs.filter((glyph) => !inTables.has(glyph))).filter(({ frame }) => frame === 0)
  const measure = measureOf(
    lines.map(({ box }) => box),
    width,
  )
  return paragraphsOf(lines, measure).map((paragraph) => {
    const box = boxOfParagraph(paragraph)
    const { size, box: first } = paragraph.lines[0]!
    const block = {
      kind: 'paragraph' as const,
      paragraph: {
        text: paragraph.text,
        box: back(box),
        size: round(size),
        full: paragraph.full,
        indented: first.left - measure.left > size,
      },
    }
    return { top: box.top, block }
  })
}

/** Text runs from its leftmost line to as far from the right side of the paper, or farther where a line does. */
function measureOf(boxes: readonly Box[], width: number): Measure {
  const left = boxes.reduce((least, box) => Math.min(least, box.left), Infinity)
  const right = boxes.reduce((most, box) => Math.max(most, box.right), width - left)
  return { left, right }
}
