import type { Element } from 'xast'
import { childOf, element, textOf } from '../../xml/elements.js'
import { MAX_COLSPAN } from '../../limits.js'
import { numberOf, valueOf } from '../words.js'
import type { Story } from './story.js'
import { unwrap } from './unwrap.js'

const ROW = new Set(['w:tr'])
const CELL = new Set(['w:tc'])
/** Merges that are themselves tracked changes. */
const TRACKED_MERGE: Record<string, string> = { rest: 'restart', cont: 'continue' }

/** Reads the paragraphs and tables of a cell. */
type ReadBlocks = (cell: Element, story: Story) => Element[]

/** A cell before mammoth: how many columns it spans, and whether it goes on from the cell above. */
interface Cell {
  span: number
  merge: 'restart' | 'continue' | undefined
  source: Element | null
}

/**
 * A table as mammoth reads it: each row begins at the first column (mammoth drops `w:gridBefore`, and its columns would
 * shift), cells merged sideways in the old way (`w:hMerge`) span columns, a cell that goes on from none stands for itself,
 * and no row is a header, since a span could not leave it.
 */
export function tableOf(table: Element, story: Story, readBlocks: ReadBlocks): Element {
  const open = new Map<number, number>()
  const rows = [...unwrap(table, ROW, story)].filter((row) => !isDeleted(row, story))
  return element(
    'w:tbl',
    {},
    rows.map((row) =>
      element(
        'w:tr',
        {},
        settled(cellsOf(row, story), open).map((cell) => cellElement(cell, story, readBlocks)),
      ),
    ),
  )
}

function isDeleted(row: Element, story: Story): boolean {
  const properties = childOf(row, 'w:trPr')
  if (childOf(properties, 'w:ins') || childOf(properties, 'w:del')) story.mark(story.changes)
  return childOf(properties, 'w:del') !== undefined
}

function cellsOf(row: Element, story: Story): Cell[] {
  const properties = childOf(row, 'w:trPr')
  const cells: Cell[] = gap(numberOf(properties, 'w:gridBefore'))
  for (const source of unwrap(row, CELL, story)) {
    const own = childOf(source, 'w:tcPr')
    if (childOf(own, 'w:cellDel')) continue
    const span = clamp(numberOf(own, 'w:gridSpan') ?? 1)
    const last = cells.at(-1)
    if (valueOf(own, 'w:hMerge') !== 'restart' && childOf(own, 'w:hMerge') && last) last.span += span
    else cells.push({ span, merge: mergeOf(own), source })
  }
  return [...cells, ...gap(numberOf(properties, 'w:gridAfter'))]
}

function gap(columns: number | undefined): Cell[] {
  return columns === undefined || columns < 1 ? [] : [{ span: clamp(columns), merge: undefined, source: null }]
}

function clamp(columns: number): number {
  return Math.max(1, Math.min(columns, MAX_COLSPAN))
}

function mergeOf(properties: Element | undefined): Cell['merge'] {
  const tracked = childOf(properties, 'w:cellMerge')?.attributes['w:vMerge']
  const merge = childOf(properties, 'w:vMerge')
    ? (valueOf(properties, 'w:vMerge') ?? 'continue')
    : TRACKED_MERGE[tracked ?? '']
  return merge === 'restart' || merge === 'continue' ? merge : undefined
}

/**
 * Cells that go on only from a merged cell as wide, right above.
 * @param open width of the merged cell above, by the column it begins at
 */
function settled(cells: Cell[], open: Map<number, number>): Cell[] {
  const before = new Map(open)
  open.clear()
  let column = 0
  return cells.map((cell) => {
    const goesOn = cell.merge === 'continue' && before.get(column) === cell.span
    if (goesOn || cell.merge === 'restart') open.set(column, cell.span)
    column += cell.span
    return cell.merge === 'continue' && !goesOn ? { ...cell, merge: undefined } : cell
  })
}

/** Nobody sees what stands in a cell that goes on from the one above. */
function cellElement({ span, merge, source }: Cell, story: Story, readBlocks: ReadBlocks): Element {
  const hidden = merge === 'continue' && source ? textOf(source).trim() : ''
  if (hidden !== '') story.mark(story.hidden, hidden)
  const blocks = source === null || merge === 'continue' ? [] : readBlocks(source, story)
  const properties = element('w:tcPr', {}, [
    element('w:gridSpan', { 'w:val': String(span) }),
    ...(merge ? [element('w:vMerge', { 'w:val': merge })] : []),
  ])
  return element('w:tc', {}, [properties, ...(blocks.length > 0 ? blocks : [element('w:p', {})])])
}
