import type { GridCell, TableGrid } from '../model/table.js'
import { annexLabelOf } from '../vocabulary/frame/annex-labels.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { compact } from '../text/blanks.js'
import { partUnit } from '../vocabulary/numbers/column-units.js'
import { isOfBody } from '../vocabulary/headers/body-cells.js'
import {
  areHeaders,
  LEVEL_SEPARATOR,
  LONGEST_HEADER,
  meaningOf,
  saysEnough,
} from '../vocabulary/headers/header-meaning.js'

/** The header of one physical table. */
export interface Header {
  /** First row of the header, and the first row after it. Rows before `start` are captions. */
  start: number
  end: number
  /** One text a column, upper and lower level joined; blanks removed. */
  texts: string[]
  /** The levels over each column, the broadest first; blanks removed, what is merged over several said once. */
  paths: string[][]
  /** True where its words are known; false where it is only taken for a header by its position. */
  known: boolean
}

/** A title and a line such as 填报单位 may stand above the header inside the table's frame. */
const ROWS_SEARCHED = 6
const MOST_LEVELS = 3
/** A number of a task stands in the body; a header may have a year. */
const TASK_NUMBER = /^\d{1,3}$/
const FILLED_IN = /^\p{Script=Han}{2,8}(?:[（(][^）)]*[）)])?[:：]\s*\S/u
const VALUE_OR_SENTENCE = /^[<>≤≥]?[\d.,%]+$|^[—―-]+$|[。；]/

/** The cells of a grid by position: a merged cell stands in each position it covers. */
export function positionsOf(grid: TableGrid): GridCell[][] {
  const rows: GridCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const cell of grid.cells) {
    for (let r = cell.row; r < cell.row + cell.rowspan; r++) {
      for (let c = cell.column; c < cell.column + cell.colspan; c++) rows[r]![c] = cell
    }
  }
  return rows
}

/** Finds the header by its words. Null where no row of the table's head has known ones. */
export function findHeader(rows: readonly GridCell[][]): Header | null {
  const known = rows.slice(0, ROWS_SEARCHED).findIndex(isHeaderRow)
  if (known < 0) return null
  const first = firstRowOf(rows, known)
  const start = isUpperLevel(rows[first - 1], rows[first]!) ? first - 1 : first
  const end = headerEnd(rows, first)
  return { start, end, ...wordsOf(rows, start, end), known: true }
}

/** A header begins where a cell does that reaches down into a row of it. */
function firstRowOf(rows: readonly GridCell[][], known: number): number {
  const first = Math.min(...rows[known]!.map(({ row }) => row))
  return first < known ? firstRowOf(rows, first) : known
}

/** Whether the rows above a header are captions: a title, the label of an annex, or labels such as 填报单位：某局. */
export function areCaptions(rows: readonly GridCell[][]): boolean {
  return rows.every((row) => {
    const texts = distinct(row)
      .map((cell) => cell.text)
      .filter(Boolean)
    return texts.length <= 1 || texts.some(isLabel) || annexLabelOf(texts[0]!) !== null
  })
}

/** 填报单位：某局 says who or when; 附件2：节水任务表 is a title. */
export function isLabel(text: string): boolean {
  return /[:：]/.test(text) && annexLabelOf(text) === null
}

/** Takes the first row that is not empty for the header. Null where the table has no row below it. */
export function headerByPosition(rows: readonly GridCell[][]): Header | null {
  const isPrinted = (row: readonly GridCell[]): boolean => row.some((cell) => cell.text !== '') && !isFilledIn(row)
  const first = rows.findIndex(isPrinted)
  const below = rows.findIndex((row) => isPrinted(row) && !isTitle(row))
  const start = below > first && !rows[below]!.some(isValueOrSentence) ? below : first
  if (start < 0) return null
  const end = start + deepestSpan(rows[start]!, start)
  return end < rows.length ? { start, end, ...wordsOf(rows, start, end), known: false } : null
}

function isValueOrSentence({ text }: GridCell): boolean {
  return VALUE_OR_SENTENCE.test(text)
}

/** A cell over the whole width that is no section. */
function isTitle(row: readonly GridCell[]): boolean {
  return row.length > 1 && distinct(row).length === 1 && ordinalOf(row[0]!.text) === null
}

/** 填报单位：某局 | 填报日期：3月: labels with what they ask for, and nothing else, stand above a header. */
function isFilledIn(row: readonly GridCell[]): boolean {
  return row.every(({ text }) => text === '' || FILLED_IN.test(text))
}

/** Whether a row says header words, and nothing that stands below them alone: the number of a task, an organ, a sentence. */
export function isHeaderRow(row: readonly GridCell[]): boolean {
  const texts = distinct(row).map((cell) => cell.text)
  return areHeaders(texts) && !texts.some((text) => TASK_NUMBER.test(text) || isOfBody(text))
}

/** Each cell of a row once, however many columns it spans. */
export function distinct(row: readonly GridCell[]): GridCell[] {
  return [...new Set(row)]
}

/** Whether a row above a header names groups of its columns alone, and leaves the others blank: 时间安排 over 启动 | 推进 | 完成. */
function isUpperLevel(row: readonly GridCell[] | undefined, below: readonly GridCell[]): boolean {
  if (!row) return false
  if (fillsBlanks(row, below)) return true
  if (row[0]!.text !== '' || below.some(({ text }) => text === '')) return false
  const named = distinct(row).filter(({ text }) => text !== '')
  return named.length > 0 && named.every(({ text }) => meaningOf(text) !== null)
}

/** In a pipe table: 县 | 新增就业 | blank over blank | 年度目标 | 一季度. Each column is named in one of both, a known one in the first. */
function fillsBlanks(row: readonly GridCell[], below: readonly GridCell[]): boolean {
  const named = row.filter(({ text }) => text !== '')
  const isGroup = row.some(({ text }, column) => text === '' && below[column]!.text !== '')
  const isCovered = row.every(({ text }, column) => text !== '' || below[column]!.text !== '')
  const whole = row.filter((_, column) => below[column]!.text === '')
  const areWords = named.every((cell) => cell.text.length <= LONGEST_HEADER && !isValueOrSentence(cell))
  return isGroup && isCovered && areWords && whole.some(({ text }) => meaningOf(text) !== null)
}

function headerEnd(rows: readonly GridCell[][], start: number): number {
  const bySpan = start + deepestSpan(rows[start]!, start)
  if (bySpan > start + 1) return bySpan
  let end = start + 1
  while (end < start + MOST_LEVELS && isLowerLevel(rows[end], lowestOf(rows.slice(start, end)))) end++
  return end
}

function deepestSpan(row: readonly GridCell[], start: number): number {
  return Math.min(MOST_LEVELS, Math.max(...row.map((cell) => cell.row + cell.rowspan - start)))
}

/** What the levels so far say of each column: the lowest of them that says something. */
function lowestOf(levels: readonly (readonly GridCell[])[]): GridCell[] {
  return levels[0]!.map((cell, column) => levels.findLast((level) => level[column]!.text !== '')?.[column] ?? cell)
}

/**
 * A further level stands under blanks or repetitions of those above: `牵头部门 | 配合部门` under `责任单位`. Its words are
 * known, or they stand where those above leave a blank or say again what is beside, and are neither values nor sentences.
 */
function isLowerLevel(row: readonly GridCell[] | undefined, above: readonly GridCell[]): boolean {
  if (!row) return false
  const [first] = row as [GridCell]
  const isGrouped = meaningOf(first.text) !== null && !isWhole(above, 0)
  if (first.text !== '' && first.text !== above[0]!.text && !isGrouped) return false
  const fresh = row.filter((cell, column) => cell.text !== '' && cell.text !== above[column]!.text)
  const underOwn = row.some((cell, column) => cell.text !== '' && isWhole(above, column))
  if (fresh.length === 0) return false
  if (fresh.every((cell) => meaningOf(cell.text) !== null)) return !isGrouped || !underOwn
  if (fresh.some((cell) => cell.text.length > LONGEST_HEADER || isValueOrSentence(cell))) return false
  if (first.text !== '' && !isGrouped)
    return row.every((cell, column) => !fresh.includes(cell) || isSpread(above, column))
  const underBlank = row.some((cell, column) => cell.text !== '' && above[column]!.text === '')
  return underBlank && !underOwn
}

/** Whether a converter printed a merged header in each of its columns. */
function isSpread(above: readonly GridCell[], column: number): boolean {
  return [above[column - 1], above[column + 1]].some((beside) => beside?.text === above[column]!.text)
}

/** A known header with no blank to its right says all of its column; nothing stands below it. */
function isWhole(above: readonly GridCell[], column: number): boolean {
  return meaningOf(above[column]!.text) !== null && above[column + 1]?.text !== ''
}

/**
 * The lowest level of each header; with those above it where it says nothing alone (绝对值 under 完成情况), or something else
 * below them (乡镇 under 责任单位), or stands twice, or counts in the unit of one above.
 */
function wordsOf(rows: readonly GridCell[][], start: number, end: number): Pick<Header, 'texts' | 'paths'> {
  const printed = rows.slice(start, end)
  const isMerged = printed.flat().some(({ colspan }) => colspan > 1)
  const said = printed.map((row) => row.map(({ text }) => compact(text)))
  const levels = isMerged ? said : filledLevels(said)
  const paths = rows[start]!.map((_, column) => [...new Set(levels.map((level) => level[column]!))].filter(Boolean))
  const lowest = paths.map((path) => path.at(-1) ?? '')
  const texts = paths.map((path, at) => {
    const text = lowest[at]!
    return lowest.indexOf(text) === lowest.lastIndexOf(text) ? headerOfPath(path) : path.join(LEVEL_SEPARATOR)
  })
  return { texts, paths }
}

/** The lowest level of a header where it says alone what it says below those above it. */
export function headerOfPath(path: readonly string[]): string {
  const [text, whole] = [path.at(-1) ?? '', path.join(LEVEL_SEPARATOR)]
  const meaning = meaningOf(text)
  return saysEnough(meaning) && meaningOf(whole) === meaning && !takesUnit(path) ? text : whole
}

/** The figures below 总投资 count what 投资情况（万元） above it says. */
function takesUnit(path: readonly string[]): boolean {
  return partUnit(path.at(-1) ?? '').unit === '' && path.some((level) => partUnit(level).unit !== '')
}

/** In a pipe table a merged header leaves blanks to its right, and its parts stand below both: 造林面积 | blank over 人工 | 封育. */
function filledLevels(levels: readonly string[][]): string[][] {
  let lower: string[] | undefined
  const filled = levels.toReversed().map((level) => {
    const below = lower
    lower = below ? level.map((text, column) => text || leftOf(level, below, column)) : level
    return lower
  })
  return filled.toReversed()
}

/** The header to the left of a blank, where each column from there on has a part of its own below it. */
function leftOf(upper: readonly string[], lower: readonly string[], column: number): string {
  const left = upper.findLastIndex((text, at) => at < column && text !== '')
  const isGroup = lower.slice(Math.max(left, 0), column + 1).every((text) => text !== '' && text !== upper[left])
  return left >= 0 && isGroup ? upper[left]! : ''
}
