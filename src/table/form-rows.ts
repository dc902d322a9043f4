/** The rows of forms, each read as labels with their values: beside one another, or a row of labels above one of values. */
import type { GridCell } from '../model/table.js'
import type { HeaderMeaning } from '../vocabulary/headers/header-line.js'
import { ordinalFormOf } from '../vocabulary/forms/ordinals-of-cell.js'
import { LEVEL_SEPARATOR, meaningOf } from '../vocabulary/headers/header-meaning.js'
import { namesPhase } from '../vocabulary/headers/periods.js'
import { wholeTime } from '../vocabulary/times/index.js'
import { compact } from '../text/blanks.js'

/** A label with those that are merged over several, the broadest first (年度进度 over 一季度), and what is said of it. */
export interface Pair {
  labels: readonly GridCell[]
  value: GridCell
  /** True where the last label is a time by which the value is due. */
  isStep?: true
}

/** Rows of pairs; a title stands over the whole width, labels name what columns of pairs below them are, and an odd row is none of those. */
export type FormRow =
  | { kind: 'blank' }
  | { kind: 'labels'; cells: readonly GridCell[] }
  | { kind: 'odd' }
  | { kind: 'title'; cell: GridCell }
  | { kind: 'beside' | 'above'; pairs: readonly Pair[] }

/** A row by the cells in its positions, each once, and by those that begin in it. */
export interface PlacedRow {
  cells: readonly GridCell[]
  fresh: readonly GridCell[]
}

/** So many labels in a row, and no value, stand above those. */
const FEWEST_ABOVE = 2

/** What a text says as a label; a part of the time may be a value: 6月底前. */
export function labelOf(text: string): HeaderMeaning | null {
  const meaning = text === '' ? null : meaningOf(text)
  return meaning === 'period' ? null : meaning
}

/** What the labels of a pair say together. */
export function meaningOfPair({ labels }: Pair): HeaderMeaning | null {
  return meaningOf(labels.map(({ text }) => compact(text)).join(LEVEL_SEPARATOR))
}

/** Reads the rows of a form from top to bottom; a row of labels takes the values of the one below it. */
export function formRows(rows: readonly PlacedRow[]): FormRow[] {
  const read: FormRow[] = []
  let group: GridCell | null = null
  for (let at = 0; at < rows.length; at++) {
    const [row, below] = [rows[at]!, rows[at + 1]]
    const own = printed(row)
    const isAlone = own.length === 1 && own[0] === row.fresh[0]
    const isOverAll =
      isAlone && below !== undefined && isLabel(own[0]!) && pairsAbove(below.fresh, rows[at + 2], []) !== null
    group = isOverAll ? own[0]! : own.length === 0 ? null : groupOf(row, below, group)
    const labels = group === null ? [] : [group]
    const steps = group === null ? [] : stepsBelow(row, rows.slice(at + 1), group)
    if (steps.length > 0) {
      read.push({ kind: 'labels', cells: printed(row).filter((cell) => cell !== group) }, ...steps)
      at += steps.length
      continue
    }
    const above = isOverAll
      ? pairsAbove(below.fresh, rows[at + 2], labels)
      : (valueBelow(isAlone ? own[0]! : null, below) ?? pairsAbove(withoutGroup(row, group), below, labels))
    if (above !== null) {
      if (isOverAll) read.push({ kind: 'blank' })
      read.push({ kind: 'above', pairs: above }, { kind: 'blank' })
      at += isOverAll ? 2 : 1
    } else read.push(readAlone(row, withoutGroup(row, group), labels))
  }
  return read
}

/** The rows below 时间节点 | 阶段目标 in a group, each a time and what is due by it; empty where the row heads none. */
function stepsBelow(row: PlacedRow, below: readonly PlacedRow[], group: GridCell): FormRow[] {
  const [time, work, ...more] = printed({ ...row, fresh: withoutGroup(row, group) })
  if (!time || !work || more.length > 0 || labelOf(time.text) !== 'deadline' || meaningOf(work.text) === null) return []
  const end = below.findIndex((one) => !isUnder(group, one) || !isStep(withoutGroup(one, group), time, work))
  return below.slice(0, end < 0 ? below.length : end).map((one) => {
    const [label, value] = printed({ ...one, fresh: withoutGroup(one, group) })
    return { kind: 'beside', pairs: [{ labels: [group, label!], value: value!, isStep: true }] }
  })
}

/** In a pipe table a label that is merged over rows leaves blanks. */
function isUnder(group: GridCell, { cells }: PlacedRow): boolean {
  return cells[0] === group || cells[0]?.text === ''
}

function isStep(cells: readonly GridCell[], time: GridCell, work: GridCell): boolean {
  const [label, value, ...more] = cells.filter(({ text }) => text !== '')
  const stand = label?.column === time.column && value?.column === work.column && more.length === 0
  return stand && (namesPhase(label.text) || wholeTime(label.text) !== null)
}

/** A row that says nothing of the one below it. */
function readAlone(row: PlacedRow, cells: readonly GridCell[], group: readonly GridCell[]): FormRow {
  const own = printed(row)
  if (own.length === 0) return { kind: 'blank' }
  const pairs = pairsBeside(cells, group)
  if (pairs !== null) return { kind: 'beside', pairs }
  return own.length === 1 && own[0] === row.cells[0] ? { kind: 'title', cell: own[0]! } : { kind: 'odd' }
}

function printed({ fresh }: PlacedRow): GridCell[] {
  return fresh.filter(({ text }) => text !== '')
}

function isLabel({ text }: GridCell): boolean {
  return meaningOf(text) !== null || namesPhase(text)
}

function namesPart({ text }: GridCell): boolean {
  return meaningOf(text) === 'period'
}

/** The cells of a row right of the label of its group; a pipe table leaves a blank below that. */
function withoutGroup({ fresh }: PlacedRow, group: GridCell | null): readonly GridCell[] {
  if (group === null) return fresh
  return fresh[0] === group || fresh[0]?.text === '' ? fresh.slice(1) : fresh
}

/**
 * The label left of a row's labels: one that reaches down from above, or in a pipe table stands over blanks, or, where the
 * labels to its right say so themselves, one in the row alone.
 */
function groupOf(row: PlacedRow, below: PlacedRow | undefined, open: GridCell | null): GridCell | null {
  const [first, second] = row.cells
  if (first === undefined || second === undefined) return null
  const isFresh = row.fresh[0] === first
  if (!isFresh) return row.fresh[0] === second ? first : null
  if (first.text === '') return second.text === '' ? null : open
  if (second.text === '' || row.fresh[1] !== second || ordinalFormOf(first.text) !== null) return null
  if (first.rowspan > second.rowspan || standsOverBlank(first, below)) return first
  if (pairsBeside(row.fresh, []) !== null || pairsAbove(row.fresh, below, []) !== null) return null
  return pairsBeside(row.fresh.slice(1), [])?.every(({ labels }) => labels.every(isLabel)) ? first : null
}

function standsOverBlank(first: GridCell, below: PlacedRow | undefined): boolean {
  const [under, beside] = below?.fresh ?? []
  return under?.column === first.column && under.text === '' && (beside?.text ?? '') !== ''
}

/** Labels with their values to their right; null where a cell is left over. A pipe table leaves blanks behind a merged value; a word that is no label is none of a blank. */
function pairsBeside(cells: readonly GridCell[], group: readonly GridCell[]): Pair[] | null {
  const pairs: Pair[] = []
  for (let at = 0; at < cells.length; at++) {
    const [label, value] = [cells[at]!, cells[at + 1]]
    if (label.text === '') continue
    if (value === undefined || (value.text === '' && !isLabel(label))) return null
    pairs.push({ labels: [...group, label], value })
    at++
  }
  return pairs.length > 0 ? pairs : null
}

/** A label over the whole width, and what is said of it below. */
function valueBelow(label: GridCell | null, below: PlacedRow | undefined): Pair[] | null {
  const values = below ? printed(below) : []
  if (label === null || labelOf(label.text) === null || values.length !== 1) return null
  const [value] = values
  return value === below!.cells[0] && !isLabel(value!) ? [{ labels: [label], value: value! }] : null
}

/** The labels of a row, each above its value; null where they are no labels alone, or other cells stand below them. */
function pairsAbove(
  cells: readonly GridCell[],
  below: PlacedRow | undefined,
  group: readonly GridCell[],
): Pair[] | null {
  const labels = cells.filter(({ text }) => text !== '')
  const periods = labels.filter(({ text }) => labelOf(text) === null).length
  if (labels.length < FEWEST_ABOVE || !labels.every(isLabel) || (periods > 0 && periods < labels.length)) return null
  const values = labels.map(({ column }) => below?.fresh.find((cell) => cell.column === column))
  const isOdd = periods > 0 ? namesPart : isLabel
  if (values.some((value) => value === undefined) || values.filter((value) => isOdd(value!)).length * 2 > values.length)
    return null
  if (printed(below!).some((cell) => !values.includes(cell) && !group.includes(cell))) return null
  return labels.map((label, at) => ({ labels: [...group, label], value: values[at]! }))
}
