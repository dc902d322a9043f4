import type { Box, Matrix } from '../../paged/geometry.js'
import { IDENTITY } from '../../paged/geometry.js'
import type { Font } from '../engine/document.js'

/** What `q` saves and `Q` brings back. */
export interface GraphicsState {
  ctm: Matrix
  clip: Box
  /** 0xRRGGBB, or null for a pattern. */
  fillColor: number | null
  strokeColor: number | null
  fillAlpha: number
  strokeAlpha: number
  /** False for Multiply and other modes that let what is below shine through. */
  opaque: boolean
  lineWidth: number
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

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    fillColor: 0,
    strokeColor: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    opaque: true,
    lineWidth: 1,
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
