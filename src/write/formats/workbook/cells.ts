import type { Column } from '../../../model/columns.js'
import { csvCell } from '../../../text/csv-cell.js'
import { xmlText } from './xml-text.js'

export interface SheetColumn extends Column {
  /** A, B, …: its name in the sheet. */
  letters: string
  style: string
}

/** Characters that Excel takes in a cell. */
const LONGEST = 32_767

/** What a cell shows: a text is never a formula, since it is written as text. Null where it shows nothing. */
export function shownOf(value: unknown, { type }: Column, resource: string): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = csvCell(value)
  if (type === 'date' && text >= FIRST_DAY) return serialOf(text)
  return text === '' ? null : bounded(text, resource)
}

export function cellOf(shown: string | number | boolean | null, row: number, column: SheetColumn): string {
  if (shown === null) return ''
  const address = `r="${column.letters}${row}"`
  if (typeof shown === 'number') return `<c ${address} s="${column.style}"><v>${shown}</v></c>`
  if (typeof shown === 'boolean') return `<c ${address} s="${column.style}" t="b"><v>${Number(shown)}</v></c>`
  // A text among dates has no style: there are readers that would take it for a date.
  const style = column.type === 'date' ? '' : ` s="${column.style}"`
  return `<c ${address}${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`
}

/** A, …, Z, AA, … */
export function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}

/** Excel counts days from here as everybody does; earlier ones stay text (it has a 29 February 1900). */
const FIRST_DAY = '1900-03-01'
const DAY = 86_400_000
const DAYS_BEFORE_1970 = 25_569

function serialOf(date: string): number {
  return Date.parse(date) / DAY + DAYS_BEFORE_1970
}

function bounded(text: string, resource: string): string {
  if (text.length <= LONGEST) return text
  const mark = `… [cut; the whole is in the other formats of ${resource}]`
  return text.slice(0, LONGEST - mark.length).replace(/[\ud800-\udbff]$/, '') + mark
}
