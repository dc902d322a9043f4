/** Cells that say an indicator in several units: its level, and how far it moves. */
import { compact } from '../../text/blanks.js'
import { isUnit } from './column-units.js'
import { type CellValue, MOVES, readCell } from './printed-values.js'

/** One of the values of a cell. */
export interface PartValue {
  /** As printed. */
  text: string
  read: CellValue
}

const MOST_VALUES = 3
const MOVING = MOVES.flatMap(({ words }) => words).join('|')
const SINCE = '同比|环比|[比较](?:上年|去年|上年同期)'
/** 46亿元，增长8%; 46亿元增长8%; 46亿元/8%. A comma within a figure parts nothing. */
const BETWEEN = new RegExp(
  `[，；;、/／\\s]+|,(?!\\d{3}(?!\\d))|(?<=[^\\d,.，；;、/／\\s])(?<!${SINCE}|年均|累计)(?=(?:${SINCE}|年均|累计)?(?:${MOVING}))`,
)
/** 30亿元（增长10%） */
const IN_BRACKETS = /^([^（()）]+)[（(]([^（()）]+)[）)]$/

/**
 * The values of a cell that has several of one indicator, each but the first with a unit of its own, and no two in one:
 * `46亿元，增长8%`; null for any other cell. What explains a number (5000，其中新建2000) is no value.
 */
export function severalValues(text: string): PartValue[] | null {
  const moved = IN_BRACKETS.exec(text.trim())
  if (moved && readCell(moved[2]!)?.change) return valuesIn([moved[1]!, moved[2]!])
  return readCell(text) === null ? valuesIn(text.trim().split(BETWEEN)) : null
}

function valuesIn(texts: readonly string[]): PartValue[] | null {
  const parts = texts.flatMap((text): PartValue[] => {
    const read = readCell(text)
    return read ? [{ text: text.trim(), read }] : []
  })
  if (parts.length !== texts.length || parts.length < 2 || parts.length > MOST_VALUES) return null
  const units = parts.map(({ read }) => read.unit)
  const areApart = units.slice(1).every((unit) => unit !== '') && new Set(units).size === units.length
  return areApart ? parts : null
}

const BETWEEN_UNITS = /[、，,;；]/

/** The units of 亿元、%, where each value of a cell has one of its own; one for any other text. */
export function unitsOfCell(text: string): string[] {
  const units = compact(text).split(BETWEEN_UNITS)
  return units.every(isUnit) ? units : [compact(text)]
}
