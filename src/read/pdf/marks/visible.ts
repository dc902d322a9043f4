import { contains, isInside, union } from '../../paged/geometry.js'
import type { HiddenReason, HiddenText } from '../../paged/marks.js'
import { type Area, Areas, samplesOf } from './areas.js'
import { carryingOn } from './carried-on.js'
import { withoutHalves } from './half-clipped.js'
import type { PaintedRuling, Painting } from './painter.js'
import type { PaintedGlyph } from './glyphs.js'

/** Two colours that differ by no more than this in each channel (of 255) look the same. */
const SAME_COLOUR = 6
const WHITE = 0xffffff
/** How far beside a ruling its background is looked at, in points. */
const BESIDE = 0.75

/** Leaves out what a page paints but no person sees, and says which text that is. What is not known to be hidden is seen. */
export class Visibility {
  private readonly areas: Areas

  /** @param picturesUnknown pictures stand somewhere on the page: white text may stand on one */
  constructor(
    private readonly painting: Painting,
    private readonly picturesUnknown: boolean,
  ) {
    this.areas = new Areas(painting.areas)
  }

  glyphs(): { seen: PaintedGlyph[]; hidden: HiddenText[] } {
    const seen: PaintedGlyph[] = []
    const hidden: HiddenText[] = []
    for (const glyph of withoutHalves(this.painting.glyphs)) {
      const reason = glyph.hidden ?? this.hiddenByColour(glyph)
      if (reason === null) seen.push(glyph)
      else if (glyph.text.trim() !== '') addHidden(hidden, reason, glyph)
    }
    return { seen, hidden }
  }

  /** A line in the colour of the box it stands on is none, unless it carries on one that shows: the borders of a coloured header. */
  rulings(): PaintedRuling[] {
    const painted = this.painting.rulings.filter((ruling) => !this.isPaintedOver(ruling))
    const shown = painted.filter((ruling) => this.standsOut(ruling))
    const seen = new Set(shown)
    const inBoxes = painted.filter((ruling) => !seen.has(ruling) && !looksLike(ruling.color, WHITE))
    return [...shown, ...carryingOn(shown, inBoxes, this.painting.glyphs)]
  }

  private hiddenByColour(glyph: PaintedGlyph): HiddenReason | null {
    const samples = samplesOf(glyph.box)
    const isCovered = ([x, y]: [number, number]): boolean =>
      this.areas.at(x, y).some(({ opaque, order }) => opaque && order > glyph.order)
    if (samples.every(isCovered)) return 'painted over'
    if (glyph.color === null || (glyph.color === WHITE && this.picturesUnknown)) return null
    const { pictures } = this.painting
    const isLost = ([x, y]: [number, number]): boolean =>
      looksLike(glyph.color, this.behind(x, y, glyph.order)) && !pictures.some((picture) => isInside(picture, x, y))
    return samples.every(isLost) ? 'same colour as behind it' : null
  }

  /** A line shows where what lies on one of its sides has another colour. */
  private standsOut({ axis, at, from, to, thickness, color, order }: PaintedRuling): boolean {
    if (color === null) return true
    const middle = (from + to) / 2
    const aside = thickness / 2 + BESIDE
    return [at - aside, at + aside].some((side) => {
      const behind = axis === 'h' ? this.behind(middle, side, order) : this.behind(side, middle, order)
      return !looksLike(color, behind)
    })
  }

  private isPaintedOver({ axis, at, from, to, thickness, order }: PaintedRuling): boolean {
    const across = thickness / 2 + BESIDE
    const box =
      axis === 'h'
        ? { left: from, right: to, top: at - across, bottom: at + across }
        : { left: at - across, right: at + across, top: from, bottom: to }
    const covers = (area: Area): boolean => area.opaque && area.order > order && contains(area.box, box)
    const [[x0, y0], ...others] = samplesOf(box) as [[number, number], ...[number, number][]]
    return this.areas
      .at(x0, y0)
      .filter(covers)
      .some((area) => others.every(([x, y]) => this.areas.at(x, y).includes(area)))
  }

  /** The colour a mark is painted on: of the last area before it, or the paper's. A veil's is known on white only. */
  private behind(x: number, y: number, order: number): number | null {
    const below = this.areas.at(x, y).filter((area) => area.order < order)
    const last = below.pop()
    if (!last) return WHITE
    return last.opaque || below.every(({ color }) => color === WHITE) ? last.color : null
  }
}

function looksLike(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false
  for (const shift of [16, 8, 0])
    if (Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > SAME_COLOUR) return false
  return true
}

/** Glyphs that follow each other and are hidden alike are one text. */
function addHidden(hidden: HiddenText[], reason: HiddenReason, { text, box }: PaintedGlyph): void {
  const last = hidden.at(-1)
  if (last?.reason !== reason) return void hidden.push({ reason, text, box: { ...box } })
  last.text += text
  last.box = union([last.box, box])
}
