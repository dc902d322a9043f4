/** 发文字号, in the form of the standard and as conversions damage it. */
import { compact } from '../../text/blanks.js'

/** 发文字号 in its parts: 西政办发, 2022, 2. */
export interface DocumentNumber {
  organ: string
  year: number
  serial: number
}

const NUMBER = /^(.+?)[〔［[（(【]?([12]\d{3})[〕］\])）】]?第?(\d{1,4})号$/

/** 西政办发〔2022〕2号 and its damaged forms: other brackets, one lost, blanks inside. */
const ANYWHERE = /\p{Script=Han}{2,14}?\s*[〔［[（(【]\s*[12]\d{3}\s*[〕］\])）】]?\s*第?\d{1,4}\s*号/gu
/** With its brackets, whoever gave it: 〔2022〕2号. */
const BRACKETED = /[〔[]\d{4}[〕\]]\s*\d+\s*号/

/** The 发文字号 that stand in a text, as printed. */
export function documentNumbersIn(text: string): string[] {
  return text.match(ANYWHERE) ?? []
}

/** Whether a text holds what can only be a 发文字号, its organ or not. */
export function holdsDocumentNumber(text: string): boolean {
  return BRACKETED.test(compact(text))
}

/** A text without the 发文字号 it begins with: sites print it before the title. */
export function withoutNumberBefore(text: string): string {
  const [number] = documentNumbersIn(text)
  return number !== undefined && text.startsWith(number) ? text.slice(number.length) : text
}

/** Reads a 发文字号 whatever its brackets and blanks; null for anything else. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const match = NUMBER.exec(compact(text))
  return match && { organ: match[1]!, year: Number(match[2]), serial: Number(match[3]) }
}

/** The form that the standard asks for: 西政办发〔2022〕2号. */
export function nameOfNumber({ organ, year, serial }: DocumentNumber): string {
  return `${organ}〔${year}〕${serial}号`
}
