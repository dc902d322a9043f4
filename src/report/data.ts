import type { Tables } from '../model/dataset.js'
import type { Diff } from '../model/diff.js'
import type { Fragment } from '../model/field.js'
import type { Severity } from '../model/finding.js'
import type { NameReason } from '../registry/reason.js'

/** What the page shows: plain values that are written into it, and that its script reads back. */
export interface ReportData {
  /** The arguments that the page was made of. */
  label: string
  /** Version of gongwen. */
  version: string
  /** The tables of the package but provenance, which each document brings along. */
  tables: Omit<Tables, 'provenance'>
  /** What the rules say that findings name, by their ids. */
  rules: Record<string, { severity: Severity; summary: string; advice: string }>
  /** Why printed names stand for the units they do: by document, then by name. */
  reasons: Record<string, Record<string, NameReason>>
  /** Entries for a register that would make unknown units known, by unit_id. */
  suggestions: Record<string, string>
  comparison: Comparison | null
}

/** Two years compared, or why they are not. */
export type Comparison = { diff: Diff } | { refusal: string }

/** Where the values of one document stand; read only once a record of it is opened. */
export interface DocumentData {
  /** By record, then by column of tasks.csv. */
  provenance: Record<string, Record<string, Origin>>
  /** The text of each correctable field of a record as corrections must expect it: by record, then by field. */
  expected: Record<string, Record<string, string>>
  /** What stands where findings are that concern no record, by `source` of diagnostics.csv; nothing where it is not known. */
  places: Record<string, Piece[]>
  /** Of each of its files on which something stands. */
  sources: FileSource[]
}

/** A file of a document: its name where it is not the first. */
export type FileSource = DocumentSource & { file: string | null }

/** A text of the source and where it stands: a cell, a paragraph, or a page as a whole, without its text. */
export type Piece = Pick<Fragment, 'place' | 'text'>

export interface Origin {
  /** As in provenance.csv. */
  derivation: string
  fragments: Fragment[]
}

/** The source as it can be drawn: pages, lines of text, or the grids of a Word document or a workbook. */
export type DocumentSource =
  | { kind: 'pages'; exact: boolean; pages: PageSheet[] }
  | { kind: 'lines'; exact: boolean; lines: LineSheet[] }
  | { kind: 'grids'; grids: GridSheet[] }

/** A page in points, origin top left. */
export interface PageSheet {
  page: number
  width: number
  height: number
  /** Stretches of text: middle of the box, size, length along the line, quarter turns clockwise. */
  runs: [text: string, x: number, y: number, size: number, length: number, turn: number][]
  /** Rulings as left, top, width, height. */
  rulings: [number, number, number, number][]
}

/** A line by its 1-based number, in stretches that each begin at a 1-based column: of a long line those around values. */
export interface LineSheet {
  line: number
  parts: [column: number, text: string][]
}

/** The cells of a table or a sheet by 1-based row and column, or, where it has no name, the paragraphs between tables. */
export interface GridSheet {
  /** `T2` of a Word document, the name of a sheet, or empty. */
  name: string
  cells: [row: number, column: number, text: string][]
}
