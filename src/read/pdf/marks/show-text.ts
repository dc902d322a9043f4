import type { Font } from '../engine/document.js'
import {
  boxOf,
  compose,
  heightOfBox,
  intersect,
  isInside,
  widthOfBox,
  type Box,
  type Matrix,
  type Turn,
} from '../../paged/geometry.js'
import type { TaggedText } from '../../paged/marks.js'
import { characterOf, UNREADABLE } from './characters.js'
import type { PaintedGlyph, PdfjsGlyph, Shown } from './glyphs.js'
import type { GraphicsState } from './state.js'

/** The em box of a line of Chinese text above and below its baseline. Fonts' own figures differ and are often wrong. */
const ASCENT = 0.88
const DESCENT = -0.12
/** Text smaller than this in points is not there to be read. */
const MIN_SIZE = 1
/** Text that rises by more than this share of its length slants: about ten degrees. */
const MAX_SLANT = 0.18
/** How far a glyph's middle may lie outside the clip and still show, in points. */
const CLIP_SLACK = 0.5
/** Of a glyph that is cut, so much must show to be seen: the margin that characters leave in their em box is less. */
const LEAST_SHOWN = 0.15

/** Where the glyphs of one text-showing operator stand. */
export interface Run {
  glyphs: PaintedGlyph[]
  /** By how much the pen moved, in text space. */
  dx: number
  dy: number
}

/** Lays out the glyphs of one text-showing operator on the page. */
export function showText(
  shown: Shown,
  state: GraphicsState,
  textMatrix: Matrix,
  context: { content: TaggedText | null; order: number; hiddenLayer: boolean; page: Box },
): Run {
  const font = state.font ?? NO_FONT
  const { fontSize, horizontalScale } = state
  const glyphs: PaintedGlyph[] = []
  const toPage = compose(state.ctm, textMatrix)
  const turn = turnOfText(toPage, font)
  const size = emSize(toPage, fontSize, font)
  const slanting = slants(toPage)
  const spacingDirection = font.vertical ? 1 : -1
  let pen = 0
  for (const item of shown) {
    if (item === null) continue
    if (typeof item === 'number') {
      pen += (spacingDirection * item * fontSize) / 1000
      continue
    }
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing
    const metrics = font.vertical ? (item.vmetric ?? font.defaultVMetrics) : null
    const advance = (metrics ? -metrics[0]! : item.width) * font.widthScale * fontSize
    const corners = metrics ? verticalBox(pen, item, metrics, font, state) : uprightBox(pen, advance, font, state)
    const box = boxOf(toPage, ...corners)
    pen += font.vertical ? advance - spacing : advance + spacing
    const text = font.told ? characterOf(item.unicode) : UNREADABLE
    if (text === '') continue
    const placed = Number.isFinite(box.left + box.top + box.right + box.bottom)
    glyphs.push({
      text,
      box: placed ? box : NOWHERE,
      size,
      turn,
      vertical: metrics !== null,
      font: font.name,
      bold: font.bold || state.renderMode % 4 === FILLS_AND_STROKES,
      content: context.content,
      order: context.order,
      color: colorOfInk(state),
      ...(placed ? standing(state, box, size, slanting, context) : { hidden: 'off the page', cut: false }),
    })
  }
  return font.vertical ? { glyphs, dx: 0, dy: -pen } : { glyphs, dx: pen * horizontalScale, dy: 0 }
}

/** Where a damaged transform puts a glyph. */
const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 }

export const NO_FONT: Font = {
  name: 'a font that cannot be loaded',
  bold: false,
  vertical: false,
  widthScale: 0.001,
  up: 1,
  told: false,
  defaultVMetrics: null,
}

/** The em box of a glyph of an ordinary font, in text space. */
function uprightBox(
  pen: number,
  advance: number,
  { up }: Font,
  { fontSize, horizontalScale, rise }: GraphicsState,
): [number, number, number, number] {
  return [
    pen * horizontalScale,
    rise + DESCENT * fontSize * up,
    (pen + advance) * horizontalScale,
    rise + ASCENT * fontSize * up,
  ]
}

/** The em square of a glyph that a vertical font hangs below the pen. */
function verticalBox(
  pen: number,
  glyph: PdfjsGlyph,
  metrics: readonly number[],
  font: Font,
  { fontSize }: GraphicsState,
): [number, number, number, number] {
  const scale = font.widthScale * fontSize
  const left = -(glyph.vmetric ? metrics[1]! : glyph.width / 2) * scale
  return [left, -pen + metrics[0]! * scale, left + glyph.width * scale, -pen]
}

function turnOfText([a, b, c, d]: Matrix, font: Font): Turn {
  const [x, y] = font.vertical ? [-c * font.up, -d * font.up] : [a, b]
  const turn = Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 2) : y >= 0 ? 1 : 3
  return (font.vertical ? (turn + 3) % 4 : turn) as Turn
}

function emSize([, , c, d]: Matrix, fontSize: number, font: Font): number {
  return Math.hypot(c, d) * Math.abs(fontSize) * (font.widthScale / 0.001)
}

/** Whether text runs along neither side of the page. */
function slants([a, b]: Matrix): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > Math.max(Math.abs(a), Math.abs(b)) * MAX_SLANT
}

/** Null where fill and stroke differ, or where text is a clip that something else is painted through. */
function colorOfInk({ renderMode, fillColor, strokeColor }: GraphicsState): number | null {
  if (renderMode === CLIPS_ONLY) return null
  if (renderMode % 4 === 1) return strokeColor
  return renderMode % 4 === FILLS_AND_STROKES && fillColor !== strokeColor ? null : fillColor
}

/** PDF's rendering mode that draws the outlines, too: so producers make bold letters of a font that has none. */
const FILLS_AND_STROKES = 2
/** PDF's rendering modes of text that paints nothing by itself; what is painted through the second shows its glyphs. */
const INVISIBLE = 3
const CLIPS_ONLY = 7

function standing(
  state: GraphicsState,
  box: Box,
  size: number,
  slanting: boolean,
  { hiddenLayer, page }: { hiddenLayer: boolean; page: Box },
): Pick<PaintedGlyph, 'hidden' | 'cut'> {
  if (hiddenLayer || leavesNoInk(state)) return { hidden: 'invisible', cut: false }
  if (slanting) return { hidden: 'slanting', cut: false }
  if (size < MIN_SIZE) return { hidden: 'tiny', cut: false }
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const shown = intersect(page, state.clip)
  if (isInside(shown, x, y, CLIP_SLACK))
    return { hidden: state.renderMode === CLIPS_ONLY ? 'invisible' : null, cut: false }
  return {
    hidden: isInside(page, x, y, CLIP_SLACK) ? 'clipped' : 'off the page',
    cut: shareInside(shown, box) >= LEAST_SHOWN,
  }
}

function leavesNoInk({ renderMode, fillAlpha, strokeAlpha }: GraphicsState): boolean {
  if (renderMode === INVISIBLE) return true
  const alphas = { 0: [fillAlpha], 1: [strokeAlpha], 2: [fillAlpha, strokeAlpha] }[renderMode % 4] ?? [1]
  return alphas.every((alpha) => alpha === 0)
}

function shareInside(shown: Box, glyph: Box): number {
  const seen = intersect(shown, glyph)
  const [width, height] = [widthOfBox(seen), heightOfBox(seen)]
  return width <= 0 || height <= 0 ? 0 : (width * height) / (widthOfBox(glyph) * heightOfBox(glyph))
}
