import type { Place } from '../../src/model/place.js'
import type { Block, TextBlock } from '../../src/model/source.js'
import type { LogicalTable, TableGrid } from '../../src/model/table.js'
import { stitch } from '../../src/table/index.js'
import { grid } from './grid.js'

/** What stands on the pages of a document in turn: tables, and lines of text: `# ` begins a heading, `* ` an item, `~ ` what its reader knows to be of the page; `---` is a break. */
export type Printed = TableGrid | string

/** The blocks of a document. Each has lines of its own; tables are numbered. */
export function blocks(...printed: Printed[]): Block[] {
  let line = 0
  let index = 0
  return printed.map((part) => {
    const from = line
    line += typeof part === 'string' ? 1 : part.rows
    return typeof part === 'string' ? textBlock(part, from + 1) : tableBlock(part, ++index, from)
  })
}

/** A table as its header and its rows, `|` between cells. */
export interface Shown {
  header: string
  rows: string[]
}

/** The tables that the pieces of a document are joined into. */
export function stitched(...printed: Printed[]): Shown[] {
  return logicalTables(...printed).map((table) => ({
    header: table.columns.map(({ header }) => header).join(' | '),
    rows: table.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '').join(' | ')),
  }))
}

export function logicalTables(...printed: Printed[]): LogicalTable[] {
  return stitch({ blocks: blocks(...printed) }).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
}

/** Why each table but the first carries on the one before it, or does not. */
export function decisions(...printed: Printed[]): string[] {
  return stitch({ blocks: blocks(...printed) })
    .decisions.filter(({ subject }) => subject === 'table')
    .slice(1)
    .map(({ outcome, reason }) => `${outcome}: ${reason}`)
}

/** The lines of a document that belong to its pages. */
export function furniture(...printed: Printed[]): string[] {
  return stitch({ blocks: blocks(...printed) }).blocks.flatMap((block) =>
    block.kind === 'furniture' ? [block.text] : [],
  )
}

/** A table of plan tasks: its usual header, and rows of numbers and titles. */
export const tasks = (...titles: string[]): TableGrid =>
  grid(
    '序号 | 重点任务 | 完成时限 | 责任单位',
    ...titles.map((title, at) => `${at + 1} | ${title} | 年底前 | 县林业局`),
  )

const MARKS: Record<string, TextBlock['kind']> = { '# ': 'heading', '* ': 'item', '~ ': 'furniture' }

function textBlock(text: string, line: number): Block {
  const place = { line, column: 1 }
  if (text === '---') return { kind: 'break', text: '', place }
  const kind = MARKS[text.slice(0, 2)]
  return { kind: kind ?? 'paragraph', text: kind === undefined ? text : text.slice(2), place }
}

function tableBlock(drawn: TableGrid, index: number, linesBefore: number): Block {
  const below = (place: Place): Place => ('line' in place ? { ...place, line: place.line + linesBefore } : place)
  const place = below(drawn.place)
  const cells = drawn.cells.map((cell) => ({ ...cell, table: index, place: below(cell.place) }))
  return { kind: 'table', place, grid: { ...drawn, index, cells, rowPlaces: drawn.rowPlaces.map(below), place } }
}
