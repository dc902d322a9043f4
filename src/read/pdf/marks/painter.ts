import { type Box, boxOf, heightOfBox, intersect, widthOfBox } from '../../paged/geometry.js'
import type { Fill, Ruling } from '../../paged/marks.js'
import { fillPaths, MAX_THICKNESS, type Painted, strokePaths, type Subpath } from './paths.js'
import type { PaintedGlyph } from './show-text.js'
import type { GraphicsState } from './state.js'

/** A ruling with its colour and its place in the order of painting. */
export interface PaintedRuling extends Ruling {
  color: number | null
  order: number
}

/** All that the operators of a page paint, seen or not, in the order of painting. */
export interface Painting {
  glyphs: PaintedGlyph[]
  rulings: PaintedRuling[]
  fills: Fill[]
  pictures: Box[]
  /** Texts in a font that pdf.js could not load, and gives no glyph of. */
  withoutFont: number
  /** Visible characters of all glyphs that were shown, counted before anything is made of them. */
  characters: number
}

/** Notes the paths and pictures that are painted. */
export class Painter {
  private readonly kinds: ReadonlyMap<number, 'fill' | 'stroke' | 'both'>

  constructor(
    private readonly painting: Painting,
    OPS: Record<string, number>,
  ) {
    this.kinds = paintKinds(OPS)
  }

  /** @param kind pdf.js's number of the operator that paints the path */
  paints(kind: number): boolean {
    return this.kinds.has(kind)
  }

  paintPath(kind: number, subpaths: readonly Subpath[], state: GraphicsState, order: number): void {
    const paint = this.kinds.get(kind)
    const { fillAlpha, strokeAlpha, fillColor, strokeColor } = state
    if (paint !== 'stroke' && fillAlpha > 0)
      this.keep(fillPaths(subpaths, state.clip), fillColor, fillAlpha, state.opaque, order)
    if (paint !== 'fill' && strokeAlpha > 0)
      this.keep(strokePaths(subpaths, state), strokeColor, strokeAlpha, state.opaque, order)
  }

  /** Some producers draw a line as a dot-sized picture that they stretch. */
  paintPicture(state: GraphicsState, order: number, color: number | null): void {
    const box = intersect(boxOf(state.ctm, 0, 0, 1, 1), state.clip)
    const [width, height] = [widthOfBox(box), heightOfBox(box)]
    if (!(width >= 0 && height >= 0)) return
    if (Math.min(width, height) > MAX_THICKNESS) return void this.painting.pictures.push(box)
    const ruling =
      width > height
        ? ({ axis: 'h', at: (box.top + box.bottom) / 2, from: box.left, to: box.right, thickness: height } as const)
        : ({ axis: 'v', at: (box.left + box.right) / 2, from: box.top, to: box.bottom, thickness: width } as const)
    this.painting.rulings.push({ ...ruling, color, order })
  }

  private keep({ rulings, boxes }: Painted, color: number | null, alpha: number, plain: boolean, order: number): void {
    const opaque = plain && alpha >= OPAQUE
    for (const ruling of rulings) this.painting.rulings.push({ ...ruling, color, order })
    for (const box of boxes) this.painting.fills.push({ box, color: onWhite(color, alpha), opaque, order })
  }
}

/** A fill hides what is below it from this share of opacity on. */
const OPAQUE = 0.9

function paintKinds(OPS: Record<string, number>): Map<number, 'fill' | 'stroke' | 'both'> {
  return new Map([
    [OPS.fill!, 'fill'],
    [OPS.eoFill!, 'fill'],
    [OPS.stroke!, 'stroke'],
    [OPS.closeStroke!, 'stroke'],
    [OPS.fillStroke!, 'both'],
    [OPS.eoFillStroke!, 'both'],
    [OPS.closeFillStroke!, 'both'],
    [OPS.closeEOFillStroke!, 'both'],
  ])
}

/** The colour that a translucent one gives on white paper. */
function onWhite(color: number | null, alpha: number): number | null {
  if (color === null || alpha >= 1) return color
  const mix = (shift: number): number => Math.round(255 - (255 - ((color >> shift) & 255)) * alpha) << shift
  return mix(16) | mix(8) | mix(0)
}
