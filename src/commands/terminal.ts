import { styleText } from 'node:util'
import { nameOf, type Place } from '../model/place.js'

export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'green'
export type Paint = (style: Style, text: string) => string

/** Colours text for a terminal; leaves it alone on a pipe and where NO_COLOR is set. */
export function paintFor(stream: { isTTY?: boolean }): Paint {
  const coloured = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return (style, text) => (coloured ? styleText(style, text) : text)
}

export const SEVERITY_STYLES = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** `notice.md:51`, `notice.pdf:p4`, `notice.docx:T2R7`. */
export function whereOf(file: string, place: Place | null): string {
  if (place === null) return file
  return `${file}:${'line' in place ? place.line : nameOf([place])}`
}

/** `1 task`, `2 tasks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A text from a document without control characters, which could move the cursor or change colours. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
