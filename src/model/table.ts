import type { Fragment } from './field.js'
import type { Decision, Observation } from './finding.js'
import type { Place } from './place.js'
import type { OtherKey, Role } from './roles.js'

/** One physical table as a reader found it. Its cells tile it exactly: each position is covered once. */
export interface TableGrid {
  /** 1-based number of the table in its document. */
  index: number
  rows: number
  columns: number
  /** In row order, then column order. */
  cells: GridCell[]
  /** One place a row. */
  rowPlaces: Place[]
  /** Rows that hold several records which no line parts, and nothing else tells apart; absent where there are none. */
  unparted?: number[]
  /** True where the format can say that cells are merged (HTML, DOCX, PDF); false for Markdown's pipe tables, where a merged cell leaves blanks. */
  explicitSpans: boolean
  place: Place
}

export interface GridCell {
  /** 0-based row and column of the cell's top left position. */
  row: number
  column: number
  rowspan: number
  colspan: number
  /** Lines and paragraphs are separated by `\n`. */
  text: string
  place: Place
  /** Width of the blanks that its text begins with, in half-width columns; absent where there are none. */
  indent?: number
  table: number
  /** True where the row has too few cells, and this one fills it up. */
  missing?: true
}

/** A cell as the notice means it: what a page cuts is one. */
export interface LogicalCell extends GridCell {
  /** Its printed pieces in order, where pages cut it; its text is theirs joined. */
  pieces?: GridCell[]
}

/** What a column holds, by the words of its header. */
export type Meaning = 'number' | 'category' | 'task' | 'measure' | 'deadline' | Role | OtherKey

/** A table as the notice means it: pieces joined over pages, columns with meanings, one header. */
export interface LogicalTable {
  columns: LogicalColumn[]
  rows: LogicalRow[]
  /** Cells of the header rows of every piece, and of rows that only mark a page: 续表. */
  headerCells: GridCell[]
  /** Full-width rows above the header. */
  captionCells: GridCell[]
  explicitSpans: boolean
  /** True where its headers are the labels of a form, and its rows the blocks of it. */
  isForm?: true
  place: Place
}

export interface LogicalColumn {
  /** Header text as printed, line breaks and inner blanks removed; empty where the header cell is. */
  header: string
  /** Null where neither its header nor its cells tell. */
  meaning: Meaning | null
  /** Why its cells and its place, not its header alone, say what it means; absent where the header says it. */
  inferred?: string
  /** The forms of its cells, where that is so: `time 5, name 1`. */
  cells?: string
  /** What its header says, where the column of the header `first` has that meaning: a record has one value of it. */
  further?: { meaning: Meaning; first: string }
  /** The role that it names in the same words as the column of the header `first`: a record has the units of both. */
  joined?: { meaning: Meaning; first: string }
  /** The header of the column that leads, where its own names a level of those who are responsible, and nothing of what they do: 乡镇 under 责任单位. */
  beneath?: { lead: string }
  /** What its header says, where its cells are of other forms, and of which: the column means nothing of a record's own then. */
  contradicted?: { meaning: Meaning; cells: string }
  /** The levels of its header, the broadest first, where it has several: 时间安排, 开工时间. */
  path?: readonly string[]
  place: Place
}

export interface LogicalRow {
  /** 0-based number of the piece the row stands in, and whether it is the first row there. */
  piece: number
  headOfPiece: boolean
  /** One entry a column; a merged cell stands in every position it covers, null where a piece lacks the column. */
  cells: (LogicalCell | null)[]
  /** Number of the physical table, and row index there. */
  table: number
  index: number
  place: Place
  /** True where it holds several records that the reader could not tell apart, and said so. */
  unparted?: true
  /** Where the rests of the row stand that pages cut off. */
  further?: Place[]
  /** What became of a row whose cells did not stand in their columns. */
  fit?: RowFit
}

/** Why cells of a row were moved to other columns, or set aside. */
export interface RowFit {
  decision: Decision
  /** Null where the reader told it. */
  observation: Observation | null
  aside: Fragment[]
  /** Whether nothing of the row is left. */
  whole: boolean
}
