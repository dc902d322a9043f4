import type { Element, Nodes, Root } from 'hast'
import { descendants } from '../flow/elements.js'
import { hasHeader } from '../flow/table-roles.js'
import { cellsOf, rowsOf } from '../flow/table.js'
import type { Measure } from './measure.js'

export interface DataTables {
  /** Tables with known header words, and those that go on with the rows of one. */
  all: Set<Element>
  /** Tables of one row that stand above the first of them and have none of its words: the weather, a counter. */
  stray: Set<Element>
}

/** Finds the tables of a page that hold what the notice says; where there are none, none is stray either. */
export function dataTablesOf(page: Root, measures: ReadonlyMap<Nodes, Measure>): DataTables {
  /** A menu is links from its first cell to its last; a row of a task has a number, a measure or a unit. */
  const saysMoreThanLinks = (row: Element): boolean => {
    const { said, linked } = measures.get(row)!
    return said > linked
  }
  const all = new Set<Element>()
  const single: Element[] = []
  let columns = 0
  for (const table of descendants(page)) {
    if (table.tagName !== 'table') continue
    if (hasHeader(table)) {
      all.add(table)
      columns = widthOf(table)
    } else if (all.size === 0 && rowsOf(table).length === 1) single.push(table)
    else if (columns > 1 && widthOf(table) === columns && rowsOf(table).some(saysMoreThanLinks)) all.add(table)
  }
  return { all, stray: new Set(all.size > 0 ? single : []) }
}

/** Columns of the first row. */
function widthOf(table: Element): number {
  const cells = cellsOf(rowsOf(table)[0] ?? table)
  return cells.reduce((sum, { properties }) => sum + (Number(properties.colSpan ?? 1) || 1), 0)
}
