import type { Glyph, HiddenReason } from '../../paged/marks.js'

/** A glyph as pdf.js gives it; a number between glyphs moves the pen back by thousandths of an em. */
export interface PdfjsGlyph {
  unicode: string
  width: number
  isSpace: boolean
  vmetric?: readonly number[] | null
}

export type Shown = readonly (PdfjsGlyph | number | null)[]

/** A glyph that was painted, with what decides whether a person sees it. */
export interface PaintedGlyph extends Glyph {
  /** 0xRRGGBB, or null for a pattern. */
  color: number | null
  hidden: HiddenReason | null
  /** Whether it is hidden since a clip or the page's side cuts through it, and leaves enough to see. */
  cut: boolean
}
