import { type Box, boxOf, heightOfBox, intersect, scaleOf, union, widthOfBox } from '../../paged/geometry.js'
import type { Fill, Ruling } from '../../paged/marks.js'
import { type Area, isWithin, samplesOf, type Shape, shapeOf } from './areas.js'
import { boxOfPoints, fillPaths, isRectangle, MAX_THICKNESS, type Painted, strokePaths, type Subpath } from './paths.js'
import type { PaintedGlyph } from './glyphs.js'
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
  /** Filled boxes, of which tables may be made. */
  fills: Fill[]
  /** All that is filled: what text stands on, and what hides it. */
  areas: Area[]
  pictures: Box[]
  /** Texts in a font that pdf.js could not load, and gives no glyph of. */
  withoutFont: number
  /** Visible characters of all glyphs that were shown, counted before anything is made of them. */
  characters: number
}

/** What an operator does with a path. */
interface Paint {
  fills: boolean
  strokes: boolean
  evenOdd: boolean
}

/** Notes the paths and pictures that are painted. */
export class Painter {
  private readonly kinds: ReadonlyMap<number, Paint>

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

  /** @param draws whether its lines and boxes may be a table's; those of notes on the page are none */
  paintPath(kind: number, subpaths: readonly Subpath[], state: GraphicsState, order: number, draws: boolean): void {
    const { fills, strokes, evenOdd } = this.kinds.get(kind)!
    const { fillAlpha, strokeAlpha, fillColor, strokeColor, clip } = state
    if (fills && fillAlpha > 0 && subpaths.length > 0) {
      const shape = shapeOf(subpaths, evenOdd)
      const isFilled = (box: Box): boolean => subpaths.length === 1 || fillsBox(shape, box)
      if (draws) this.keep(fillPaths(subpaths, clip, isFilled), fillColor, fillAlpha, state.opaque, order)
      const box = intersect(union(shape.subpaths.map((subpath) => subpath.box)), clip)
      const whole = subpaths.length === 1 && isRectangle(subpaths[0]!)
      this.addArea(box, whole ? null : shape, fillColor, fillAlpha, state, order)
    }
    if (strokes && strokeAlpha > 0) {
      const painted = strokePaths(subpaths, state)
      if (draws) this.keep(painted, strokeColor, strokeAlpha, state.opaque, order)
      this.addThickStrokes(subpaths, painted, state, order)
    }
  }

  /** A shading fills all that the clip leaves. */
  paintShading(state: GraphicsState, order: number): void {
    this.addArea(state.clip, null, null, state.fillAlpha, state, order)
  }

  /** Some producers draw a line as a dot-sized picture that they stretch. */
  paintPicture(state: GraphicsState, order: number, color: number | null): void {
    const box = intersect(boxOf(state.ctm, 0, 0, 1, 1), state.clip)
    const [width, height] = [widthOfBox(box), heightOfBox(box)]
    if (!(width >= 0 && height >= 0)) return
    if (Math.min(width, height) > MAX_THICKNESS) return void this.painting.pictures.push(box)
    this.addArea(box, null, null, state.fillAlpha, state, order)
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

  /** Lines that are no rulings: what they cover is known where they are straight and whole. */
  private addThickStrokes(subpaths: readonly Subpath[], { boxes }: Painted, state: GraphicsState, order: number): void {
    const half = (state.lineWidth * scaleOf(state.ctm)) / 2
    if (half * 2 <= MAX_THICKNESS) return
    const { strokeColor, strokeAlpha, clip, dashed } = state
    const straight = subpaths.every(({ points }) => points.length === 4) && boxes.length === subpaths.length
    if (straight && !dashed)
      return boxes.forEach((box) => this.addArea(box, null, strokeColor, strokeAlpha, state, order))
    for (const { points } of subpaths) {
      const { left, top, right, bottom } = boxOfPoints(points)
      const around = { left: left - half, top: top - half, right: right + half, bottom: bottom + half }
      this.addArea(intersect(around, clip), null, null, strokeAlpha, state, order)
    }
  }

  private addArea(
    box: Box,
    shape: Shape | null,
    color: number | null,
    alpha: number,
    { sure, opaque }: GraphicsState,
    order: number,
  ): void {
    if (!(widthOfBox(box) >= 0 && heightOfBox(box) >= 0)) return
    const known = sure && opaque ? onWhite(color, alpha) : null
    this.painting.areas.push({ box, shape, color: known, opaque: known !== null && alpha >= OPAQUE, order })
  }
}

/** A fill hides what is below it from this share of opacity on. */
const OPAQUE = 0.9

function fillsBox(shape: Shape, box: Box): boolean {
  return samplesOf(box).every(([x, y]) => isWithin(shape, x, y))
}

function paintKinds(OPS: Record<string, number>): Map<number, Paint> {
  const kind = (fills: boolean, strokes: boolean, evenOdd = false): Paint => ({ fills, strokes, evenOdd })
  return new Map([
    [OPS.fill!, kind(true, false)],
    [OPS.eoFill!, kind(true, false, true)],
    [OPS.stroke!, kind(false, true)],
    [OPS.closeStroke!, kind(false, true)],
    [OPS.fillStroke!, kind(true, true)],
    [OPS.eoFillStroke!, kind(true, true, true)],
    [OPS.closeFillStroke!, kind(true, true)],
    [OPS.closeEOFillStroke!, kind(true, true, true)],
  ])
}

/** The colour that a translucent one gives on white paper. */
function onWhite(color: number | null, alpha: number): number | null {
  if (color === null || alpha >= 1) return color
  const mix = (shift: number): number => Math.round(255 - (255 - ((color >> shift) & 255)) * alpha) << shift
  return mix(16) | mix(8) | mix(0)
}
