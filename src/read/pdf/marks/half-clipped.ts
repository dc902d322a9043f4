import type { PaintedGlyph } from './glyphs.js'

/** A gap of no more ems parts two glyphs of one run; a Chinese text that is set wide leaves less. */
const RUN_GAP = 0.5
/** Glyphs of one line stand no farther apart across it, in ems. */
const RUN_SHIFT = 0.1

/**
 * A glyph that the side of the page or of a clip cuts through belongs to the visible text that it carries on: where a
 * table is wider than its page, the last character of a line shows by half, and the sentence needs it.
 */
export function withoutHalves(glyphs: readonly PaintedGlyph[]): PaintedGlyph[] {
  return glyphs.map((glyph, at) => {
    if (!glyph.cut) return glyph
    const neighbours = [glyphs[at - 1], glyphs[at + 1]]
    return neighbours.some((one) => one?.hidden === null && isBeside(one, glyph)) ? { ...glyph, hidden: null } : glyph
  })
}

function isBeside(one: PaintedGlyph, other: PaintedGlyph): boolean {
  if (one.turn !== other.turn || one.text.trim() === '') return false
  const upright = one.turn % 2 === 0 && !one.vertical
  const [start, end, across] = upright ? (['left', 'right', 'top'] as const) : (['top', 'bottom', 'left'] as const)
  const gap = Math.max(one.box[start] - other.box[end], other.box[start] - one.box[end])
  const size = Math.max(one.size, other.size)
  return gap <= size * RUN_GAP && Math.abs(one.box[across] - other.box[across]) <= size * RUN_SHIFT
}
