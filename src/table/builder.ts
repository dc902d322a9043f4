import type { Decision } from '../model/finding.js'
import { ROLES } from '../model/roles.js'
import type { GridCell, LogicalColumn, LogicalRow, LogicalTable, Meaning } from '../model/table.js'
import { compact } from '../text/blanks.js'
import { isPageMark } from './furniture.js'
import { unfolded } from './form.js'
import { distinct, isHeaderRow } from './header.js'
import { readColumns, type ReadColumn } from './columns/index.js'
import { textsOfColumns } from './columns/texts.js'
import { repeats, type Piece } from './piece.js'

/** Builds one logical table from its pieces, column by column and row by row. */
export class TableBuilder {
  readonly table: LogicalTable
  private readonly isForm: boolean
  private pieces = 0
  /** Texts of each row of the last header, blanks removed. */
  private headerRows: string[][] = []
  /** For each column of the last piece the logical one. */
  private lastColumns: number[] = []

  constructor(first: Piece) {
    this.table = {
      columns: [],
      rows: [],
      headerCells: [],
      captionCells: [],
      explicitSpans: first.grid.explicitSpans,
      place: first.grid.place,
    }
    this.isForm = first.isForm
    this.join(first)
  }

  get headerTexts(): string[] {
    return this.table.columns.map((column) => column.header)
  }

  /** The columns that a piece without a header may have: those of the last piece, or those of the whole table. */
  get widths(): number[] {
    return [this.lastColumns.length, this.table.columns.length]
  }

  /** Appends a piece: its columns are found by their headers, or by their position where it has no header. */
  join(piece: Piece): void {
    this.lastColumns = this.columnsOf(piece)
    const { start, end } = piece.header ?? { start: 0, end: 0 }
    for (let row = 0; row < start; row++) {
      const cells = marksPage(piece.positions[row]!) ? this.table.headerCells : this.table.captionCells
      cells.push(...cellsBeginning(piece, row))
    }
    this.keepHeader(piece, start, end)
    if (piece.header) this.headerRows = piece.positions.slice(start, end).map(compactTexts)
    this.joinBody(piece, end)
    this.pieces++
  }

  /** Gives the columns their meanings, once all pieces are joined. A form that is not of pairs has none: its first row is no header. */
  finish(): Decision[] {
    const table = this.isForm ? unfolded(this.table) : this.table
    if (table === null) return []
    const texts = textsOfColumns(table.rows, table.columns.length)
    const read = readColumns(table.columns.map((column, at) => ({ ...column, texts: texts[at]! })))
    if (this.isForm && !areOfWork(read)) return []
    Object.assign(this.table, table)
    this.table.columns.forEach((column, at) => takeReading(column, read[at]!))
    return this.table.columns.map((column, at) => decisionOn(column, read[at]!))
  }

  private keepHeader(piece: Piece, start: number, end: number): void {
    for (let row = start; row < end; row++) this.table.headerCells.push(...cellsBeginning(piece, row))
  }

  /** Below a page mark or a header that is printed again a new page begins inside the piece. */
  private joinBody(piece: Piece, start: number): void {
    let headOfPiece = this.pieces > 0
    for (let row = start; row < piece.positions.length; row++) {
      const cells = piece.positions[row]!
      const ofPage = marksPage(cells) ? 1 : this.repeatedHeader(piece.positions, row)
      if (ofPage > 0) {
        this.keepHeader(piece, row, row + ofPage)
        headOfPiece = true
        row += ofPage - 1
        continue
      }
      this.table.rows.push(this.rowOf(cells, piece, row, headOfPiece))
      if (cells.some((cell) => cell.text !== '')) headOfPiece = false
    }
  }

  private rowOf(cells: GridCell[], piece: Piece, index: number, headOfPiece: boolean): LogicalRow {
    const placed: (GridCell | null)[] = this.table.columns.map(() => null)
    /** A header cell that reaches down into the body is still header. */
    const firstRow = piece.header?.end ?? 0
    cells.forEach((cell, column) => {
      const at = this.lastColumns[column]!
      if (at >= 0 && cell.row >= firstRow) placed[at] = cell
    })
    const { index: table, rowPlaces, unparted = [] } = piece.grid
    const row = { piece: this.pieces, headOfPiece, cells: placed, table, index, place: rowPlaces[index]! }
    return unparted.includes(index) ? { ...row, unparted: true } : row
  }

  /** For each physical column the logical one, or -1 for a nameless column that is empty from top to bottom, and where no cell begins. */
  private columnsOf(piece: Piece): number[] {
    const { header, positions } = piece
    if (this.pieces > 0 && header === null) return this.columnsOfHeadless(positions)
    const unused = this.columnsByHeader()
    const columns = (positions[0] ?? []).map((_, column) => {
      const text = header?.texts[column] ?? ''
      if (text === '' ? isEmptyColumn(positions, column) : isOnlySpanned(positions, column)) return -1
      return (
        unused.get(text)?.pop() ?? this.addColumn(text, positions[header?.start ?? 0]![column]!, header?.paths[column])
      )
    })
    return columns
  }

  /** Columns by their header, the first of a header last: a row of a sheet may have 16,384, too many to look through for each. */
  private columnsByHeader(): Map<string, number[]> {
    const columns = new Map<string, number[]>()
    for (const [at, header] of [...this.headerTexts.entries()].toReversed()) {
      const same = columns.get(header)
      if (same) same.push(at)
      else columns.set(header, [at])
    }
    return columns
  }

  /** The columns of the last piece where there are as many, else those of the table; what was an empty column may say something now. */
  private columnsOfHeadless(positions: readonly GridCell[][]): number[] {
    const first = positions[0] ?? []
    const known = first.length === this.lastColumns.length ? this.lastColumns : first.map((_, column) => column)
    return known.map((at, column) =>
      at >= 0 || isEmptyColumn(positions, column) ? at : this.addColumn('', first[column]!),
    )
  }

  private addColumn(header: string, cell: GridCell, path: readonly string[] = []): number {
    const levels = path.length > 1 ? { path } : {}
    this.table.columns.push({ header, meaning: null, ...levels, place: cell.place } satisfies LogicalColumn)
    for (const row of this.table.rows) row.cells.push(null)
    return this.table.columns.length - 1
  }

  /** How many rows from here on print the header again: all its levels, or its one row with other empty columns. */
  private repeatedHeader(positions: readonly GridCell[][], index: number): number {
    const levels = this.headerRows.length
    const cells = positions[index]!
    const rows = positions.slice(index, index + levels).map(compactTexts)
    const whole = rows.length === levels && rows.every((texts, at) => repeats(texts, this.headerRows[at]!))
    if (whole && (levels > 1 || isHeaderRow(cells))) return levels
    return isHeaderRow(cells) && repeats(compactTexts(cells), this.headerTexts) ? 1 : 0
  }
}

/** What a form asks for must be work that somebody does, or that is due. */
function areOfWork(columns: readonly ReadColumn[]): boolean {
  const has = (...meanings: Meaning[]): boolean => columns.some(({ meaning }) => meaning && meanings.includes(meaning))
  return has('task', 'measure') && has(...ROLES, 'deadline', 'period', 'finish')
}

function compactTexts(row: readonly GridCell[]): string[] {
  return row.map((cell) => compact(cell.text))
}

/** Whether all that a row says is 续表, a page number or the like. */
function marksPage(row: readonly GridCell[]): boolean {
  const texts = new Set(compactTexts(row).filter(Boolean))
  return texts.size === 1 && isPageMark([...texts][0]!)
}

/** The cells that begin in a row and say something. */
function cellsBeginning({ positions }: Piece, row: number): GridCell[] {
  return distinct(positions[row]!).filter((cell) => cell.row === row && cell.text !== '')
}

function isEmptyColumn(positions: readonly GridCell[][], column: number): boolean {
  return positions.every((row) => row[column]!.text === '' || row[column]!.column < column)
}

/** Cells of one column may all span several of the grid: no cell begins in the others. */
function isOnlySpanned(positions: readonly GridCell[][], column: number): boolean {
  return positions.every((row) => row[column]!.column < column)
}

function takeReading(
  column: LogicalColumn,
  { meaning, reason, inferred, contradicted, further, joined, beneath, cells }: ReadColumn,
): void {
  column.meaning = meaning
  if (inferred) Object.assign(column, { inferred: reason, cells })
  if (contradicted) column.contradicted = contradicted
  if (further) column.further = further
  if (joined) column.joined = joined
  if (beneath) column.beneath = beneath
}

function decisionOn({ header, place }: LogicalColumn, { meaning, reason, evidence, cells }: ReadColumn): Decision {
  return { subject: 'column', outcome: meaning ?? 'unknown', reason, signals: { header, evidence, cells }, place }
}
