import { type Box, contains, isInside } from '../../paged/geometry.js'
import type { Fill, Glyph, HiddenReason, HiddenText } from '../../paged/marks.js'
import type { PaintedRuling, Painting } from './painter.js'
import type { PaintedGlyph } from './show-text.js'

/** Two colours that differ by no more than this in each channel (of 255) look the same. */
const SAME_COLOUR = 6
const WHITE = 0xffffff
/** How far beside a ruling its background is looked at, in points. */
const BESIDE = 0.75
/** Fills are looked up by bands of the page of this height in points. */
const FILL_BAND = 24

/** Leaves out what a page paints but no person sees, and says which text that is. */
export class Visibility {
  private readonly bands = new Map<number, Fill[]>()

  /** @param picturesUnknown pictures stand somewhere on the page: white text may stand on one */
  constructor(
    private readonly painting: Painting,
    private readonly picturesUnknown: boolean,
  ) {
    for (const fill of painting.fills) {
      for (let band = Math.floor(fill.box.top / FILL_BAND); band <= Math.floor(fill.box.bottom / FILL_BAND); band++) {
        if (!this.bands.has(band)) this.bands.set(band, [])
        this.bands.get(band)!.push(fill)
      }
    }
  }

  glyphs(): { seen: PaintedGlyph[]; hidden: HiddenText[] } {
    const seen: PaintedGlyph[] = []
    const hidden: HiddenText[] = []
    for (const glyph of this.painting.glyphs) {
      const reason = glyph.hidden ?? this.hiddenByColour(glyph)
      if (reason === null) seen.push(glyph)
      else if (glyph.text.trim() !== '') addHidden(hidden, reason, glyph)
    }
    return { seen, hidden }
  }

  rulings(): PaintedRuling[] {
    return this.painting.rulings.filter((ruling) => this.standsOut(ruling) && !this.isPaintedOver(ruling))
  }

  private hiddenByColour(glyph: PaintedGlyph): HiddenReason | null {
    const [x, y] = [(glyph.box.left + glyph.box.right) / 2, (glyph.box.top + glyph.box.bottom) / 2]
    if (this.isUnderFill(glyph, x, y)) return 'painted over'
    if (glyph.color === null || (glyph.color === WHITE && this.picturesUnknown)) return null
    if (this.painting.pictures.some((picture) => isInside(picture, x, y))) return null
    return looksLike(glyph.color, this.behind(x, y, glyph.order)) ? 'same colour as behind it' : null
  }

  private isUnderFill(glyph: PaintedGlyph, x: number, y: number): boolean {
    return this.fillsAt(y).some(
      ({ box, color, opaque, order }) =>
        opaque && order > glyph.order && color !== null && isInside(box, x, y) && coversMost(box, glyph.box),
    )
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
    const box: Box =
      axis === 'h'
        ? { left: from, right: to, top: at - across, bottom: at + across }
        : { left: at - across, right: at + across, top: from, bottom: to }
    return this.fillsAt((box.top + box.bottom) / 2).some(
      (fill) => fill.opaque && fill.order > order && contains(fill.box, box),
    )
  }

  /** The colour a mark is painted on: of the last fill before it, or the paper's. */
  private behind(x: number, y: number, order: number): number | null {
    const fill = this.fillsAt(y).findLast((one) => one.order < order && isInside(one.box, x, y))
    return fill ? fill.color : WHITE
  }

  private fillsAt(y: number): readonly Fill[] {
    return this.bands.get(Math.floor(y / FILL_BAND)) ?? NONE
  }
}

const NONE: readonly Fill[] = []

function looksLike(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false
  for (const shift of [16, 8, 0])
    if (Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > SAME_COLOUR) return false
  return true
}

/** At least half of the glyph's width and height. */
function coversMost(fill: Box, glyph: Box): boolean {
  const width = Math.min(fill.right, glyph.right) - Math.max(fill.left, glyph.left)
  const height = Math.min(fill.bottom, glyph.bottom) - Math.max(fill.top, glyph.top)
  return width * 2 >= glyph.right - glyph.left && height * 2 >= glyph.bottom - glyph.top
}

/** Glyphs that follow each other and are hidden alike are one text. */
function addHidden(hidden: HiddenText[], reason: HiddenReason, { text, box }: PaintedGlyph): void {
  const last = hidden.at(-1)
  if (last?.reason !== reason) return void hidden.push({ reason, text, box: { ...box } })
  last.text += text
  last.box = {
    left: Math.min(last.box.left, box.left),
    top: Math.min(last.box.top, box.top),
    right: Math.max(last.box.right, box.right),
    bottom: Math.max(last.box.bottom, box.bottom),
  }
}

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
