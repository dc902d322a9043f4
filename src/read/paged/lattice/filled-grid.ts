import type { Measure } from '../layout/standing.js'
import type { Glyph } from '../marks.js'
import type { Anchors } from './anchors.js'
import type { Span } from './cells.js'

/** A grid with its glyphs by cell, in the order of `spans`. */
export interface FilledGrid {
  anchors: Anchors
  spans: Span[]
  glyphs: Glyph[][]
  /** How far lines run in each column, where no border says. */
  measures?: readonly Measure[]
}
