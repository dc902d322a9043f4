import type { DraftIndicator, Quarantined } from '../model/draft.js'
import type { Field, Fragment } from '../model/field.js'
import type { GridCell, LogicalTable, Meaning } from '../model/table.js'
import { tidyTitle } from '../text/blanks.js'
import { isNone, isNote } from '../vocabulary/remarks.js'
import { readValue } from '../vocabulary/numbers/printed-values.js'
import { derived, fieldOf, fragmentOf, keyOf } from './fields.js'
import { Row } from './row.js'

export interface IndicatorTable {
  indicators: DraftIndicator[]
  notes: GridCell[]
  structure: Fragment[]
  quarantine: Quarantined[]
}

/** Share of the cells that must be values for a table to be one of indicators. */
const VALUE_SHARE = 0.6

/** A table of values by region: rows are regions, columns indicators. */
export function isRegionTable(table: LogicalTable): boolean {
  const columns = valueColumns(table)
  const cells = table.rows.flatMap((row) => columns.map((at) => row.cells[at]?.text ?? '')).filter(Boolean)
  return columns.length > 0 && cells.length > 0 && cells.filter(isValue).length >= cells.length * VALUE_SHARE
}

/** A list of indicators of one region: a column of names and one of values. */
export function isIndicatorList(table: LogicalTable): boolean {
  const has = (meaning: Meaning): boolean => table.columns.some((column) => column.meaning === meaning)
  return has('indicator') && has('target')
}

export function readRegionTable(table: LogicalTable): IndicatorTable {
  const region = regionColumn(table)
  return readRows(table, (row, cells) => {
    const regionCell = cells[region]
    if (!regionCell || regionCell.text === '') return null
    const note = table.columns.findIndex((column) => column.meaning === 'note')
    return valueColumns(table).flatMap((at): DraftIndicator[] => {
      const cell = cells[at]
      if (!cell || cell.text === '' || cell.column !== firstColumnOf(cell, cells, at)) return []
      const header = table.columns[at]!
      const indicator = { ...fieldOf([], header.header), fragments: headerFragments(table, at) }
      return [
        {
          region: cellField(regionCell),
          indicator,
          unit: null,
          value: inRow(row, cell),
          note: cells[note]?.text ? cellField(cells[note]) : null,
        },
      ]
    })
  })
}

export function readIndicatorList(table: LogicalTable): IndicatorTable {
  const at = (meaning: string): number => table.columns.findIndex((column) => column.meaning === meaning)
  return readRows(table, (row, cells) => {
    const [name, value, unit, note] = ['indicator', 'target', 'measuring_unit', 'note'].map(
      (meaning) => cells[at(meaning)],
    )
    if (!name?.text || !value?.text) return null
    return [
      {
        region: null,
        indicator: cellField(name),
        unit: unit?.text ? cellField(unit) : null,
        value: inRow(row, value),
        note: note?.text ? cellField(note) : null,
      },
    ]
  })
}

type ReadRow = (row: Row, cells: (GridCell | null)[]) => DraftIndicator[] | null

/** Reads every row; a lone sentence is a note, and cells that no indicator took up go to quarantine. */
function readRows(table: LogicalTable, readRow: ReadRow): IndicatorTable {
  const out: IndicatorTable = { indicators: [], notes: [], structure: [], quarantine: [] }
  const read: { row: Row; indicators: DraftIndicator[] }[] = []
  for (const logical of table.rows) {
    const row = new Row(table, logical)
    const { lone } = row
    if (lone && (isNote(lone.cell.text) || (lone.wide && table.columns.length > 1))) {
      out.notes.push(lone.cell)
      out.structure.push(...row.fresh.map(fragmentOf))
    } else read.push({ row, indicators: readRow(row, logical.cells) ?? [] })
  }
  out.indicators = read.flatMap(({ indicators }) => indicators)
  const used = new Set(out.indicators.flatMap(fieldsOf).flatMap((field) => field.fragments.map(keyOf)))
  for (const { row, indicators } of read) {
    const numbers = indicators.length > 0 ? row.freshCells('number') : []
    for (const cell of row.fresh) {
      if (used.has(keyOf(fragmentOf(cell)))) continue
      if (numbers.includes(cell)) out.structure.push(fragmentOf(cell))
      else out.quarantine.push({ fragment: fragmentOf(cell), reason: 'cell beside the values of an indicator table' })
    }
  }
  return out
}

function fieldsOf({ region, indicator, unit, value, note }: DraftIndicator): Field[] {
  return [region, indicator, unit, value, note].filter((field) => field !== null)
}

function firstColumnOf(cell: GridCell, cells: readonly (GridCell | null)[], at: number): number {
  return cells.indexOf(cell) === at ? cell.column : -1
}

function cellField(cell: GridCell) {
  return fieldOf([cell], tidyTitle(cell.text))
}

function inRow(row: Row, cell: GridCell) {
  const field = cellField(cell)
  return row.begins(cell) ? field : derived(field, 'inherited')
}

/** The header cells are structure; a value names them as the place of its indicator's name. */
function headerFragments(table: LogicalTable, at: number): Fragment[] {
  const { place, header } = table.columns[at]!
  return [{ table: null, row: null, column: null, place, text: header }]
}

function regionColumn(table: LogicalTable): number {
  const named = table.columns.findIndex((column) => column.meaning === 'region')
  return named >= 0 ? named : table.columns.findIndex((column) => column.meaning !== 'number')
}

function valueColumns(table: LogicalTable): number[] {
  const region = regionColumn(table)
  return table.columns.flatMap((column, at) =>
    at !== region && column.meaning !== 'number' && column.meaning !== 'note' ? [at] : [],
  )
}

function isValue(text: string): boolean {
  return isNone(text) || readValue(text) !== null
}
