import type { CharacterCount } from '../../model/characters.js'
import type { Dress } from '../../model/source.js'
import type { Told } from '../../text/told.js'
import type { Drawing } from './drawing.js'
import type { HiddenText } from './marks.js'
import type { PageBox } from './geometry.js'

export interface PageCell {
  row: number
  column: number
  rowspan: number
  colspan: number
  /** Paragraphs are separated by `\n`. */
  text: string
  box: PageBox
}

export interface PageTable {
  box: PageBox
  rows: number
  columns: number
  /** Where its columns begin and end, from left to right as the table is read; pieces of one table agree in them. */
  edges: number[]
  /** False where its columns are told by alignment alone. */
  ruled: boolean
  /** How rows were told that no line parts. */
  rowsBy: RowsBy[]
  /** Rows that hold several records which nothing tells apart. */
  undecided: number[]
  /** True where it has but one row or column: a table only where the pages beside say so. */
  weak: boolean
  cells: PageCell[]
}

export interface PageParagraph {
  text: string
  box: PageBox
  /** Points; 0 where it is not known. */
  size: number
  bold: boolean
  /** Null where it is not known. */
  align: NonNullable<Dress['align']> | null
  /** Whether its last line fills the measure, and whether its first is indented: then it may go on, or begin afresh. */
  full: boolean
  indented: boolean
}

/** How the rows of a table were told where no line parts them. */
export type RowsBy = 'shading' | 'numbers' | 'first lines'

/** Why a grid of lines is no table. */
export type Discarded = 'diagram' | 'chart' | 'nearly empty' | 'one row or column'

export type PageBlock = { kind: 'table'; table: PageTable } | { kind: 'paragraph'; paragraph: PageParagraph }

/** What one page holds, in reading order. Plain values: they cross from one process to another. */
export interface PageContent {
  page: number
  width: number
  height: number
  blocks: PageBlock[]
  /** Text that is in the file but not on the page. */
  hidden: { reason: HiddenText['reason']; text: string; box: PageBox }[]
  unreadable: { font: string; glyphs: number }[]
  nested: PageBox[]
  /** Grids that hold text and are no tables. */
  discarded: { box: PageBox; why: Discarded }[]
  glyphs: number
  /** Of the page's content as it was counted, and of them those that are in no block. */
  characters: CharacterCount
  pictures: number
  /** Letters that are drawn as shapes. */
  outlines: number
  /** Why the page's tables could not be made out, or null. */
  tooComplex: Told | null
  /** What was painted, for `inspect`. */
  drawing: Drawing | null
}

/** A document as far as its pages were read. */
export interface PagedDocument {
  /** How many pages it has. */
  pages: number
  /** Those that were read, in order. */
  contents: PageContent[]
  failed: { page: number; reason: Told }[]
}
