import type { Box, Matrix } from '../../paged/geometry.js'
import { IDENTITY } from '../../paged/geometry.js'
import type { Font } from '../engine/document.js'
import type { PaintedGlyph } from './glyphs.js'

/** What `q` saves and `Q` brings back. */
export interface GraphicsState {
  ctm: Matrix
  clip: Box
  /** False where less may show than the clip's box and the colours say: other clips than boxes, soft masks, veiled groups. */
  sure: boolean
  /** 0xRRGGBB, or null for a pattern. */
  fillColor: number | null
  strokeColor: number | null
  fillAlpha: number
  strokeAlpha: number
  /** False for Multiply and other modes that let what is below shine through. */
  opaque: boolean
  lineWidth: number
  dashed: boolean
  /** Text that is the clip of what is painted next, and shows by it. */
  clippingText: ClippingText | null
  font: Font | null
  fontSize: number
  charSpacing: number
  wordSpacing: number
  /** 1 is 100 %. */
  horizontalScale: number
  leading: number
  rise: number
  renderMode: number
}

export interface ClippingText {
  glyphs: readonly PaintedGlyph[]
  before: ClippingText | null
}

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    sure: true,
    fillColor: 0,
    strokeColor: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    opaque: true,
    lineWidth: 1,
    dashed: false,
    clippingText: null,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  }
}

/** Where the next glyph goes; lives from one text object to the next. */
export interface TextPosition {
  matrix: Matrix
  line: Matrix
}

export const startOfText: TextPosition = { matrix: IDENTITY, line: IDENTITY }
