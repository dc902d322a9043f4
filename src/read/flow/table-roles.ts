import type { Element } from 'hast'
import { isHeadOrFoot } from '../../vocabulary/frame/letter.js'
import { metadataOf } from '../../vocabulary/frame/metadata.js'
import { areHeaders } from '../../vocabulary/headers/header-meaning.js'
import { holds } from './elements.js'
import { declaredValue } from './style.js'
import { cellElements, columnsOf, rowElements } from './table.js'
import { markerCharactersIn, textOfHast } from './text.js'

/** `data` is read into a grid, `layout` looked through cell by cell, `labels` (of a page, a letterhead, a colophon) row by row. */
export type TableRole = 'data' | 'layout' | 'labels'

/** A header stands among so many rows at the head of a table. */
const ROWS_SEARCHED = 8
/** A letterhead, a signature or a colophon has no more rows. */
const FEW_ROWS = 4

/**
 * Tells what a table is for, by what it holds. One that holds others lays out the page, but for the rest of a table with a
 * header, in whose cells smaller tables may stand.
 * @param columnsBefore columns of the last table with a header before it, 0 where there is none
 */
export function tableRole(table: Element, columnsBefore: number): TableRole {
  const rows = rowElements(table)
  if (hasHeader(table)) return 'data'
  if (['presentation', 'none'].includes(String(table.properties.role ?? ''))) return 'layout'
  if (holds(table, isTableElement) && !goesOn(table, columnsBefore)) return 'layout'
  if (isOneColumn(rows)) return 'layout'
  return isOfLabels(rows) ? 'labels' : 'data'
}

function goesOn(table: Element, columnsBefore: number): boolean {
  if (columnsBefore < 2 || columnsOf(table) !== columnsBefore) return false
  return !holds(table, (inner) => isTableElement(inner) && hasHeader(inner))
}

function isTableElement({ tagName }: Element): boolean {
  return tagName === 'table'
}

/**
 * The paragraphs of a row of labels: each label with the value beside it, or else what the row says on one line. `made`
 * counts the characters that no cell has: colons, and the numbers of lists.
 */
export function linesOfLabelRow(row: Element): { lines: string[]; made: number } {
  const cells = cellElements(row)
  const texts = cells.map((cell) => textOfHast({ ...cell, tagName: 'div' })).filter(Boolean)
  const numbers = cells.reduce((sum, cell) => sum + markerCharactersIn(cell), 0)
  if (!texts.some((text) => isMetadataLabel(text) || beginsWithLabel(text)))
    return { lines: texts.length === 0 ? [] : [texts.join(' ')], made: numbers }
  let colons = 0
  const lines: string[] = []
  for (let at = 0; at < texts.length; at++) {
    const value = texts[at + 1]
    if (!isMetadataLabel(texts[at]!) || value === undefined || isMetadataLabel(value)) lines.push(texts[at]!)
    else {
      const label = texts[at]!.replace(/[:：]$/, '')
      if (label === texts[at]) colons++
      lines.push(`${label}：${value}`)
      at++
    }
  }
  return { lines, made: numbers + colons }
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

/** A frame, or a line under a heading, parts nothing: lines part at least so many rows and columns. */
const RULED_ROWS = 2
const RULED_COLUMNS = 2
const SIDES = ['', '-top', '-right', '-bottom', '-left']
const BORDERS = SIDES.flatMap((side) => [`border${side}`, `border${side}-style`])
const DRAWN = /\b(?:solid|double|dashed|dotted|inset|outset)\b/
/** `0`, `0px`; not the 0 of a colour or of `0.5pt`. */
const NO_WIDTH = /(?:^|\s)0(?:\.0+)?(?:px|pt|em)?(?=\s|$)/

/** Whether a table itself says that it draws lines, and these part rows and columns of texts. Stylesheets are not asked. */
export function isRuled(table: Element): boolean {
  const rows = rowElements(table)
  if (holds(table, isTableElement) || rows.length < RULED_ROWS || columnsOf(table) < RULED_COLUMNS) return false
  return drawsLines(table) || rows.some((row) => cellElements(row).some(drawsLines))
}

/** `border` without a number is 1; Word calls a table with lines by its style. */
function drawsLines({ properties: { border, style, className } }: Element): boolean {
  if (border !== undefined && border !== null && String(border) !== '0') return true
  if ([className].flat().includes('MsoTableGrid')) return true
  const declared = BORDERS.map((border) => declaredValue(style, border) ?? '')
  return declared.some((value) => DRAWN.test(value) && !NO_WIDTH.test(value))
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
  if (labels === 1 && texts.flat().filter(Boolean).length === 1) return true
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
