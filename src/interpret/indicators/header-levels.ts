import type { GridCell, LogicalRow, LogicalTable } from '../../model/table.js'
import { compact } from '../../text/blanks.js'
import { blotted } from '../../text/brackets.js'
import { ordinalOf } from '../../vocabulary/frame/ordinals.js'
import { LEVEL_SEPARATOR, LONGEST_HEADER } from '../../vocabulary/headers/header-meaning.js'
import { isUnit } from '../../vocabulary/numbers/column-units.js'
import { Row } from '../row.js'
import { withUnitInBrackets } from './row-paths.js'
import { isValue } from './is-value.js'

/** A header has no more levels below its first. */
const MOST_FURTHER = 2

export interface HeaderLevels {
  /** One list a column, the broadest level first. */
  headers: string[][]
  /** Cells of the body that are further levels. */
  cells: GridCell[]
  /** The rows below them. */
  rows: LogicalRow[]
}

/** The levels of a header: those that were read as such, and rows right below that name columns and hold no value. */
export function headerLevels(table: LogicalTable): HeaderLevels {
  const length = furtherLevels(table)
  const further = table.rows.slice(0, length)
  const inBrackets = unitsInBrackets(table)
  const headers = table.columns.map(({ header, path }, at) => {
    const upper = header !== '' || length === 0 ? header : headerLeftOf(table, at, further)
    const levels = (path ?? levelsOf(upper)).map((level) => inBrackets.get(level) ?? level)
    return [...new Set([...levels, ...further.map((row) => textOfLevel(row.cells[at]?.text ?? ''))])].filter(Boolean)
  })
  const cells = [...new Set(further.flatMap((row) => row.cells))].filter(
    (cell): cell is GridCell => cell !== null && cell.text !== '',
  )
  return { headers, cells, rows: table.rows.slice(length).map((row) => without(row, new Set(cells))) }
}

/** A cell of a level that reaches down into a row below is no cell of that row. */
function without(row: LogicalRow, levels: ReadonlySet<GridCell>): LogicalRow {
  return { ...row, cells: row.cells.map((cell) => (cell !== null && levels.has(cell) ? null : cell)) }
}

/** The header cells whose last line is a unit, by what is printed in them. */
function unitsInBrackets({ headerCells }: LogicalTable): Map<string, string> {
  return new Map(headerCells.map(({ text }) => [compact(text), textOfLevel(text)]))
}

function textOfLevel(text: string): string {
  return compact(withUnitInBrackets(text))
}

function furtherLevels(table: LogicalTable): number {
  let length = 0
  while (length < MOST_FURTHER && isLevel(table, length)) length++
  return length
}

/** Names over further rows, and none of them in the first column; what follows is no level alone. */
function isLevel(table: LogicalTable, index: number): boolean {
  const row = table.rows[index]
  const next = table.rows[index + 1]
  if (!row || !next) return false
  const fresh = new Row(table, row).fresh
  const [first] = row.cells
  if (fresh.length < 2 || (first && first.text !== '' && fresh.includes(first) && !isHeaderAgain(table, first)))
    return false
  if (fresh.every(({ text }) => isUnit(text))) return true
  return fresh.every(({ text }) => mayHead(text)) && fresh.some((cell) => isBelowBlankOrSpan(table, row, cell))
}

function isHeaderAgain(table: LogicalTable, { text }: GridCell): boolean {
  return compact(text) === table.columns[0]!.header
}

function mayHead(text: string): boolean {
  return text.length <= LONGEST_HEADER && !/[。；]/.test(text) && ordinalOf(text) === null && !isValue(text)
}

/** A level parts what stands above it: a header with nothing to its right, or one that is printed over several columns. */
function isBelowBlankOrSpan(table: LogicalTable, row: LogicalRow, cell: GridCell): boolean {
  const at = row.cells.indexOf(cell)
  const { header } = table.columns[at]!
  return header === '' || table.columns.some((other, column) => column !== at && other.header === header)
}

/** In a pipe table a merged header leaves blanks to its right. */
function headerLeftOf(table: LogicalTable, at: number, further: readonly LogicalRow[]): string {
  if (further.every((row) => (row.cells[at]?.text ?? '') === '')) return ''
  return table.columns.slice(0, at).findLast(({ header }) => header !== '')?.header ?? ''
}

/** 造林任务·人工造林（吨/平方公里·月）: what stands in brackets parts nothing. */
function levelsOf(header: string): string[] {
  const plain = blotted(header)
  const ends = [...plain].flatMap((char, at) => (char === LEVEL_SEPARATOR ? [at] : []))
  return [...ends, header.length].map((end, at) => header.slice(at === 0 ? 0 : ends[at - 1]! + 1, end))
}
