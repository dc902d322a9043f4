import type { Glyph } from '../../marks.js'
import type { Anchors } from '../anchors.js'
import type { Span } from '../cells.js'
import type { FilledGrid } from '../filled-grid.js'
import { isOver, stretchesFilled, type Word, wordsByLine } from './words.js'

/** A header, its title above it, has no more rows. */
const HEADER_ROWS = 4
/** Of the columns, so many hold text in the header, and in some row of the body. */
const MOST = 2 / 3
/** Of the cells over several columns so many hold text in several of them: the others are headings, or blank but for one. */
const PARTED_SHARE = 1 / 2
/** A heading over several columns has no more lines; what has is prose. */
const HEADING_LINES = 2

/** A cell that goes over borders of the header. */
interface OpenCell {
  span: Span
  index: number
  words: Word[]
  lines: number
  /** Indexes of the borders within it over which no word goes. */
  free: number[]
  /** How many of the columns between those hold text. */
  filled: number
}

/**
 * Parts the cells of a table whose columns are ruled in its header alone: below it, no line is drawn at the borders of the
 * header, and the text falls into the gaps there. A heading that stands alone in its row stays whole, and so does a text
 * that goes over a border: 合 … 计. Where prose does, the lines above are no header, but the first row of a form.
 */
export function partColumns(grid: FilledGrid): FilledGrid {
  const header = openHeader(grid)
  if (header === null) return grid
  const open = grid.spans.flatMap((span, index) => {
    const borders = header.borders.filter((at) => at > span.column && at < span.column + span.colspan)
    return span.row > header.row && borders.length > 0 ? [openCell(grid, span, index, borders)] : []
  })
  const columns = grid.anchors.xs.length - 1
  const written = open.filter(({ words }) => words.length > 0)
  const isProse = ({ filled, lines, free, span }: OpenCell): boolean =>
    filled === 1 && lines > HEADING_LINES && free.length < span.colspan - 1
  const full = written.some((cell) => cell.filled + columns - cell.span.colspan >= columns * MOST)
  const parted = written.filter(({ filled }) => filled > 1)
  if (!full || written.some(isProse) || parted.length < written.length * PARTED_SHARE) return grid
  return withCellsParted(
    grid,
    new Map(open.filter((cell) => !isHeading(cell, grid.anchors)).map((cell) => [cell.index, cell])),
  )
}

/** The last row of the header, and the indexes of the borders that it alone draws; null where there are none. */
function openHeader({ anchors, spans, glyphs }: FilledGrid): { row: number; borders: number[] } | null {
  const lastDrawn = anchors.xs.map(() => -1)
  const rows = anchors.ys.length - 1
  const drawn = Array.from({ length: rows }, () => anchors.xs.map(() => true))
  for (const { row, column, rowspan, colspan } of spans)
    for (let at = row; at < row + rowspan; at++) drawn[at]!.fill(false, column + 1, column + colspan)
  drawn.forEach((own, row) => own.forEach((isDrawn, at) => isDrawn && (lastDrawn[at] = row)))
  const inner = lastDrawn.flatMap((_, at) => (at > 0 && at < anchors.xs.length - 1 ? [at] : []))
  const borders = inner.filter((at) => lastDrawn[at]! >= 0 && lastDrawn[at]! < Math.min(HEADER_ROWS, rows - 1))
  const row = Math.max(...borders.map((at) => lastDrawn[at]!))
  if (borders.length === 0) return null
  const cells = spans.flatMap((span, at) => (span.row + span.rowspan === row + 1 ? [glyphs[at]!] : []))
  const written = cells.filter((cell) => cell.some(({ text }) => text.trim() !== ''))
  return written.length >= cells.length * MOST ? { row, borders } : null
}

function openCell({ anchors, glyphs }: FilledGrid, span: Span, index: number, borders: readonly number[]): OpenCell {
  const lines = wordsByLine(glyphs[index]!)
  const words = lines.flat()
  const free = borders.filter((at) => !words.some((word) => isOver(word, anchors.xs[at]!)))
  const filled = stretchesFilled(
    words,
    free.map((at) => anchors.xs[at]!),
  )
  return { span, index, words, lines: lines.length, free, filled }
}

/** A text that stands alone in its row, from the first column on or over a border. */
function isHeading({ span, words, free, filled }: OpenCell, { xs }: Anchors): boolean {
  const isWhole = span.colspan === xs.length - 1
  return filled === 1 && isWhole && (free.length < xs.length - 2 || words.some(({ left }) => left < xs[1]!))
}

function withCellsParted(grid: FilledGrid, parted: ReadonlyMap<number, OpenCell>): FilledGrid {
  const { anchors, spans, glyphs } = grid
  const cells = spans.flatMap((span, index) => {
    const cell = parted.get(index)
    return cell ? partsOf(cell, glyphs[index]!, anchors.xs) : [{ span, glyphs: glyphs[index]! }]
  })
  return { ...grid, spans: cells.map(({ span }) => span), glyphs: cells.map((cell) => cell.glyphs) }
}

function partsOf({ span, free }: OpenCell, glyphs: readonly Glyph[], xs: readonly number[]) {
  const ends = [span.column, ...free, span.column + span.colspan]
  return ends.slice(1).map((end, at) => ({
    span: { ...span, column: ends[at]!, colspan: end - ends[at]! },
    glyphs: glyphs.filter(({ box }) => {
      const middle = (box.left + box.right) / 2
      return (at === 0 || middle >= xs[ends[at]!]!) && (at === ends.length - 2 || middle < xs[end]!)
    }),
  }))
}
