import type { Box } from '../../src/read/paged/geometry.js'
import type { Area } from '../../src/read/pdf/marks/areas.js'
import type { PaintedRuling, Painting } from '../../src/read/pdf/marks/painter.js'
import type { PaintedGlyph } from '../../src/read/pdf/marks/glyphs.js'
import { glyph, rulings } from './marks.js'

/** What the operators of a page paint, and nothing else. */
export function painting(painted: Partial<Painting>): Painting {
  return { glyphs: [], rulings: [], fills: [], areas: [], pictures: [], withoutFont: 0, characters: 0, ...painted }
}

/** A black character of 10 points, by its middle, painted after the areas. */
export function paintedGlyph(x: number, y: number, look: Partial<PaintedGlyph> = {}): PaintedGlyph {
  return { ...glyph(x, y), order: 10, color: 0, hidden: null, cut: false, ...look }
}

/** A black line of a point, painted after the areas. */
export function paintedRuling(at: number, from: number, to: number): PaintedRuling {
  return { ...rulings([from, to], [at])[0]!, color: 0, order: 10 }
}

/** A box of a colour that hides what is below. */
export function area([left, top, right, bottom]: [number, number, number, number], color: number, order = 1): Area {
  return { box: { left, top, right, bottom } satisfies Box, shape: null, color, opaque: true, order }
}
