import type { CharacterCount } from '../../model/characters.js'
import type { Box, Turn } from './geometry.js'

/** One printed character (or ligature). */
export interface Glyph {
  text: string
  /** Its em box: advance width by ascent and descent. */
  box: Box
  /** Em size in points. */
  size: number
  /** Which way the text runs: 0 to the right, 1 down the page (turned clockwise), 2 upside down, 3 up the page. */
  turn: Turn
  /** Written in columns by a vertical font: glyphs stand upright, one below the other. */
  vertical: boolean
  font: string
  /** Heavier than text is: by its font, or drawn so. */
  bold: boolean
  /** The text it belongs to by the tags of its page, or null. */
  content: TaggedText | null
  /** Place in the order of painting. */
  order: number
}

/** A text that a tagged page sets off: one object for each, however many lines it has. */
export interface TaggedText {
  /** Number of the paragraph, heading or cell that holds it. */
  block: number
}

/** A straight line parallel to a side of the page, however it was drawn. */
export interface Ruling {
  axis: 'h' | 'v'
  /** Middle of the line across: y of a horizontal one, x of a vertical one. */
  at: number
  from: number
  to: number
  thickness: number
}

/** A filled rectangle that is no ruling. */
export interface Fill {
  box: Box
  /** 0xRRGGBB as it shows on white, or null for patterns. */
  color: number | null
  /** Whether it hides what is below. */
  opaque: boolean
  order: number
}

/** Why text that a file holds is left out: a person does not see it, or it slants over the page as watermarks do. */
export type HiddenReason =
  | 'slanting'
  | 'invisible'
  | 'clipped'
  | 'off the page'
  | 'tiny'
  | 'same colour as behind it'
  | 'painted over'

export interface HiddenText {
  reason: HiddenReason
  text: string
  box: Box
}

/** What one page paints, in the frame in which most of its text is upright. */
export interface PageMarks {
  width: number
  height: number
  glyphs: Glyph[]
  rulings: Ruling[]
  fills: Fill[]
  /** How many pictures stand on the page. */
  pictures: number
  /** How many letters are drawn as shapes, which no program reads; 0 for the few of a letterhead. */
  outlines: number
  hidden: HiddenText[]
  /** Fonts whose characters cannot be told, with how many glyphs each has on the page. */
  unreadable: Map<string, number>
  /** The characters that the page shows, and how many of them are no glyphs here. */
  characters: CharacterCount
}
