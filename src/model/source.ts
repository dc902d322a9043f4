import type { CharacterCount } from './characters.js'
import type { Observation } from './finding.js'
import type { Declared } from './metadata.js'
import type { Place } from './place.js'
import type { LogicalTable, TableGrid } from './table.js'

/** One document as its reader hands it on: blocks in reading order, each with its place. */
export interface Source {
  /** Base name of the input file. */
  file: string
  format: string
  encoding: string
  sha256: string
  /** Number of pages, or null for inputs that have none. */
  pages: number | null
  blocks: Block[]
  /** Of the input as its reader counted them, before it made blocks of them. */
  characters: CharacterCount
  observations: Observation[]
  /** What the input says of its notice beside its text; absent where its format has no place for it. */
  declared?: Declared[]
  /** Files that it leads to; absent where its format has no links, or it has none. */
  links?: FileLink[]
  /** Files beside it that hold annexes of it: their blocks stand behind its own. Absent where it is alone. */
  annexFiles?: AnnexFile[]
}

/** A file that a document leads to, by its base name, and what the document calls it. */
export interface FileLink {
  file: string
  text: string
}

/** An annex as the list of its notice has it. */
export interface ListedAnnex {
  no: string
  title: string
  /** Of the item in the list. */
  place: Place
}

/** A file that holds annexes of the notice it stands beside. */
export interface AnnexFile extends Pick<Source, 'file' | 'format' | 'encoding' | 'sha256' | 'pages'> {
  /** What the list of the notice says it holds. */
  holds: ListedAnnex[]
  /** Index of its first block among those of the document. */
  from: number
}

export type Block = TextBlock | TableBlock

export interface TableBlock {
  kind: 'table'
  grid: TableGrid
  place: Place
}

/** Text outside tables. `break` is a thematic or page break and has no text; `furniture` is a page number or a running line. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'break' | 'furniture'
  /** Lines are separated by `\n`; a list item begins with its printed marker. */
  text: string
  place: Place
  /** Where the paragraphs stand that were joined to it, since a sentence runs on in them. */
  further?: Place[]
  dress?: Dress
}

/** How a text is set, as far as its format says: what a person sees of a title or a signature before he reads it. */
export interface Dress {
  align?: 'left' | 'center' | 'right'
  /** Points. */
  size?: number
  bold?: boolean
}

/** A document after stitching: its text, and its tables as the notice means them, in reading order. */
export type DocumentBlock = TextBlock | LogicalTableBlock

export interface LogicalTableBlock {
  kind: 'table'
  table: LogicalTable
  place: Place
}
