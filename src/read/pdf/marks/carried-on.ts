import type { Glyph, Ruling } from '../../paged/marks.js'

/** Lines of one border lie no farther apart across, and leave no wider gap along it. Points. */
const ACROSS = 0.8
const GAP = 3
/** A page with more of them is a picture, not a table. */
const MOST_HIDDEN = 500
/** A line runs through a glyph where it leaves so much of its box on both sides. Points. */
const THROUGH = 1

/**
 * The hidden lines that carry on visible ones, directly or over others of their kind. Those that begin and end at one height
 * are borders of one row: where text runs over one of them, none is meant.
 */
export function carryingOn<Line extends Ruling>(
  shown: readonly Ruling[],
  hidden: readonly Line[],
  glyphs: readonly Glyph[],
): Line[] {
  if (hidden.length > MOST_HIDDEN) return []
  const carried: Line[] = []
  let [ends, left]: [readonly Ruling[], readonly Line[]] = [shown, hidden]
  while (ends.length > 0 && left.length > 0) {
    const next = left.filter((line) => ends.some((other) => goesOn(other, line)))
    carried.push(...next)
    ends = next
    left = left.filter((line) => !next.includes(line))
  }
  return carried.filter(
    (line) => !carried.some((other) => areOfOneRow(line, other) && glyphs.some((glyph) => runsThrough(other, glyph))),
  )
}

function goesOn(line: Ruling, next: Ruling): boolean {
  return (
    line.axis === next.axis &&
    Math.abs(line.at - next.at) <= ACROSS &&
    Math.max(line.from, next.from) - Math.min(line.to, next.to) <= GAP
  )
}

function areOfOneRow(line: Ruling, other: Ruling): boolean {
  return line.axis === other.axis && Math.abs(line.from - other.from) <= GAP && Math.abs(line.to - other.to) <= GAP
}

function runsThrough({ axis, at, from, to }: Ruling, { box, text }: Glyph): boolean {
  if (text.trim() === '') return false
  const [start, end, low, high] =
    axis === 'v' ? [box.left, box.right, box.top, box.bottom] : [box.top, box.bottom, box.left, box.right]
  return start < at - THROUGH && end > at + THROUGH && (low + high) / 2 > from && (low + high) / 2 < to
}
