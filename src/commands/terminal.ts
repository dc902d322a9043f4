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
