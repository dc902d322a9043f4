import type { Element, Nodes } from 'hast'
import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { TableGrid } from '../../model/table.js'
import { indentOf, tidyLines } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import { once, quote } from '../observations.js'
import { layOut, type LooseCell, type LooseRow } from './grid.js'
import { childElements, holds, isPrinted, outermostHidden } from './elements.js'
import { textLeftOut } from './hast-characters.js'
import { linesOfHast, markerCharactersIn } from './text.js'

/** Turns a place inside the parsed HTML into a place in the input. */
export type Locate = (node: Nodes) => Place

const CELLS = ['td', 'th']
const GROUPS = ['thead', 'tbody', 'tfoot']

/**
 * Reads an HTML table element: rows of all its groups (the foot last, as browsers print it), spans within their group, a
 * table inside a cell as that cell's text (and reported), what is hidden left out (and reported). `made` counts the
 * characters of numbers that browsers print before the items of lists.
 * @param index 1-based number of the table in its document
 */
export function gridOfHast(
  table: Element,
  index: number,
  locate: Locate,
): { grid: TableGrid; made: number; observations: Observation[] } {
  const rows = rowGroupsOf(table).flatMap((group) =>
    group.map((row, at): LooseRow => ({
      cells: cellElements(row).map((cell) => looseCell(cell, group.length - at, locate)),
      place: locate(row),
    })),
  )
  const grid = layOut(rows, index, locate(table), true)
  const made = rowElements(table)
    .flatMap(cellElements)
    .reduce((sum, cell) => sum + markerCharactersIn(cell), 0)
  return { grid, made, observations: [...nestedTables(table, locate), ...hiddenTexts(table, locate)] }
}

/** The rows of a table that are printed. */
export function rowElements(table: Element): Element[] {
  return rowGroupsOf(table).flat()
}

/** The cells of a row that are printed. */
export function cellElements(row: Element): Element[] {
  return childElements(row, CELLS).filter(isPrinted)
}

/** The columns of the widest row. */
export function columnsOf(table: Element): number {
  const widths = rowElements(table).map((row) =>
    cellElements(row).reduce((sum, { properties }) => sum + colspanOfCell(properties.colSpan), 0),
  )
  return widths.reduce((most, width) => Math.max(most, width), 0)
}

/** Rows outside any group make one with their neighbours. */
function rowGroupsOf(table: Element): Element[][] {
  const groups: Element[][] = []
  const feet: Element[][] = []
  let loose: Element[] | null = null
  for (const child of childElements(table, ['tr', ...GROUPS]).filter(isPrinted)) {
    if (child.tagName === 'tr') {
      if (loose === null) groups.push((loose = []))
      loose.push(child)
    } else {
      loose = null
      const rows = childElements(child, ['tr']).filter(isPrinted)
      ;(child.tagName === 'tfoot' ? feet : groups).push(rows)
    }
  }
  return [...groups, ...feet]
}

function looseCell(cell: Element, rowsLeft: number, locate: Locate): LooseCell {
  const lines = linesOfHast({ ...cell, tagName: 'div' })
  return {
    text: tidyLines(lines),
    indent: indentOf(lines),
    place: locate(cell),
    rowspan: rowspanInGroup(cell.properties.rowSpan, rowsLeft),
    colspan: colspanOfCell(cell.properties.colSpan),
  }
}

/** As in the HTML standard: 0 reaches to the end of the group, and no cell reaches beyond. */
function rowspanInGroup(value: unknown, rowsLeft: number): number {
  const number = spanNumber(value)
  if (number === 0) return rowsLeft
  return Math.min(number ?? 1, rowsLeft)
}

function colspanOfCell(value: unknown): number {
  return spanNumber(value) || 1
}

/** Figures at the start, as the standard's rules for integers have it; null where there are none or they are negative. */
function spanNumber(value: unknown): number | null {
  const number = Number(/^\s*([+-]?\d+)/.exec(String(value ?? ''))?.[1] ?? Number.NaN)
  return number >= 0 ? number : null
}

function nestedTables(table: Element, locate: Locate): Observation[] {
  return cellsWith(table, (element) => element.tagName === 'table').map((cell) => ({
    rule: 'table/nested',
    ...told`A table stands inside a cell; it is read as the text of that cell.`,
    place: locate(cell),
  }))
}

function cellsWith(table: Element, isWanted: (element: Element) => boolean): Element[] {
  return rowElements(table).flatMap((row) => cellElements(row).filter((cell) => holds(cell, isWanted)))
}

function hiddenTexts(table: Element, locate: Locate): Observation[] {
  const said = outermostHidden(table).map((element) => ({ text: textLeftOut(element), place: locate(element) }))
  return once(
    'text/hidden',
    said.filter(({ text }) => text !== ''),
    (first, more) => told`Text that the page hides is left out of the table: ${quote(first)}${more}.`,
  )
}
