/** 发文字号, in the form of the standard and as conversions damage it. */
import { compact } from '../../text/blanks.js'
import { halfWidthDigits, NUMERAL_CHARS, wholeNumber } from '../numbers/numerals.js'

/** 发文字号 in its parts: 西政办发, 2022, 2. */
export interface DocumentNumber {
  organ: string
  /** Null for an order, which is numbered on through the years: 国令第706号. */
  year: number | null
  serial: number
}

const ORDER = /^(\p{Script=Han}{1,20}令)第(\d{1,4})号$/u
const ORDERS = /\p{Script=Han}{1,20}令\s*第?\s*\d{1,4}\s*号/gu
const YEAR = `(?:[12]\\d{3}|[${NUMERAL_CHARS}]{4})`
const SERIAL = `(?:\\d{1,4}|[${NUMERAL_CHARS}]{1,4})`
const NUMBER = new RegExp(`^((?![〔［[（(【]).+?)[〔［[（(【]?(${YEAR})[〕］\\])）】]?第?(${SERIAL})号$`)

/** Without 号, or with another sign for the brackets: 东政办20205, 亳政办〔20251, 亳政办2025-1号. */
const WITHOUT_MARKS = /^(\p{Script=Han}{2,14}?)[〔［[（(【]?((?:19|20)\d{2})[〕］\])）】]?[-—–第]?(\d{1,3})号?$/u

/**
 * Lines that look like a number, and of which brackets, 号 or figures were lost. In round brackets a year may stand behind any
 * title.
 */
export const DAMAGED_NUMBERS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: /^\p{Script=Han}{0,14}[〔［[][^〔［[〕］\]，。；：]{0,6}[〕］\]]?第?[^，。；：\p{Script=Han}]{0,6}号?$/u,
    examples: ['亳政办〔20251', '麟政办发〔201621', '亳政办〔2025〕号', '云政办发〔2024〕×号', '〔2024〕5号'],
    not: ['云政办发〔2024〕5号文件', '重点任务〔续〕表', '亳政办发'],
  },
  {
    pattern: /^\p{Script=Han}{2,14}[（(【][^（(【）)】，。；：]{0,6}[）)】]?第?[^，。；：\p{Script=Han}]{0,6}号$/u,
    examples: ['亳政办（2025）号', '亳政办（2025）×号'],
    not: ['民生实事（2024）', '重点任务清单（2024'],
  },
  {
    pattern: /^\p{Script=Han}{2,8}(?:19|20)\d{2}[-—–第]?\d{1,3}号?$/u,
    examples: ['东政办20205', '亳政办2025-1号'],
    not: ['东政办2020', '邮编100020', '民生实事2024年'],
  },
]

/** 西政办发〔2022〕2号 and its damaged forms: other brackets, one lost, blanks inside. */
const ANYWHERE = new RegExp(
  `\\p{Script=Han}{2,14}?\\s*[〔［[（(【]\\s*${YEAR}\\s*[〕］\\])）】]?\\s*第?${SERIAL}\\s*号`,
  'gu',
)
/** What stands before the number of another document, or behind a title: 关于贯彻落实湘政发〔2022〕9号文件的通知. */
const BEFORE_NUMBER =
  /^.*(?:关于|贯彻|落实|根据|按照|依据|印发|转发|文件|的(?:通知|意见|决定|批复|复?函))(?=\p{Script=Han}{2})/u

/** With its brackets, whoever gave it: 〔2022〕2号. */
const BRACKETED = /[〔[]\d{4}[〕\]]\s*\d+\s*号/

/** The 发文字号 that stand in a text, as printed. */
export function documentNumbersIn(text: string): string[] {
  const plain = plainForms(text)
  const numbers = plain.match(ANYWHERE)?.map((number) => number.replace(BEFORE_NUMBER, ''))
  return numbers ?? plain.match(ORDERS) ?? []
}

/** Sites print other brackets and digits than the standard: ﹝２０２３﹞. */
function plainForms(text: string): string {
  return halfWidthDigits(text).replace(/﹝/g, '〔').replace(/﹞/g, '〕')
}

/** Whether a text holds what can only be a 发文字号, its organ or not. */
export function holdsDocumentNumber(text: string): boolean {
  return BRACKETED.test(compact(text))
}

/** A title without the 发文字号 before or behind it, in brackets or not: sites print it there. */
export function withoutNumbersAround(title: string): string {
  return numbersAround(title)
    .reduce((text, number) => text.replace(number, '').replace(/[（(]\s*[）)]$/, ''), plainForms(title))
    .trim()
}

/** The 发文字号 that a title begins or ends with; one inside it is another document's. */
export function numbersAround(title: string): string[] {
  const plain = plainForms(title).replace(/[）)]$/, '')
  return documentNumbersIn(title).filter((number) => plain.startsWith(number) || plain.endsWith(number))
}

/** Whether a line is the number of a document, or several, and nothing else. */
export function isDocumentNumber(line: string): boolean {
  const plain = plainForms(compact(line)).replace(/^[（(](.*)[）)]$/, '$1')
  return plain !== '' && documentNumbersIn(plain).join('') === plain
}

/** Whether a line looks like a number that lost some of its signs. */
export function isDamagedNumber(line: string): boolean {
  const plain = plainForms(compact(line)).replace(/^[（(](.*)[）)]$/, '$1')
  return !isDocumentNumber(plain) && DAMAGED_NUMBERS.some(({ pattern }) => pattern.test(plain))
}

/** Whether a number has both brackets around its year; an order, 国令第706号, has none. */
export function isWholeNumber(printed: string): boolean {
  const isOrder = readDocumentNumber(printed)?.year === null
  return isOrder || /[〔［[（(【]\d{4}[〕］\])）】].*号$/.test(plainForms(compact(printed)))
}

/** Reads a 发文字号 whatever its brackets and blanks; null for anything else. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const plain = plainForms(compact(text))
  const order = ORDER.exec(plain.replace(/令(?=\d)/, '令第'))
  if (order) return { organ: order[1]!, year: null, serial: Number(order[2]) }
  const match = NUMBER.exec(plain) ?? WITHOUT_MARKS.exec(plain)
  return match && { organ: match[1]!, year: wholeNumber(match[2]!), serial: wholeNumber(match[3]!)! }
}

/** The form that the standard asks for: 西政办发〔2022〕2号. */
export function nameOfNumber({ organ, year, serial }: DocumentNumber): string {
  return year === null ? `${organ}第${serial}号` : `${organ}〔${year}〕${serial}号`
}
