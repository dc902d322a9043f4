import type { Element as Printed } from 'hast'
import type { Element } from 'xast'
import { childOf } from '../../xml/elements.js'
import { MAX_COLSPAN, MAX_ROWSPAN, POSITIONS_OF_A_TABLE, ROWS_COUNTED } from '../../limits.js'
import { wordNumber, wordValue } from '../word-xml.js'
import { printedElement } from './printed.js'
import type { Story } from './story.js'
import { unwrap } from './unwrap.js'

const ROW = new Set(['w:tr'])
const CELL = new Set(['w:tc'])
/** Merges that are themselves tracked changes. */
const TRACKED_MERGE = new Map([
  ['rest', 'restart'],
  ['cont', 'continue'],
])
const CELL_CHANGES = ['w:cellIns', 'w:cellDel', 'w:cellMerge']

/** Reads the paragraphs and tables of a cell. */
type ReadBlocks = (cell: Element, story: Story) => Printed[]

/** A cell as Word has it: how many columns it spans, and whether it goes on from the cell above. */
interface WordCell {
  span: number
  merge: 'restart' | 'continue' | undefined
  source: Element | null
}

/**
 * A table as it is printed. It is not left to mammoth, which drops `w:gridBefore` and cells merged in the old way
 * (`w:hMerge`), so that columns shift, lets no span leave the header rows, and takes ever more time for each row.
 */
export function printedTable(table: Element, story: Story, readBlocks: ReadBlocks): Printed {
  story.addPositions(POSITIONS_OF_A_TABLE)
  const open: OpenMerges = new Map()
  const rows: Printed[] = []
  let columns = 0
  for (const row of unwrap(table, ROW, story)) {
    if (isDeleted(row, story)) continue
    const cells = wordCells(row, story)
    columns = Math.max(
      columns,
      cells.reduce((sum, { span }) => sum + span, 0),
    )
    rows.push(printedElement('tr', story.here, printedCells(cells, open, story, readBlocks)))
    if (rows.length % ROWS_COUNTED === 0) story.addPositions(ROWS_COUNTED * columns)
  }
  story.addPositions((rows.length % ROWS_COUNTED) * columns)
  return printedElement('table', story.here, rows)
}

function isDeleted(row: Element, story: Story): boolean {
  const properties = childOf(row, 'w:trPr')
  const deleted = childOf(properties, 'w:del') !== undefined
  if (deleted || childOf(properties, 'w:ins')) story.mark(story.changes)
  if (deleted) story.leaveOut('deleted', row)
  return deleted
}

function wordCells(row: Element, story: Story): WordCell[] {
  const properties = childOf(row, 'w:trPr')
  const cells: WordCell[] = gapOf(wordNumber(properties, 'w:gridBefore'))
  for (const source of unwrap(row, CELL, story)) {
    const own = childOf(source, 'w:tcPr')
    if (CELL_CHANGES.some((change) => childOf(own, change))) story.mark(story.changes)
    if (childOf(own, 'w:cellDel')) {
      story.leaveOut('deleted', source)
      continue
    }
    const span = spanWithin(wordNumber(own, 'w:gridSpan') ?? 1)
    const last = cells.at(-1)
    if (last?.source && childOf(own, 'w:hMerge') && wordValue(own, 'w:hMerge') !== 'restart') {
      last.span = spanWithin(last.span + span)
      story.hide(source)
    } else cells.push({ span, merge: mergeOf(own), source })
  }
  return [...cells, ...gapOf(wordNumber(properties, 'w:gridAfter'))]
}

function gapOf(columns: number | undefined): WordCell[] {
  return columns === undefined || columns < 1 ? [] : [{ span: spanWithin(columns), merge: undefined, source: null }]
}

function spanWithin(columns: number): number {
  return Math.max(1, Math.min(columns, MAX_COLSPAN))
}

function mergeOf(properties: Element | undefined): WordCell['merge'] {
  const tracked = childOf(properties, 'w:cellMerge')?.attributes['w:vMerge']
  const merge = childOf(properties, 'w:vMerge')
    ? (wordValue(properties, 'w:vMerge') ?? 'continue')
    : TRACKED_MERGE.get(tracked ?? '')
  return merge === 'restart' || merge === 'continue' ? merge : undefined
}

/** Merged cells that may go on in the next row, by the column they begin at. */
type OpenMerges = Map<number, { span: number; cell: Printed }>

/** A cell goes on only from a merged cell as wide, right above; one that goes on from none stands for itself. */
function printedCells(cells: readonly WordCell[], open: OpenMerges, story: Story, readBlocks: ReadBlocks): Printed[] {
  const above = new Map(open)
  open.clear()
  let column = 0
  return cells.flatMap(({ span, merge, source }) => {
    const start = merge === 'continue' ? above.get(column) : undefined
    const goesOn = start?.span === span && printedRowspan(start.cell) < MAX_ROWSPAN
    const cell = goesOn ? start.cell : printedCell(span, source, story, readBlocks)
    if (goesOn || merge === 'restart') open.set(column, { span, cell })
    column += span
    if (!goesOn) return [cell]
    cell.properties.rowSpan = printedRowspan(cell) + 1
    if (source) story.hide(source) // nobody sees what stands in a cell that goes on from another
    return []
  })
}

/** Each cell has a place object of its own: its row and column are known once its table is laid out. */
function printedCell(span: number, source: Element | null, story: Story, readBlocks: ReadBlocks): Printed {
  const blocks = source === null ? [] : onlyInline(readBlocks(source, story))
  return printedElement('td', { ...story.here }, blocks, span === 1 ? {} : { colSpan: span })
}

/** A cell’s only paragraph has no lines of its own: a row of a table inside a cell is read on one line. */
function onlyInline(blocks: Printed[]): Printed[] {
  const [only, ...others] = blocks
  if (only?.tagName === 'p' && others.length === 0) only.tagName = 'span'
  return blocks
}

function printedRowspan({ properties }: Printed): number {
  return Number(properties.rowSpan ?? 1)
}
