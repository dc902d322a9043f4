import type { Element, Nodes } from 'hast'
import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { Block, TextBlock } from '../../model/source.js'
import { isNameOfAnySheet } from '../../vocabulary/pages/office-words.js'
import { compact, visibleLength } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import { annexLabelOf } from '../../vocabulary/frame/annex-labels.js'
import { blocksOfHast, type HastBlocks } from '../flow/blocks.js'
import { textOfHast } from '../flow/text.js'
import { LimitExceeded, MAX_POSITIONS } from '../limits.js'
import { once, quote } from '../observations.js'
import { regionsOf, type SheetRow, type Stretch, stretchesOf } from './stretches.js'
import type { VisibleCell, VisibleSheet } from './visible-sheet.js'

/**
 * Reads a sheet into blocks: tables, and lines of text as paragraphs.
 * @param tables how many tables stand before this sheet
 * @param named true where the sheet's name tells it from others
 */
export function blocksOfSheet(sheet: VisibleSheet, tables: number, named: boolean): HastBlocks & { made: number } {
  const reader = new SheetReader(sheet, tables)
  for (const stretch of regionsOf(sheet).flatMap(stretchesOf)) reader.read(stretch)
  const { blocks, made, observations } = reader
  const heading = named ? headingOf(sheet, blocks) : null
  return {
    blocks: heading === null ? blocks : blocks.toSpliced(heading.at, 0, heading.block),
    made: made + (heading === null ? 0 : visibleLength(heading.block.text)),
    observations,
    tables: reader.tables,
  }
}

class SheetReader {
  readonly blocks: Block[] = []
  readonly observations: Observation[] = []
  /** Characters that stand in no cell. */
  made = 0
  private readonly places = new WeakMap<Nodes, Place>()
  /** Columns of the last table with a header: a stretch without one has no others, though some of them may be blank. */
  private lastColumns: number[] = []

  constructor(
    private readonly sheet: VisibleSheet,
    public tables: number,
  ) {}

  read({ kind, rows, begins }: Stretch): void {
    if (rows.every(({ length }) => length === 1)) this.observations.push(...figuresAlone(rows, this.sheet))
    if (kind === 'lines') this.blocks.push(...rows.map(([cell]) => paragraphOfCell(cell!, this.sheet)))
    else this.addTable(rows, columnsBegun(rows.flat(), begins ? [] : this.lastColumns), begins)
  }

  private addTable(rows: readonly SheetRow[], columns: number[], begins: boolean): void {
    if (begins) this.lastColumns = columns
    const table = tableOfRows(rows, columns, this.remember)
    const read = blocksOfHast([table], (node) => this.places.get(node)!, this.tables)
    this.blocks.push(...read.blocks)
    this.observations.push(...read.observations)
    this.made += read.made
    this.tables = read.tables
  }

  private readonly remember = (node: Nodes, row: number, column: number): void => {
    this.places.set(node, placeOnSheet(this.sheet, row, column))
    if (!('children' in node)) return
    for (const child of node.children) if (!this.places.has(child)) this.remember(child, row, column)
  }
}

const FIGURE = /^[\d.,]+%?$/

/** A column of figures with nothing beside it is no table, and its running numbers look like those of pages. */
function figuresAlone(rows: readonly SheetRow[], sheet: VisibleSheet): Observation[] {
  const figures = rows.flat().filter(({ text }) => FIGURE.test(compact(text)))
  if (figures.length < 2) return []
  return once(
    'table/unread',
    figures.map(({ text, row, column }) => ({ text, place: placeOnSheet(sheet, row, column) })),
    (first, more) =>
      told`Figures stand here in a column with no text beside them: ${quote(first, 'figure')}${more}. Nothing says what they count, so no record is made of them.`,
  )
}

/** Columns of the sheet in which something begins, beside others that are known. */
function columnsBegun(cells: readonly VisibleCell[], known: readonly number[] = []): number[] {
  return [...new Set([...known, ...cells.map(({ column }) => column)])].sort((a, b) => a - b)
}

export function placeOnSheet(
  { number, name }: Pick<VisibleSheet, 'number' | 'name'>,
  row: number,
  column: number,
): Place {
  return { sheet: number, sheet_name: name, row: row + 1, column: column + 1 }
}

function paragraphOfCell({ content, row, column }: VisibleCell, sheet: VisibleSheet): Block {
  return {
    kind: 'paragraph',
    text: textOfHast({ type: 'root', children: content }),
    place: placeOnSheet(sheet, row, column),
  }
}

/** The name stands as a heading, a label above all, any other right above the first table, unless the text there says it already. */
function headingOf(sheet: VisibleSheet, blocks: readonly Block[]): { at: number; block: TextBlock } | null {
  const name = sheet.name.trim()
  const first = blocks.findIndex(({ kind }) => kind === 'table')
  const above = blocks.slice(0, first < 0 ? undefined : first)
  const said = above.some((block) => block.kind !== 'table' && compact(block.text).includes(compact(name)))
  if (said || isNameOfAnySheet(name)) return null
  const at = annexLabelOf(name) === null ? above.length : 0
  return { at, block: { kind: 'heading', text: name, place: placeOnSheet(sheet, 0, 0) } }
}

/** Keeps the row and column of the sheet that a node stands for. */
type Remember = (node: Nodes, row: number, column: number) => void

/**
 * The table that rows of a sheet are: columns in which nothing begins are left out, and so are the rows between those given.
 * @param columns columns of the sheet in which something begins, in order
 * @throws LimitExceeded
 */
function tableOfRows(rows: readonly SheetRow[], columns: readonly number[], remember: Remember): Element {
  if (rows.length * columns.length > MAX_POSITIONS)
    throw new LimitExceeded(`A table of it has more than ${MAX_POSITIONS} positions, rows times columns.`)
  const numbers = rows.map((row) => row[0]!.row)
  const covered = rows.map(() => new Set<number>())
  const children = rows.map((row, at) => {
    const begun = new Map(row.map((cell) => [cell.column, cell]))
    const cells = columns.flatMap((column, position) => {
      if (covered[at]!.has(position)) return []
      const cell = begun.get(column)
      const rowspan = cell ? countUpTo(numbers, at, cell.lastRow) : 1
      const colspan = cell ? countUpTo(columns, position, cell.lastColumn) : 1
      for (let r = at; r < at + rowspan; r++) for (let c = position; c < position + colspan; c++) covered[r]!.add(c)
      return [cellElement(cell, numbers[at]!, column, rowspan, colspan, remember)]
    })
    return elementAt('tr', cells, numbers[at]!, columns[0]!, remember)
  })
  return elementAt('table', children, numbers[0]!, columns[0]!, remember)
}

/** How many of some ascending numbers from a position on are not over a number. */
function countUpTo(numbers: readonly number[], from: number, last: number): number {
  let count = 1
  while (from + count < numbers.length && numbers[from + count]! <= last) count++
  return count
}

function cellElement(
  cell: VisibleCell | undefined,
  row: number,
  column: number,
  rowSpan: number,
  colSpan: number,
  remember: Remember,
): Element {
  const element = elementAt('td', cell?.content ?? [], row, column, remember)
  return Object.assign(element, { properties: { rowSpan, colSpan } })
}

function elementAt(
  tagName: string,
  children: Element['children'],
  row: number,
  column: number,
  remember: Remember,
): Element {
  const element: Element = { type: 'element', tagName, properties: {}, children }
  remember(element, row, column)
  return element
}
