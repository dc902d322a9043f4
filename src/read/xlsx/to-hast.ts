import type { Element, Nodes } from 'hast'
import { LimitExceeded, MAX_POSITIONS } from '../limits.js'
import type { Row } from './regions.js'
import type { VisibleCell } from './visible-sheet.js'

/** Keeps the row and column of the sheet that a node stands for. */
export type Remember = (node: Nodes, row: number, column: number) => void

/**
 * The table that rows of a sheet are: columns in which nothing begins are left out, and so are the rows between those given.
 * @param columns columns of the sheet in which something begins, in order
 * @throws LimitExceeded
 */
export function tableOf(rows: readonly Row[], columns: readonly number[], remember: Remember): Element {
  if (rows.length * columns.length > MAX_POSITIONS)
    throw new LimitExceeded(`A table of it has more than ${MAX_POSITIONS} positions, rows times columns.`)
  const numbers = rows.map((row) => row[0]!.row)
  const covered = rows.map(() => new Set<number>())
  const children = rows.map((row, at) => {
    const cells = columns.flatMap((column, position) => {
      if (covered[at]!.has(position)) return []
      const cell = row.find((one) => one.column === column)
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
