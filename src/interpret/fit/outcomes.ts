import type { LogicalCell, LogicalRow, LogicalTable } from '../../model/table.js'
import { told, worded, type Told } from '../../text/told.js'
import { fragmentsOf } from '../fields.js'
import { joinedText } from './choice.js'
import type { Reading } from './readings.js'
import type { Slots } from './slots.js'

/** The row with its cells in the columns that they fit. */
export function refitted(row: LogicalRow, slots: Slots, reading: Reading, table: LogicalTable): LogicalRow {
  const cells: (LogicalCell | null)[] = row.cells.map((cell, at) =>
    cell && slots.cells.includes(cell) ? filler(row, at) : cell,
  )
  slots.columns.forEach((column, at) => {
    const pieces = reading[at]!.map((piece) => slots.cells[piece]!)
    cells[column] = pieces.length === 0 ? filler(row, column) : placed(pieces, column, table.explicitSpans)
  })
  const moved = slots.columns.filter((column) => cells[column] !== row.cells[column] && cells[column]!.text !== '')
  const now = moved.map((column) => `${table.columns[column]!.header}: ${cells[column]!.text}`)
  const words = told`The cells of the row do not stand in their columns; it is read as ${{ cells: now }}, which alone fits all of them.`
  return { ...row, cells, fit: fitOf(row, 'refitted', words, []) }
}

/** The row without the cells that look like something else than their columns hold. */
export function cellsAside(row: LogicalRow, aside: readonly LogicalCell[], table: LogicalTable): LogicalRow {
  if (aside.length === 0) return row
  const cells = row.cells.map((cell, at) => (cell && aside.includes(cell) ? filler(row, at) : cell))
  const texts = aside.map((cell) => `${cell.text} (${table.columns[row.cells.indexOf(cell)]!.header})`)
  const words = told`${worded({ cells: texts }, texts.map((text) => `“${text}”`).join(', '))} ${aside.length === 1 ? 'does' : 'do'} not look like what the column holds, and no other reading of the row fits; in quarantine.`
  return { ...row, cells, fit: fitOf(row, 'cells aside', words, aside) }
}

/** Nothing of a row with too many cells or too few is sure where it fits its columns in no way, or in several. */
export function rowAside(row: LogicalRow, { cells }: Slots, ways: number): LogicalRow {
  const texts = cells.map(({ text }) => text).filter(Boolean)
  const how = ways === 0 ? 'in no way' : told`in ${{ ways }} ways`
  const words = told`The row has more or fewer cells than its table and fits the columns ${how}; its cells are in quarantine: ${{ cells: texts }}.`
  const blank = row.cells.map((cell, at) => (cell && cells.includes(cell) ? filler(row, at) : cell))
  return { ...row, cells: blank, fit: fitOf(row, 'row aside', words, cells) }
}

/** Several records that no line parts are none. */
export function recordsAside(row: LogicalRow, cells: readonly LogicalCell[]): LogicalRow {
  const { place } = row
  const reason = 'no line parts the records of the row'
  return {
    ...row,
    cells: row.cells.map((cell, at) => (cell && cells.includes(cell) ? filler(row, at) : cell)),
    fit: {
      decision: { subject: 'row', outcome: 'row aside', reason, signals: {}, place },
      observation: null,
      aside: cells.flatMap(fragmentsOf),
      whole: true,
    },
  }
}

function fitOf(
  row: LogicalRow,
  outcome: string,
  words: Told,
  aside: readonly LogicalCell[],
): NonNullable<LogicalRow['fit']> {
  const { place } = row
  const rule = outcome === 'refitted' ? 'row/refitted' : 'row/misfit'
  return {
    decision: {
      subject: 'row',
      outcome,
      reason: 'a cell looks like something else than its column holds',
      signals: {},
      place,
    },
    observation: { rule, ...words, place },
    aside: aside.filter(({ text }) => text !== '').flatMap(fragmentsOf),
    whole: outcome === 'row aside',
  }
}

/** What a converter dropped says nothing, and is merged with nothing. */
function filler({ index, table, place }: LogicalRow, column: number): LogicalCell {
  return { row: index, column, rowspan: 1, colspan: 1, text: '', place, table, missing: true }
}

/** A cell in a column that is not its own, or one of several pieces; a blank that was moved is merged with nothing, either. */
function placed(pieces: readonly LogicalCell[], column: number, explicitSpans: boolean): LogicalCell {
  const [first] = pieces as [LogicalCell]
  if (pieces.length === 1 && first.column === column) return first
  const printed = pieces.filter(({ text }) => text !== '')
  if (printed.length === 0) return { ...first, column, missing: true }
  const text = joinedText(
    printed.map((cell) => cell.text),
    explicitSpans,
  )
  return { ...first, column, text, pieces: printed.flatMap((cell) => cell.pieces ?? [cell]) }
}
