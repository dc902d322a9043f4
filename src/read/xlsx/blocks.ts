import type { Nodes } from 'hast'
import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { Block } from '../../model/source.js'
import { annexLabelOf } from '../../vocabulary/annex-labels.js'
import { isNameOfAnySheet } from '../../vocabulary/office-words.js'
import { compact } from '../../text/blanks.js'
import { blocksOfHast, type HastBlocks } from '../flow/blocks.js'
import { textOfHast } from '../flow/text.js'
import { regionsOf, type Row } from './regions.js'
import { stretchesOf, type Stretch } from './stretches.js'
import { tableOf } from './to-hast.js'
import type { VisibleCell, VisibleSheet } from './visible-sheet.js'

/**
 * Reads a sheet into blocks: tables, and lines of text as paragraphs.
 * @param tables how many tables stand before this sheet
 * @param named true where the sheet's name tells it from others
 */
export function blocksOfSheet(sheet: VisibleSheet, tables: number, named: boolean): HastBlocks {
  const reader = new SheetReader(sheet, tables)
  for (const stretch of regionsOf(sheet).flatMap(stretchesOf)) reader.read(stretch)
  const { blocks, observations } = reader
  return { blocks: named ? withName(blocks, sheet) : blocks, observations, tables: reader.tables }
}

class SheetReader {
  readonly blocks: Block[] = []
  readonly observations: Observation[] = []
  private readonly places = new WeakMap<Nodes, Place>()
  /** Columns of the last table with a header: a stretch without one has no others, though some of them may be blank. */
  private lastColumns: number[] = []

  constructor(
    private readonly sheet: VisibleSheet,
    public tables: number,
  ) {}

  read({ kind, rows, begins }: Stretch): void {
    if (kind === 'lines') this.blocks.push(...rows.map(([cell]) => paragraph(cell!, this.sheet)))
    else this.addTable(rows, columnsOf(rows.flat(), begins ? [] : this.lastColumns), begins)
  }

  private addTable(rows: readonly Row[], columns: number[], begins: boolean): void {
    if (begins) this.lastColumns = columns
    const table = tableOf(rows, columns, this.remember)
    const read = blocksOfHast([table], (node) => this.places.get(node)!, this.tables)
    this.blocks.push(...read.blocks)
    this.observations.push(...read.observations)
    this.tables = read.tables
  }

  private readonly remember = (node: Nodes, row: number, column: number): void => {
    this.places.set(node, placeIn(this.sheet, row, column))
    if (!('children' in node)) return
    for (const child of node.children) if (!this.places.has(child)) this.remember(child, row, column)
  }
}

/** Columns of the sheet in which something begins, beside others that are known. */
function columnsOf(cells: readonly VisibleCell[], known: readonly number[] = []): number[] {
  return [...new Set([...known, ...cells.map(({ column }) => column)])].sort((a, b) => a - b)
}

export function placeIn({ number, name }: Pick<VisibleSheet, 'number' | 'name'>, row: number, column: number): Place {
  return { sheet: number, sheet_name: name, row: row + 1, column: column + 1 }
}

function paragraph({ content, row, column }: VisibleCell, sheet: VisibleSheet): Block {
  return {
    kind: 'paragraph',
    text: textOfHast({ type: 'root', children: content }),
    place: placeIn(sheet, row, column),
  }
}

/** The name stands as a heading, a label above all, any other right above the first table, unless the text there says it already. */
function withName(blocks: readonly Block[], sheet: VisibleSheet): Block[] {
  const name = sheet.name.trim()
  const first = blocks.findIndex(({ kind }) => kind === 'table')
  const above = blocks.slice(0, first < 0 ? undefined : first)
  const said = above.some((block) => block.kind !== 'table' && compact(block.text).includes(compact(name)))
  if (said || isNameOfAnySheet(name)) return [...blocks]
  const at = annexLabelOf(name) === null ? above.length : 0
  return blocks.toSpliced(at, 0, { kind: 'heading', text: name, place: placeIn(sheet, 0, 0) })
}
