import { compact } from '../../text/blanks.js'
import { halfWidthDigits, NUMERAL_CHARS, wholeNumber } from '../numbers/numerals.js'

/** The day of a notice in its notations, blanks removed: 2022年3月16日, 二○二二年三月十六日, 2018-01-16, 2023/11/14. */
const FORMS: readonly string[] = [
  '(\\d{4})年(\\d{1,2})月(\\d{1,2})日',
  `([${NUMERAL_CHARS}]{4})年([${NUMERAL_CHARS}]{1,3})月([${NUMERAL_CHARS}]{1,3})日`,
  '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})',
]
const WHOLE = FORMS.map((form) => new RegExp(`^${form}$`))
/** Any of them, as part of a pattern. */
export const DAY = `(?:${FORMS.map((form) => form.replace(/[()]/g, '')).join('|')})`
const DAY_ALONE = new RegExp(`^${DAY}$`)
const PRINTED = new RegExp(`(${DAY})印发`)

/** Reads a day as notices print it (`2022 年 3 月 16 日`, `二○二二年三月十六日`, `2022-03-16`) as an ISO day, or null. */
export function dayOf(text: string): string | null {
  const plain = plainForms(text)
  for (const form of WHOLE) {
    const match = form.exec(plain)
    if (match) return isoDay(...(match.slice(1).map((part) => wholeNumber(part) ?? 0) as [number, number, number]))
  }
  return null
}

/** Whether a text is a day as notices print it, and nothing else, be it in the calendar or not. */
export function isDay(text: string): boolean {
  return DAY_ALONE.test(plainForms(text))
}

/** Without blanks, its digits of half width; nothing is a zero among Chinese numerals: 二O二三年, 二0二三年. */
function plainForms(text: string): string {
  const plain = halfWidthDigits(compact(text))
  return plain.replace(/^[OoＯ0〇○零一二三四五六七八九]{4}(?=年)/, (year) =>
    /[一二]/.test(year) ? year.replace(/[OoＯ0○零]/g, '〇') : year,
  )
}

const DAY_BEHIND =
  /(?<![\d.])(?:[12]\d{3}|[１２][０-９]{3}|[〇○零Ｏ0Oo一二三四五六七八九]{4})\s*(?:年[^年]{2,12}日|[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2})$/

/** The day that a line ends with, as printed, what stands before it aside: 某县人民政府 2023年1月3日. Null where it ends otherwise. */
export function dayBehind(line: string): string | null {
  const day = DAY_BEHIND.exec(line)?.[0]
  return day !== undefined && isDay(day) ? day : null
}

const MONTH = new RegExp(`^(?:\\d{4}年\\d{1,2}月|[${NUMERAL_CHARS}]{4}年[${NUMERAL_CHARS}]{1,2}月)$`)

/** Whether a text is a month as notices print it, and nothing else: 2023年3月. */
export function isMonth(text: string): boolean {
  return MONTH.test(compact(text))
}

/** The day that a notice says it was printed on: 2022年3月17日印发; null where it says none. */
export function dayOfPrinting(text: string): string | null {
  return PRINTED.exec(compact(text))?.[1] ?? null
}

/** What stands before that day: the office that prints. */
export function beforeDayOfPrinting(text: string): string {
  const plain = compact(text)
  return plain.slice(0, PRINTED.exec(plain)?.index ?? 0)
}

/** An ISO day, or null where the calendar has none such. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
}

export function monthEnd(year: number, month: number): string | null {
  return isoDay(year, month, lastDay(year, month))
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
