import type { Line } from '../../layout/lines.js'
import type { Paragraph } from '../../layout/paragraphs.js'
import type { Span } from '../cells.js'
import type { FilledGrid } from '../filled-grid.js'

/** A row of a grid with what stands in the cells that are no higher than it: several records, perhaps, without lines between. */
export interface OpenRow {
  top: number
  bottom: number
  /** From left to right. */
  cells: OpenCell[]
}

export interface OpenCell {
  /** Index of its span. */
  index: number
  paragraphs: number
  /** True where it has text that runs up or down, as labels over several rows do. */
  turned: boolean
  /** From top to bottom. */
  lines: OpenLine[]
}

/** A line by its ink, in points. */
export interface OpenLine {
  top: number
  bottom: number
  size: number
  text: string
  /** Whether it begins a paragraph of its cell. */
  begins: boolean
}

/** A stretch from side to side of a row, in points. */
export interface Stretch {
  top: number
  bottom: number
}

/** Where rows end and begin within a row. */
export interface Borders {
  ys: number[]
  /** Indexes of the spans that go over all of its rows. */
  whole: number[]
}

/** `undecided` where there are several rows whose borders cannot be told, null where it is one. */
export type Parting = Borders | 'undecided' | null

/** Of an em box so much above and below is no ink: lines of single spacing leave a gap. */
const NO_INK = 0.1

/** @param paragraphs by cell */
export function openRow({ anchors, spans }: FilledGrid, row: number, paragraphs: readonly Paragraph[][]): OpenRow {
  const inRow = (span: Span): boolean => span.row === row && span.rowspan === 1
  const own = spans.flatMap((span, index) => (inRow(span) ? [{ span, index }] : []))
  return {
    top: anchors.ys[row]!,
    bottom: anchors.ys[row + 1]!,
    cells: own
      .sort((one, other) => one.span.column - other.span.column)
      .map(({ index }) => openCell(index, paragraphs[index]!)),
  }
}

function openCell(index: number, paragraphs: readonly Paragraph[]): OpenCell {
  const upright = paragraphs.filter(({ lines }) => lines[0]!.frame === 0)
  return {
    index,
    paragraphs: paragraphs.length,
    turned: upright.length < paragraphs.length,
    lines: upright
      .flatMap(({ lines }) => lines.map((line, at) => openLine(line, at === 0)))
      .sort((one, other) => one.top - other.top),
  }
}

function openLine({ box, size, text }: Line, begins: boolean): OpenLine {
  return { top: box.top + size * NO_INK, bottom: box.bottom - size * NO_INK, size, text, begins }
}

/** What lines cover, from top to bottom; between two of these is a stretch without ink. */
export function inkOf(lines: readonly OpenLine[]): Stretch[] {
  const ink: Stretch[] = []
  for (const { top, bottom } of [...lines].sort((one, other) => one.top - other.top)) {
    const last = ink.at(-1)
    if (last && top <= last.bottom) last.bottom = Math.max(last.bottom, bottom)
    else ink.push({ top, bottom })
  }
  return ink
}

export function gapsBetween(ink: readonly Stretch[]): Stretch[] {
  return ink.slice(1).map(({ top }, at) => ({ top: ink[at]!.bottom, bottom: top }))
}

export function heightOf({ top, bottom }: Stretch): number {
  return bottom - top
}

export function middleOf({ top, bottom }: Stretch): number {
  return (top + bottom) / 2
}
