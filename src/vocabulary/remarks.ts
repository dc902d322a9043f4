import { compact } from '../text/blanks.js'
import { NUMERAL_CHARS } from './numerals.js'

/** What notices print where there is nothing: a dash of some kind, a slash, 无. A figure 0 is a value. */
const NONE = /^(?:[—–―─\-－/／]+|无|×)$/

/** Whether a cell says, in so many words, that there is nothing. An empty cell says nothing at all. */
export function isNone(text: string): boolean {
  return NONE.test(compact(text))
}

/** 同上, 〃: the cell says what the one above it says. */
const DITTO = /^(?:同上|同前|〃|″|")$/

export function isDitto(text: string): boolean {
  return DITTO.test(compact(text))
}

/** 备注：…, 注：…, 说明：… */
const NOTE = /^(?:备注|附注|注释|注|说明)\d*\s*[:：.．]/

export function isNote(text: string): boolean {
  return NOTE.test(text)
}

const TOTAL = new RegExp(
  `^(?:(?:合计|总计|小计|共计)[:：]?(?:共?[\\d${NUMERAL_CHARS}]+[项条件个].*)?|共(?:计|有)?[\\d${NUMERAL_CHARS}]+[项条件].{0,12})$`,
)

/** Whether a cell heads a row of sums: 合计, 小计：, 共3项. */
export function isTotal(text: string): boolean {
  return TOTAL.test(compact(text))
}
