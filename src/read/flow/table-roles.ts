import type { Element } from 'hast'
import { isHeadOrFoot } from '../../vocabulary/frame/letter.js'
import { metadataOf } from '../../vocabulary/frame/metadata.js'
import { areHeaders } from '../../vocabulary/headers/header-meaning.js'
import { holds } from './elements.js'
import { cellElements, rowElements } from './table.js'
import { textOfHast } from './text.js'

/** `data` is read into a grid, `layout` looked through cell by cell, `labels` (of a page, a letterhead, a colophon) row by row. */
export type TableRole = 'data' | 'layout' | 'labels'

/** A header stands among so many rows at the head of a table. */
const ROWS_SEARCHED = 8
/** A letterhead, a signature or a colophon has no more rows. */
const FEW_ROWS = 4

/** Tells what a table is for, by what it holds. */
export function tableRole(table: Element, afterData: boolean): TableRole {
  const rows = rowElements(table)
  if (hasHeader(table)) return 'data'
  if (['presentation', 'none'].includes(String(table.properties.role ?? ''))) return 'layout'
  if (afterData ? holds(table, (inner) => isTableElement(inner) && hasHeader(inner)) : holds(table, isTableElement))
    return 'layout'
  if (isOneColumn(rows)) return 'layout'
  return isOfLabels(rows) ? 'labels' : 'data'
}

function isTableElement({ tagName }: Element): boolean {
  return tagName === 'table'
}

/** The paragraphs of a row of labels: each label with the value beside it, or else what the row says on one line. */
export function linesOfLabelRow(row: Element): string[] {
  const texts = cellElements(row)
    .map((cell) => textOfHast({ ...cell, tagName: 'div' }))
    .filter(Boolean)
  if (!texts.some((text) => isMetadataLabel(text) || beginsWithLabel(text)))
    return texts.length === 0 ? [] : [texts.join(' ')]
  const lines: string[] = []
  for (let at = 0; at < texts.length; at++) {
    const value = texts[at + 1]
    if (!isMetadataLabel(texts[at]!) || value === undefined || isMetadataLabel(value)) lines.push(texts[at]!)
    else {
      lines.push(`${texts[at]!.replace(/[:：]$/, '')}：${value}`)
      at++
    }
  }
  return lines
}

/** Whether a row near the head of a table has at least two known header words, and they are at least half of what it says. */
export function hasHeader(table: Element): boolean {
  return rowElements(table)
    .slice(0, ROWS_SEARCHED)
    .some((row) => {
      const cells = cellElements(row).filter((cell) => !holds(cell, isTableElement))
      return areHeaders(cells.map((cell) => textOfHast({ ...cell, tagName: 'div' })))
    })
}

function isOneColumn(rows: readonly Element[]): boolean {
  return rows.every((row) => {
    const cells = cellElements(row)
    return cells.length <= 1 && cells.every(({ properties }) => Number(properties.colSpan ?? 1) <= 1)
  })
}

function isOfLabels(rows: readonly Element[]): boolean {
  const texts = rows.map((row) => cellElements(row).map((cell) => textOfHast({ ...cell, tagName: 'div' })))
  const labels = texts.flat().filter((text) => isMetadataLabel(text) || beginsWithLabel(text)).length
  if (labels >= 2 && labels >= rows.length / 2) return true
  return rows.length <= FEW_ROWS && texts.flat().some(isHeadOrFoot)
}

/** 发布日期：2022-03-11 in one cell. */
function beginsWithLabel(text: string): boolean {
  const colon = text.search(/[:：]/)
  return colon > 0 && isMetadataLabel(text.slice(0, colon))
}

function isMetadataLabel(text: string): boolean {
  return metadataOf(text) !== null
}
