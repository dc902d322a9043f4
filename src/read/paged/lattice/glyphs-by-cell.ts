import type { Glyph } from '../marks.js'
import type { Anchors, Point } from './anchors.js'
import type { Span } from './cells.js'

/** Glyphs of one word follow each other with a gap between these, in ems. */
const CLOSEST = -0.25
const WIDEST = 0.1
/** Of a word that reaches into another cell, so small a part may stand there. */
const OVERFLOW_SHARE = 1 / 3

/**
 * Gives each glyph to the cell that holds its middle. A word that runs over a border (text that is too long for its
 * cell, a digit that touches the rule) goes whole to the cell that holds most of it.
 * @returns glyphs by cell, in the order of `spans`
 */
export function glyphsByCell(
  anchors: Anchors,
  spans: readonly Span[],
  glyphs: readonly Glyph[],
  points: readonly Point[],
): Glyph[][] {
  const cellAt = cellFinder(anchors, spans)
  const cells = glyphs.map((_, index) => cellAt(points[index]!))
  const byCell: Glyph[][] = spans.map(() => [])
  for (let start = 0; start < glyphs.length;) {
    let end = start + 1
    while (end < glyphs.length && followsInWord(glyphs[end - 1]!, glyphs[end]!)) end++
    const owner = ownerOfWord(glyphs.slice(start, end), cells.slice(start, end), anchors, spans)
    for (let at = start; at < end; at++) {
      const cell = cells[at]! < 0 ? -1 : (owner ?? cells[at]!)
      if (cell >= 0) byCell[cell]!.push(glyphs[at]!)
    }
    start = end
  }
  return byCell
}

/** The index of the cell that holds a point, or -1. */
function cellFinder({ xs, ys }: Anchors, spans: readonly Span[]): (point: Point) => number {
  const columns = xs.length - 1
  const owner = new Int32Array(columns * (ys.length - 1))
  spans.forEach(({ row, column, rowspan, colspan }, index) => {
    for (let r = row; r < row + rowspan; r++) owner.fill(index, r * columns + column, r * columns + column + colspan)
  })
  return ([x, y]) => {
    const column = stretchOf(xs, x)
    const row = stretchOf(ys, y)
    return column < 0 || row < 0 ? -1 : owner[row * columns + column]!
  }
}

/** Index of the stretch between two anchors that holds a value, or -1. */
function stretchOf(anchors: readonly number[], value: number): number {
  if (value < anchors[0]! || value > anchors.at(-1)!) return -1
  let [low, high] = [0, anchors.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (anchors[middle]! <= value) low = middle
    else high = middle
  }
  return low
}

function followsInWord(before: Glyph, glyph: Glyph): boolean {
  if (before.turn !== 0 || glyph.turn !== 0 || before.text === ' ' || glyph.text === ' ') return false
  if (Math.abs(before.box.top - glyph.box.top) > before.size * WIDEST) return false
  const gap = (glyph.box.left - before.box.right) / before.size
  return gap >= CLOSEST && gap <= WIDEST
}

/** The cell of a word that stands in two, or null where it stands in one, or is two words set close. */
function ownerOfWord(
  word: readonly Glyph[],
  cells: readonly number[],
  anchors: Anchors,
  spans: readonly Span[],
): number | null {
  const first = cells[0]!
  if (cells.every((cell) => cell === first)) return null
  const counts = new Map<number, number>()
  for (const cell of cells) if (cell >= 0) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const [owner, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])
  if (owner < 0) return null
  const { column, colspan } = spans[owner]!
  const [left, right] = [anchors.xs[column]!, anchors.xs[column + colspan]!]
  const onBorder = word.some(({ box }) => straddles(box.left, box.right, left) || straddles(box.left, box.right, right))
  return onBorder || word.length - most <= word.length * OVERFLOW_SHARE ? owner : null
}

function straddles(from: number, to: number, border: number): boolean {
  const least = (to - from) * WIDEST
  return from < border - least && to > border + least
}
