/** Forms: each label stands left of its value or above it, and what a row of other tables says is a block of such pairs. */
import type { GridCell, LogicalCell, LogicalColumn, LogicalRow, LogicalTable } from '../model/table.js'
import { compact } from '../text/blanks.js'
import { namesCard } from '../vocabulary/frame/card-titles.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import type { HeaderMeaning } from '../vocabulary/headers/header-line.js'
import { type FormRow, formRows, labelOf, meaningOfPair, type Pair, type PlacedRow } from './form-rows.js'
import { distinct, headerOfPath, type Header } from './header.js'

/** Share of the cells where labels stand that must be words of headers, and of those where values do that may be. */
const LABELS_SHARE = 0.6
const VALUES_SHARE = 0.2
/** With fewer labels that differ in meaning a form says nothing of work. */
const FEWEST_LABELS = 3

/** Whether a table is a form: in its rows labels and values alternate, or its first row and first column show that they do. */
export function isForm(rows: readonly GridCell[][], header: Header | null): boolean {
  return alternates(rows) || (header !== null && !isHeaderOfTable(rows, header) && isLabelledAside(rows, header))
}

/** A row of labels alone is the header of a table; in a form values stand beside them. */
function isHeaderOfTable(rows: readonly GridCell[][], { start }: Header): boolean {
  const labels = distinct(rows[start]!).filter(({ text }) => text !== '')
  return labels.length > 1 && labels.every(({ text }) => labelOf(text) !== null)
}

function alternates(rows: readonly GridCell[][]): boolean {
  const placed = rows.map((row, at) => ({
    cells: distinct(row),
    fresh: distinct(row).filter((cell) => cell.row === at),
  }))
  const read = formRows(placed)
  if (read.some((row, at) => row.kind === 'above' && goesOn(row.pairs, read[at + 2], placed[at + 2]))) return false
  const beside = read.flatMap((row) => (row.kind === 'beside' ? row.pairs : []))
  const above = read.flatMap((row) => (row.kind === 'above' ? [row.pairs] : []))
  const isOdd = read.some(({ kind }) => kind === 'odd')
  if (isOdd) return false
  return areOfForm(beside) || (areOfBlocks(beside, above) && areOfForm([...beside, ...above.flat()]))
}

/** Below a header and its first row stands a further one, with a cell in each of its columns. */
function goesOn(pairs: readonly Pair[], read: FormRow | undefined, row: PlacedRow | undefined): boolean {
  if (row === undefined || read === undefined || read.kind === 'above' || pairs.length < FEWEST_LABELS) return false
  if (read.kind === 'beside' && read.pairs.every(saysLabel)) return false
  return pairs.every(({ value }) => row.fresh.some(({ column }) => column === value.column))
}

/** A header says the same above all its rows; in a form others stand above others, or left of their values. */
function areOfBlocks(beside: readonly Pair[], above: readonly (readonly Pair[])[]): boolean {
  const headers = new Map(above.map((pairs) => [pairs.map(headerOf).join(), pairs.map(headerOf)]))
  const aside = new Set(beside.filter(saysLabel).map(headerOf))
  const labels = [...headers.values()].flat().concat(...aside)
  return headers.size + aside.size > 1 && new Set(labels).size === labels.length
}

/** A value may be a part of the time, and stand where a label would. */
function saysLabel(pair: Pair): boolean {
  const meaning = meaningOfPair(pair)
  return meaning !== null && meaning !== 'period'
}

/** Most labels must be words of headers, and say several things; parts of the time speak neither for nor against it. */
function areOfForm(pairs: readonly Pair[]): boolean {
  const told = pairs
    .map((pair) => ({ ...pair, meaning: meaningOfPair(pair) }))
    .filter(({ meaning }) => meaning !== 'period')
  const known = told.flatMap(({ meaning }) => meaning ?? [])
  const odd = told.filter(({ value }) => labelOf(value.text) !== null)
  return (
    new Set(known).size >= FEWEST_LABELS &&
    known.length >= told.length * LABELS_SHARE &&
    odd.length <= told.length * VALUES_SHARE
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

/**
 * Makes a table of a form, in which each block is a row and each label the header of a column: a block ends where a label
 * comes again. Null where some row is none of pairs. Of the rows over the whole width one that names the card is none,
 * one over a block that has no label for its name is that, and any other stays the title of a section.
 */
export function unfolded(form: LogicalTable): LogicalTable | null {
  const columns: LogicalColumn[] = []
  const labels = new Set<GridCell>()
  const blocks: Block[] = []
  for (const [index, read] of formRows(form.rows.map(placed)).entries()) {
    const row = form.rows[index]!
    if (read.kind === 'odd') return null
    if (read.kind === 'title') blocks.push({ row, title: read.cell, values: new Map() })
    if (read.kind === 'labels') read.cells.forEach((cell) => labels.add(cell))
    if (!('pairs' in read)) continue
    for (const pair of read.pairs) {
      const at = columnOf(pair, columns)
      const block = blocks.at(-1)
      if (block === undefined || block.values.has(at) || block.title !== null)
        blocks.push({ row, title: null, values: new Map() })
      blocks.at(-1)!.values.set(at, pair.value)
      pair.labels.forEach((label) => labels.add(label))
    }
  }
  if (!takesEachOnce(form, labels, blocks)) return null
  const { named, captions } = withNames(blocks, columns)
  const rows = named.map((block) => ({ ...block.row, cells: cellsOf(block, columns.length) }))
  return { ...form, isForm: true, columns, rows, headerCells: [...form.headerCells, ...labels, ...captions] }
}

/** Whether each cell of a form is a label, a value or a title, and none is two of them. */
function takesEachOnce({ rows }: LogicalTable, labels: ReadonlySet<GridCell>, blocks: readonly Block[]): boolean {
  const read = blocks.flatMap(({ title, values }) => [...(title ? [title] : []), ...values.values()])
  const taken = new Map<GridCell, number>()
  for (const cell of [...labels, ...read]) taken.set(cell, (taken.get(cell) ?? 0) + 1)
  const printed = new Set(rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null && cell.text !== '')))
  return [...printed].every((cell) => taken.get(cell!) === 1)
}

interface Block {
  row: LogicalRow
  /** A cell over the whole width, which has no values then. */
  title: GridCell | null
  values: Map<number, LogicalCell>
}

/** The blocks with the names that stand over them, and the titles that say no more than that a card begins. */
function withNames(blocks: readonly Block[], columns: LogicalColumn[]): { named: Block[]; captions: GridCell[] } {
  const captions = blocks.flatMap(({ title }) => (title !== null && namesCard(title.text) ? [title] : []))
  const others = blocks.filter(({ title }) => title === null || !captions.includes(title))
  const hasName = columns.some(({ header }) => NAMES.has(labelOf(header)))
  const isName = (at: number): boolean => {
    const [title, next, behind] = [others[at]?.title ?? null, others[at + 1], others[at + 2]]
    const isOverOne = next?.title === null && (behind === undefined || behind.title !== null)
    return title !== null && isOverOne && ordinalOf(title.text) === null
  }
  if (hasName || !others.some((_, at) => isName(at))) return { named: others, captions }
  const { place } = others.find((_, at) => isName(at))!.title!
  const column = columns.push({ header: '', meaning: 'task', place }) - 1
  const named = others.flatMap((block, at) => {
    if (isName(at)) return []
    const name = isName(at - 1) ? others[at - 1]!.title! : null
    return [name ? { ...block, values: new Map([...block.values, [column, name]]) } : block]
  })
  return { named, captions }
}

/** Labels of names: a block that has one needs no other. */
const NAMES: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning>(['task', 'problem', 'indicator'])

function placed(row: LogicalRow): PlacedRow {
  const cells = distinct(row.cells.filter((cell) => cell !== null))
  return { cells, fresh: cells.filter((cell) => cell.row === row.index && cell.table === row.table) }
}

function columnOf(pair: Pair, columns: LogicalColumn[]): number {
  const header = headerOf(pair)
  const known = columns.findIndex((column) => column.header === header)
  const path = pair.labels.map(({ text }) => compact(text))
  const levels = path.length > 1 ? { path } : {}
  const meaning = pair.isStep ? 'period' : null
  return known >= 0 ? known : columns.push({ header, meaning, ...levels, place: pair.labels[0]!.place }) - 1
}

function headerOf({ labels }: Pair): string {
  return headerOfPath(labels.map(({ text }) => compact(text)))
}

/** The cells of a block in the first of its rows. */
function cellsOf({ row: { index, table }, title, values }: Block, length: number) {
  const alone = (cell: LogicalCell, colspan: number): LogicalCell => ({
    ...cell,
    row: index,
    table,
    rowspan: 1,
    colspan,
    pieces: [cell],
  })
  if (title) return Array<LogicalCell>(length).fill(alone(title, length))
  return Array.from({ length }, (_, at) => (values.has(at) ? alone(values.get(at)!, 1) : null))
}
