import type { Glyph } from '../../paged/marks.js'

/** A glyph drawn again so near, as a share of its size, is the same one made bold or given a shadow. */
const NEAR = 0.2
/** A narrow letter's neighbour may stand near; it is a double only within this share of the letter's own width. */
const NEAR_OF_WIDTH = 0.5
/** Points. Glyphs are looked up by bands of the page of this height. */
const GLYPH_BAND = 64

/** Each printed glyph once: producers without a bold font draw text twice, a little apart. */
export function withoutDoubles(all: readonly Glyph[]): { glyphs: Glyph[]; doubles: Glyph[] } {
  const kept = new Map<string, Glyph[]>()
  const doubles: Glyph[] = []
  const glyphs = all.filter((glyph) => {
    const [first, last] = [glyphBand(glyph.box.top - glyph.size * NEAR), glyphBand(glyph.box.top + glyph.size * NEAR)]
    for (let band = first; band <= last; band++) {
      if (kept.get(glyph.text + band)?.some((other) => isDouble(other, glyph))) {
        doubles.push(glyph)
        return false
      }
    }
    const key = glyph.text + glyphBand(glyph.box.top)
    const here = kept.get(key)
    if (here) here.push(glyph)
    else kept.set(key, [glyph])
    return true
  })
  return { glyphs, doubles }
}

function glyphBand(top: number): number {
  return Math.floor(top / GLYPH_BAND)
}

function isDouble(one: Glyph, other: Glyph): boolean {
  const across = one.size * NEAR
  const [dx, dy] = [Math.abs(one.box.left - other.box.left), Math.abs(one.box.top - other.box.top)]
  if (dx > across || dy > across || one.turn !== other.turn || Math.abs(one.size - other.size) > across) return false
  const upright = one.turn % 2 === 0
  const width = upright ? one.box.right - one.box.left : one.box.bottom - one.box.top
  return (upright ? dx : dy) <= width * NEAR_OF_WIDTH
}
