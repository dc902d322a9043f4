import type { Draft } from '../model/draft.js'
import { nameOfNumber, readDocumentNumber } from '../text/document-number.js'

/** A document as a correction names it, in one form: its 发文字号 whatever the brackets, or the file's SHA-256. */
export function sourceOf(text: string): string {
  const number = readDocumentNumber(text)
  return number ? nameOfNumber(number) : text.replace(/^sha256:/, '')
}

/** Whether a correction is for this document. */
export function isOf(source: string, { source: { sha256 }, letter }: Pick<Draft, 'source' | 'letter'>): boolean {
  const number = letter.numbers.map(({ text }) => readDocumentNumber(text)).find((parts) => parts !== null)
  const meant = sourceOf(source)
  return meant === sha256 || (number !== undefined && meant === nameOfNumber(number))
}
