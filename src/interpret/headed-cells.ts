import type { LogicalCell, LogicalTable } from '../model/table.js'
import { headingsBefore } from '../vocabulary/frame/ordinals.js'
import { Row } from './row.js'

/** A table whose cells say only what they head, and the headings that were printed in them. */
export interface HeadedTable {
  table: LogicalTable
  /** By the cell without them. */
  headings: ReadonlyMap<LogicalCell, Headings>
}

interface Headings {
  texts: readonly string[]
  /** The cell as it is printed. */
  printed: LogicalCell
}

/** Takes the headings out of the cells of titles that begin with one: `一、城市建设 1.新建水厂`. */
export function withHeadingsApart(table: LogicalTable): HeadedTable {
  const headings = new Map<LogicalCell, Headings>()
  const plain = new Map<LogicalCell, LogicalCell>()
  const title = table.columns.some(({ meaning }) => meaning === 'task') ? 'task' : 'measure'
  for (const row of table.rows.map((logical) => new Row(table, logical)).filter(({ lone }) => lone === null))
    for (const cell of row.cellsOnlyOf(title)) {
      const { headings: texts, rest } = headingsBefore(cell.text)
      if (texts.length === 0 || !isTitle(rest)) continue
      plain.set(cell, { ...cell, text: rest })
      headings.set(plain.get(cell)!, { texts, printed: cell })
    }
  if (plain.size === 0) return { table, headings }
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell && plain.get(cell)) ?? cell) }))
  return { table: { ...table, rows }, headings }
}

/** One sentence or none: of several numbered ones the heading is the title. */
function isTitle(text: string): boolean {
  return !/[。；\n]./.test(text)
}
