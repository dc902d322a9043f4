import type { Element, ElementContent } from 'hast'
import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { TableGrid } from '../../model/table.js'
import { layOut, type LooseCell, type LooseRow } from '../grid.js'
import { textOfHast } from './text.js'

/** Turns a place inside the parsed HTML into a place in the input. */
export type Locate = (node: Element) => Place

/**
 * Reads an HTML table element: rows of all its sections, spans, a table inside a cell as that cell's text (and reported).
 * @param index 1-based number of the table in its document
 */
export function gridOfHast(
  table: Element,
  index: number,
  locate: Locate,
): { grid: TableGrid; observations: Observation[] } {
  const rows = rowsOf(table).map((row): LooseRow => ({
    cells: childrenOf(row, ['td', 'th']).map((cell) => looseCell(cell, locate)),
    place: locate(row),
  }))
  const grid = layOut(rows, index, locate(table), true)
  const observations = rowsOf(table).flatMap((row) =>
    childrenOf(row, ['td', 'th'])
      .filter(hasTable)
      .map((cell) => nested(locate(cell))),
  )
  return { grid, observations }
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'tr' ? [child] : childrenOf(child, ['tr'])
  })
}

function childrenOf(element: Element, names: string[]): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName))
}

function looseCell(cell: Element, locate: Locate): LooseCell {
  return {
    text: textOfHast({ ...cell, tagName: 'div' }),
    place: locate(cell),
    rowspan: span(cell.properties.rowSpan),
    colspan: span(cell.properties.colSpan),
  }
}

function span(value: unknown): number {
  const number = Math.floor(Number(value))
  return number >= 1 ? number : 1
}

function hasTable(element: Element): boolean {
  return element.children.some(
    (child: ElementContent) => child.type === 'element' && (child.tagName === 'table' || hasTable(child)),
  )
}

function nested(place: Place): Observation {
  return { rule: 'table/nested', message: 'A table stands inside a cell; it is read as the text of that cell.', place }
}
