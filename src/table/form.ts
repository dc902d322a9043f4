/** Forms: each label stands left of its value, and what a row of other tables says is a block of such pairs. */
import type { GridCell, LogicalCell, LogicalColumn, LogicalRow, LogicalTable } from '../model/table.js'
import { compact } from '../text/blanks.js'
import type { HeaderMeaning } from '../vocabulary/headers/header-line.js'
import { meaningOf } from '../vocabulary/headers/header-meaning.js'
import { distinct, type Header } from './header.js'

/** Share of the cells where labels stand that must be words of headers, and of those where values do that may be. */
const LABELS_SHARE = 0.6
const VALUES_SHARE = 0.2
/** With fewer labels that differ in meaning a form says nothing of work. */
const FEWEST_LABELS = 3

/** Whether a table is a form: in its rows labels and values alternate, or its first row and first column show that they do. */
export function isForm(rows: readonly GridCell[][], header: Header | null): boolean {
  return alternates(rows) || (header !== null && isLabelledAside(rows, header))
}

function alternates(rows: readonly GridCell[][]): boolean {
  const pairs = rows.flatMap((row, at) => pairsOf(row.filter((cell) => cell.row === at)))
  const labels = new Set(pairs.flatMap(({ label }) => labelOf(label.text) ?? []))
  const known = pairs.filter(({ label }) => labelOf(label.text) !== null)
  const odd = pairs.filter(({ value }) => labelOf(value.text) !== null)
  return (
    labels.size >= FEWEST_LABELS &&
    known.length >= pairs.length * LABELS_SHARE &&
    odd.length <= pairs.length * VALUES_SHARE
  )
}

/**
 * Below a label in the first row, of which half are values, stand further labels, of another meaning each: 项目名称 | 某项目
 * and below it 建设单位 | 某局.
 */
function isLabelledAside(rows: readonly GridCell[][], header: Header): boolean {
  const said = header.texts.map(labelOf)
  const printed = header.texts.filter((text) => text !== '').length
  const labels = said.flatMap((meaning, column) => (meaning === null ? [] : [column]))
  if (labels.length === 0 || labels.length * 2 > printed) return false
  return labels.every((column) => areLabels(rows.slice(header.end), column))
}

function areLabels(body: readonly GridCell[][], column: number): boolean {
  const texts = [...new Set(body.map((row) => row[column]!.text).filter(Boolean))]
  const meanings = texts.flatMap((text) => labelOf(text) ?? [])
  return (
    texts.length > 0 && meanings.length >= texts.length * LABELS_SHARE && new Set(meanings).size === meanings.length
  )
}

/** What a text says as a label; a part of the time may be a value: 6月底前. */
function labelOf(text: string): HeaderMeaning | null {
  const meaning = text === '' ? null : meaningOf(text)
  return meaning === 'period' ? null : meaning
}

interface Pair {
  label: GridCell
  value: GridCell
}

/** The labels of a row with their values; none where a cell is left over. A pipe table leaves blanks behind a merged value; a word that is no label is none of a blank. */
function pairsOf(row: readonly GridCell[]): Pair[] {
  const cells = distinct(row)
  if (cells.length % 2 !== 0 && cells.at(-1)!.text === '') cells.pop()
  if (cells.length % 2 !== 0) return []
  const pairs = Array.from({ length: cells.length / 2 }, (_, at) => ({
    label: cells[2 * at]!,
    value: cells[2 * at + 1]!,
  })).filter(({ label, value }) => label.text !== '' || value.text !== '')
  return pairs.every(({ label, value }) => (value.text === '' ? labelOf(label.text) !== null : label.text !== ''))
    ? pairs
    : []
}

/**
 * Makes a table of a form, in which each block is a row and each label the header of a column: a block ends where a label
 * comes again. Null where some row is none of pairs; one over the whole width stays a row, as the title of a section.
 */
export function unfolded(form: LogicalTable): LogicalTable | null {
  const columns: LogicalColumn[] = []
  const labels: GridCell[] = []
  const blocks: { row: LogicalRow; values: Map<number, LogicalCell> }[] = []
  for (const row of form.rows) {
    const fresh = distinct(row.cells.filter((cell) => cell !== null)).filter((cell) => beginsIn(cell, row))
    if (fresh.every(({ text }) => text === '')) continue
    const pairs = pairsOf(fresh)
    if (pairs.length === 0 && fresh.length > 1) return null
    if (pairs.length === 0) blocks.push({ row, values: new Map([[WHOLE_WIDTH, fresh[0]!]]) })
    for (const { label, value } of pairs) {
      const at = columnOf(label, columns)
      const block = blocks.at(-1)
      if (block === undefined || block.values.has(at) || block.values.has(WHOLE_WIDTH))
        blocks.push({ row, values: new Map() })
      blocks.at(-1)!.values.set(at, value)
      labels.push(label)
    }
  }
  const rows = blocks.map(({ row, values }) => ({ ...row, cells: cellsOf(row, values, columns.length) }))
  return { ...form, columns, rows, headerCells: [...form.headerCells, ...labels] }
}

const WHOLE_WIDTH = -1

function beginsIn(cell: GridCell, { index, table }: LogicalRow): boolean {
  return cell.row === index && cell.table === table
}

function columnOf({ text, place }: GridCell, columns: LogicalColumn[]): number {
  const header = compact(text)
  const known = columns.findIndex((column) => column.header === header)
  return known >= 0 ? known : columns.push({ header, meaning: null, place }) - 1
}

/** The cells of a block in the first of its rows. */
function cellsOf({ index, table }: LogicalRow, values: ReadonlyMap<number, LogicalCell>, length: number) {
  const placed = (cell: LogicalCell, colspan: number): LogicalCell => ({
    ...cell,
    row: index,
    table,
    rowspan: 1,
    colspan,
    pieces: [cell],
  })
  const title = values.get(WHOLE_WIDTH)
  if (title) return Array<LogicalCell>(length).fill(placed(title, length))
  return Array.from({ length }, (_, at) => (values.has(at) ? placed(values.get(at)!, 1) : null))
}
