import { nameOfNumber, readDocumentNumber } from '../vocabulary/frame/document-numbers.js'

/** A document as a correction names it, in one form: its 发文字号 whatever the brackets, or the file's SHA-256. */
export function sourceOf(text: string): string {
  const number = readDocumentNumber(text)
  return number ? nameOfNumber(number) : text.replace(/^sha256:/, '')
}

/** A record as a correction names it, with or without its document, and its task: 1/2/1 of 1/2. */
export function recordMeant(record: string): { id: string; task: string } {
  const [annex, task, measure] = record.split('/').slice(-3)
  return { id: `${annex}/${task}/${measure}`, task: `${annex}/${task}` }
}

/** A document by what a correction may name: its 发文字号, or any of its files. */
export interface Correctible {
  files: readonly string[]
  number: string | null
}

/** Whether a correction is for a document. */
export function isOf(source: string, document: Correctible): boolean {
  const meant = sourceOf(source)
  return document.files.includes(meant) || (document.number !== null && meant === sourceOf(document.number))
}
