import type { Element } from 'hast'
import { areHeaders } from '../../vocabulary/headers/header-meaning.js'
import { isHeadOrFoot } from '../../vocabulary/frame/letter.js'
import { holdsTitleOfLetter, isWholeTitle } from '../../vocabulary/frame/titles.js'
import { beginsWithLabel, isLabel } from '../../vocabulary/pages/label-lines.js'
import { isDay } from '../../vocabulary/times/days.js'
import { childElements, holds, isBlock, isPrinted } from './elements.js'
import { declaredValue } from './style.js'
import { cellElements, columnsOf, rowElements } from './table.js'
import { textOfHast } from './text.js'

/** `data` is read into a grid, `layout` looked through cell by cell. */
export type TableRole = 'data' | 'layout'

/** A header stands among so many rows at the head of a table. */
const ROWS_SEARCHED = 8
/** A letterhead, a signature or a colophon has no more rows. */
const FEW_ROWS = 4

/**
 * Tells what a table is for, first by how it is built: a box of labels, a row that is a page, other tables in its cells;
 * then by its header. The rest of a table with a header may have smaller tables in its cells.
 * @param columnsBefore columns of the last table with a header before it, 0 where there is none
 */
export function tableRole(table: Element, columnsBefore: number): TableRole {
  const rows = rowElements(table)
  if (rows.some(isPage)) return 'layout'
  if (hasHeader(table)) return 'data'
  if (isBoxOfLabels(table)) return 'layout'
  if (['presentation', 'none'].includes(String(table.properties.role ?? ''))) return 'layout'
  if (goesOn(table, columnsBefore)) return 'data'
  if (holds(table, isTableElement) || isOneColumn(rows) || isHeadOrFootOfPaper(rows)) return 'layout'
  return !isRuled(table) && rows.some(holdsBlocks) ? 'layout' : 'data'
}

function goesOn(table: Element, columnsBefore: number): boolean {
  if (columnsBefore < 2 || columnsOf(table) !== columnsBefore) return false
  return !holds(table, (inner) => isTableElement(inner) && hasHeader(inner))
}

function isTableElement({ tagName }: Element): boolean {
  return tagName === 'table'
}

const HEADING = /^h[1-6]$/

/** Whether the one cell of a row that says something reads as a page does: with headings, a table with a header, a letter. */
function isPage(row: Element): boolean {
  const [cell, ...others] = cellElements(row).filter((cell) => textOfCell(cell) !== '')
  if (!cell || others.length > 0) return false
  const lines = textOfCell(cell).split('\n')
  if (lines.length < 2) return false
  if (holds(cell, (inner) => HEADING.test(inner.tagName) || (isTableElement(inner) && hasHeader(inner)))) return true
  return (
    lines.some((line) => holdsTitleOfLetter(line) && isWholeTitle(line)) && lines.some((line) => /[：:]$/.test(line))
  )
}

/** Whether a cell of a row holds several texts that stand on lines of their own. */
function holdsBlocks(row: Element): boolean {
  return cellElements(row).some(
    (cell) =>
      childElements(cell, ['p', 'div', 'section', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4']).filter(saysSomething).length > 1,
  )
}

function saysSomething(element: Element): boolean {
  return isPrinted(element) && isBlock(element) && textOfHast(element) !== ''
}

/** Whether a row near the head of a table has at least two known header words, and they are at least half of what it says. */
export function hasHeader(table: Element): boolean {
  const bare = hasBareLabels(table)
  return rowElements(table)
    .slice(0, ROWS_SEARCHED)
    .some((row) => {
      const texts = textsOfCells(row)
      return areHeaders(texts) && !isRowOfLabels(texts, bare)
    })
}

/** A box that a page prints over its notice has no more rows. */
const MOST_ROWS_OF_BOX = 30

/** Whether at least half of the rows of a table are labels with their values. */
export function isBoxOfLabels(table: Element): boolean {
  const rows = rowElements(table)
    .map(textsOfCells)
    .filter((texts) => texts.some(Boolean))
  if (rows.length === 0 || rows.length > MOST_ROWS_OF_BOX) return false
  const bare = hasBareLabels(table)
  return labelsOverValues(table) || rows.filter((texts) => isRowOfLabels(texts, bare)).length * 2 >= rows.length
}

/** Whether labels stand in a row over their values: two rows, the first of which is labels that need no value beside them. */
export function labelsOverValues(table: Element): boolean {
  const [labels, values, ...others] = rowElements(table).map(textsOfCells)
  if (!labels || !values || others.length > 0 || labels.length !== values.length) return false
  return labels.length > 2 && labels.every(isLabel) && !values.some((text) => isLabel(text) || beginsWithLabel(text))
}

/** Whether a label may do without a colon: several rows begin with one. */
export function hasBareLabels(table: Element): boolean {
  const rows = rowElements(table).slice(0, MOST_ROWS_OF_BOX)
  return rows.filter((row) => isLabel(textsOfCells(row)[0] ?? '')).length > 1
}

/** Whether a row says labels, each with its value, or the place for it, beside it. It may begin with what it is about. */
function isRowOfLabels(texts: readonly string[], bareCounts: boolean): boolean {
  const labels = texts.flatMap((text) => text.split('\n').filter((line) => isLabel(line) || beginsWithLabel(line)))
  const cells = texts.filter(Boolean).length
  if (labels.length === 0 || labels.length * 2 + (labels.length > 1 ? 1 : 0) < cells) return false
  if (labels.length === 1 && !bareCounts && !beginsWithLabel(labels[0]!)) return false
  return !texts.some((text, at) => isBareLabel(text) && isBareLabel(texts[at + 1] ?? ''))
}

function isBareLabel(text: string): boolean {
  return isLabel(text) && !beginsWithLabel(text)
}

function textsOfCells(row: Element): string[] {
  return cellElements(row)
    .filter((cell) => !holds(cell, isTableElement))
    .map(textOfCell)
}

function textOfCell(cell: Element): string {
  return textOfHast({ ...cell, tagName: 'div' })
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

/** A letterhead or a colophon: a table of few rows, a text of which only papers print; or a signature beside its day. */
function isHeadOrFootOfPaper(rows: readonly Element[]): boolean {
  const texts = rows.length <= FEW_ROWS ? rows.flatMap(textsOfCells) : []
  return texts.some(isHeadOrFoot) || (rows.length === 1 && texts.some(isDay))
}
