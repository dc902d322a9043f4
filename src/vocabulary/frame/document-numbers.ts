/** 发文字号, in the form of the standard and as conversions damage it. */
import { compact } from '../../text/blanks.js'

/** 发文字号 in its parts: 西政办发, 2022, 2. */
export interface DocumentNumber {
  organ: string
  /** Null for an order, which is numbered on through the years: 国令第706号. */
  year: number | null
  serial: number
}

const ORDER = /^(\p{Script=Han}{1,20}令)第(\d{1,4})号$/u
const ORDERS = /\p{Script=Han}{1,20}令\s*第?\s*\d{1,4}\s*号/gu
const NUMBER = /^(.+?)[〔［[（(【]?([12]\d{3})[〕］\])）】]?第?(\d{1,4})号$/

/** 西政办发〔2022〕2号 and its damaged forms: other brackets, one lost, blanks inside. */
const ANYWHERE = /\p{Script=Han}{2,14}?\s*[〔［[（(【]\s*[12]\d{3}\s*[〕］\])）】]?\s*第?\d{1,4}\s*号/gu
/** With its brackets, whoever gave it: 〔2022〕2号. */
const BRACKETED = /[〔[]\d{4}[〕\]]\s*\d+\s*号/

/** The 发文字号 that stand in a text, as printed. */
export function documentNumbersIn(text: string): string[] {
  return text.match(ANYWHERE) ?? text.match(ORDERS) ?? []
}

/** Whether a text holds what can only be a 发文字号, its organ or not. */
export function holdsDocumentNumber(text: string): boolean {
  return BRACKETED.test(compact(text))
}

/** A title without the 发文字号 before or behind it, in brackets or not: sites print it there. */
export function withoutNumbersAround(title: string): string {
  const numbers = documentNumbersIn(title)
  const [first, last] = [numbers[0], numbers.at(-1)]
  const rest = first !== undefined && title.startsWith(first) ? title.slice(first.length) : title
  const behind = last !== undefined && rest !== last ? new RegExp(`[（(]?${escaped(last)}[）)]?$`) : /$^/
  return rest.replace(behind, '').trim()
}

/** Whether a line is the number of a document, or several, and nothing else. */
export function isDocumentNumber(line: string): boolean {
  const plain = compact(line).replace(/^[（(](.*)[）)]$/, '$1')
  return plain !== '' && documentNumbersIn(plain).join('') === plain
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Reads a 发文字号 whatever its brackets and blanks; null for anything else. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const plain = compact(text)
  const order = ORDER.exec(plain.replace(/令(?=\d)/, '令第'))
  if (order) return { organ: order[1]!, year: null, serial: Number(order[2]) }
  const match = NUMBER.exec(plain)
  return match && { organ: match[1]!, year: Number(match[2]), serial: Number(match[3]) }
}

/** The form that the standard asks for: 西政办发〔2022〕2号. */
export function nameOfNumber({ organ, year, serial }: DocumentNumber): string {
  return year === null ? `${organ}第${serial}号` : `${organ}〔${year}〕${serial}号`
}
