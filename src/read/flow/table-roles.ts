import type { Element } from 'hast'
import { isHeadOrFoot } from '../../vocabulary/letter.js'
import { metadataOf } from '../../vocabulary/metadata.js'
import { areHeaders } from '../../vocabulary/header-meaning.js'
import { holds } from './elements.js'
import { cellsOf, rowsOf } from './table.js'
import { textOfHast } from './text.js'

/** `data` is read into a grid, `layout` looked through cell by cell, `labels` (of a page, a letterhead, a colophon) row by row. */
export type TableRole = 'data' | 'layout' | 'labels'

/** A header stands among so many rows at the head of a table. */
const ROWS_SEARCHED = 8
/** A letterhead, a signature or a colophon has no more rows. */
const FEW_ROWS = 4

/** Tells what a table is for, by what it holds. */
export function roleOf(table: Element, afterData: boolean): TableRole {
  const rows = rowsOf(table)
  if (hasHeader(table)) return 'data'
  if (['presentation', 'none'].includes(String(table.properties.role ?? ''))) return 'layout'
  if (afterData ? holds(table, (inner) => isTable(inner) && hasHeader(inner)) : holds(table, isTable)) return 'layout'
  if (isOneColumn(rows)) return 'layout'
  return isLabels(rows) ? 'labels' : 'data'
}

function isTable({ tagName }: Element): boolean {
  return tagName === 'table'
}

/** The paragraphs of a row of labels: each label with the value beside it, or else what the row says on one line. */
export function linesOfRow(row: Element): string[] {
  const texts = cellsOf(row)
    .map((cell) => textOfHast({ ...cell, tagName: 'div' }))
    .filter(Boolean)
  if (!texts.some((text) => isLabel(text) || isLabelled(text))) return texts.length === 0 ? [] : [texts.join(' ')]
  const lines: string[] = []
  for (let at = 0; at < texts.length; at++) {
    const value = texts[at + 1]
    if (!isLabel(texts[at]!) || value === undefined || isLabel(value)) lines.push(texts[at]!)
    else {
      lines.push(`${texts[at]!.replace(/[:：]$/, '')}：${value}`)
      at++
    }
  }
  return lines
}

/** Whether a row near the head of a table has at least two known header words, and they are at least half of what it says. */
export function hasHeader(table: Element): boolean {
  return rowsOf(table)
    .slice(0, ROWS_SEARCHED)
    .some((row) => {
      const cells = cellsOf(row).filter((cell) => !holds(cell, isTable))
      return areHeaders(cells.map((cell) => textOfHast({ ...cell, tagName: 'div' })))
    })
}

function isOneColumn(rows: readonly Element[]): boolean {
  return rows.every((row) => {
    const cells = cellsOf(row)
    return cells.length <= 1 && cells.every(({ properties }) => Number(properties.colSpan ?? 1) <= 1)
  })
}

function isLabels(rows: readonly Element[]): boolean {
  const texts = rows.map((row) => cellsOf(row).map((cell) => textOfHast({ ...cell, tagName: 'div' })))
  const labels = texts.flat().filter((text) => isLabel(text) || isLabelled(text)).length
  if (labels >= 2 && labels >= rows.length / 2) return true
  return rows.length <= FEW_ROWS && texts.flat().some(isHeadOrFoot)
}

/** 发布日期：2022-03-11 in one cell. */
function isLabelled(text: string): boolean {
  const colon = text.search(/[:：]/)
  return colon > 0 && isLabel(text.slice(0, colon))
}

function isLabel(text: string): boolean {
  return metadataOf(text) !== null
}
