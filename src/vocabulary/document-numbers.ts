import { compact } from '../text/blanks.js'

/** 发文字号 in its parts: 西政办发, 2022, 2. */
export interface DocumentNumber {
  organ: string
  year: number
  serial: number
}

const NUMBER = /^(.+?)[〔［[（(【]?([12]\d{3})[〕］\])）】]?第?(\d{1,4})号$/

/** Reads a 发文字号 whatever its brackets and blanks; null for anything else. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const match = NUMBER.exec(compact(text))
  return match && { organ: match[1]!, year: Number(match[2]), serial: Number(match[3]) }
}

/** The form that the standard asks for: 西政办发〔2022〕2号. */
export function nameOfNumber({ organ, year, serial }: DocumentNumber): string {
  return `${organ}〔${year}〕${serial}号`
}
