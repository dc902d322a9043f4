import type { GridCell, TableGrid } from '../model/table.js'
import { compact } from '../text/blanks.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { isDate } from '../vocabulary/headers/body-cells.js'
import { isForm } from './form.js'
import { isNone } from '../vocabulary/remarks.js'
import { areCaptions, distinct, findHeader, headerByPosition, isLabel, positionsOf, type Header } from './header.js'

/** One physical table, its cells by position and its header, if it has one. */
export interface Piece {
  grid: TableGrid
  positions: GridCell[][]
  header: Header | null
  /** Whether its words are labels with their values beside them: 项目名称 | 某项目. It has no header then. */
  isForm: boolean
}

/**
 * Looks at one physical table beside the headers of the table before it: a first row that repeats them is a header even
 * where its words are unknown, and one that does not is data where the table before it goes on.
 */
export function pieceOf(
  grid: TableGrid,
  before: { headerTexts: readonly string[]; widths: readonly number[] } | null,
): Piece {
  const positions = positionsOf(grid)
  const known = findHeader(positions)
  if (isForm(positions, known ?? headerByPosition(positions))) return { grid, positions, header: null, isForm: true }
  const couldFit = before !== null && before.widths.includes(grid.columns)
  const dataAbove = known !== null && couldFit && !areCaptions(positions.slice(0, known.start))
  if (known && !dataAbove) return { grid, positions, header: known, isForm: false }
  if (dataAbove) return { grid, positions, header: null, isForm: false }
  const supposed = headerByPosition(positions)
  const repeated = supposed !== null && before !== null && repeats(supposed.texts, before.headerTexts)
  const couldContinue = couldFit && !repeated && looksLikeData(positions[0] ?? [])
  return { grid, positions, header: couldContinue ? null : supposed, isForm: false }
}

/** The titles in a table's own frame: what stands above its header, from the first cell of a row on. */
export function captionsOf({ positions, header }: Piece): string[] {
  const rows = positions.slice(0, header?.start ?? 0).filter((row) => row[0]!.text !== '')
  return rows.flatMap(distinct).flatMap(({ text }) => (text === '' || isLabel(text) ? [] : [text]))
}

/** Whether two headers say the same, columns that are empty in either left aside. */
export function repeats(texts: readonly string[], before: readonly string[]): boolean {
  const printed = texts.filter(Boolean)
  const expected = before.filter(Boolean)
  return printed.length === expected.length && printed.every((text, at) => text === expected[at])
}

/** 12, 99.5%, （1）, 1、 */
const VALUE = /^[\d.,%—―-]+$|^[（(]?\d{1,3}[）).、．]?$/

/** What at least so many cells in a row say alike is one text over their width. */
const REPETITIONS = 3

/** A row of numbers, dates, blanks or sentences, or a section over the whole width: no header has those. */
function looksLikeData(row: readonly GridCell[]): boolean {
  const texts = distinct(row).map((cell) => compact(cell.text))
  if (texts.length === 1 && row.length > 1 && ordinalOf(texts[0]!) !== null) return true
  if (texts.length >= REPETITIONS && new Set(texts).size === 1) return true
  return texts.some((text) => text === '' || VALUE.test(text) || isNone(text) || /[。；]/.test(text) || isDate(text))
}
