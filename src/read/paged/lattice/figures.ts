import { contains } from '../geometry.js'
import type { Fill, Glyph } from '../marks.js'
import { boxOfAnchors, type Anchors } from './anchors.js'
import { boxOfSpan, type Span } from './cells.js'

/** A table has text in at least this share of its cells: charts and figures have not. */
const MIN_FILLED = 0.1
/** So many bars that run over the lines of a grid make it a chart. Points: an end this near to a line is at it. */
const MIN_BARS = 3
const ALIGNED = 2
/** In a diagram of boxes tied by lines most of what lies between is no rectangle; in a table hardly anything is. */
const MIN_CUT = 3
const CUT_SHARE = 0.3

/** @param glyphs by cell, in the order of `spans` */
export function looksLikeTable(spans: readonly Span[], glyphs: readonly Glyph[][]): boolean {
  const filled = glyphs.filter((cell) => cell.some(({ text }) => text.trim() !== '')).length
  return spans.length >= 2 && filled >= Math.max(2, spans.length * MIN_FILLED)
}

/** @param cut how many cells are pieces of something that is no rectangle */
export function isDiagram(spans: readonly Span[], cut: number): boolean {
  return cut >= Math.max(MIN_CUT, spans.length * CUT_SHARE)
}

/** Shading fills cells, or lies within one; the bars of a chart run over lines and end between them. */
export function isChart(anchors: Anchors, spans: readonly Span[], fills: readonly Fill[]): boolean {
  const { xs, ys } = anchors
  const frame = boxOfAnchors(anchors)
  const cells = spans.map((span) => boxOfSpan(anchors, span))
  const endsBetween = (from: number, to: number, lines: readonly number[]): boolean =>
    ![from, to].every((end) => lines.some((line) => Math.abs(line - end) <= ALIGNED))
  const bars = fills.filter(
    ({ box }) =>
      contains(frame, box, ALIGNED) &&
      (endsBetween(box.left, box.right, xs) || endsBetween(box.top, box.bottom, ys)) &&
      !cells.some((cell) => contains(cell, box, ALIGNED)),
  )
  return bars.length >= MIN_BARS
}
