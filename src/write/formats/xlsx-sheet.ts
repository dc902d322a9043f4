import { unlinkSync } from 'node:fs'
import { type Zip, ZipDeflate } from 'fflate'
import { type Column, columnsOf } from '../../model/columns.js'
import type { Resource } from '../../model/dataset.js'
import { UsageError } from '../../model/errors.js'
import { csvCell } from '../../text/cells.js'
import { openHashedFile, piecesOf } from '../files.js'
import { wellFormed } from './table-writer.js'

/** Rows that Excel takes in a sheet, with the header. */
const MOST_ROWS = 1_048_576
/** Bytes of a file in a ZIP archive without the extensions for larger ones. */
const LARGEST = 0xffff_ffff
/** Characters that are gathered before they are compressed. The first of them decide how wide the columns are. */
const GATHERED = 1 << 18
/** The earliest that a ZIP archive knows, in whatever time zone: the same rows give the same bytes. */
export const NO_TIME = new Date(1980, 0, 1)

/** A sheet of a workbook without its rows. */
export interface SheetFrame {
  path: string
  /** Around the widths of the columns, the rows, and the filter. */
  pieces: [start: string, header: string, end: string]
  /** Id of each column's style. */
  styles: string[]
  /** What each column is called there. */
  titles: string[]
}

/** A sheet whose rows are compressed as they come, into a file of their own: they come by turns with those of others. */
export function openSheet(
  { path, pieces: [start, header, end], styles, titles }: SheetFrame,
  { name, row: schema }: Resource,
  waiting: string,
) {
  const columns = columnsOf(schema).map((column, at) => ({
    ...column,
    letters: lettersOf(at),
    style: styles[at]!,
    title: titles[at]!,
  }))
  const widths = openWidths(columns)
  const compressed = openHashedFile(waiting)
  const entry = Object.assign(new ZipDeflate(path), { mtime: NO_TIME })
  entry.ondata = (error, bytes) => {
    if (error) throw error
    compressed.write(bytes)
  }
  let text = ''
  let last = 1
  const push = (final = false) => {
    entry.push(Buffer.from(entry.size === 0 ? `${start}${widths.xml()}${header}${text}` : text), final)
    text = ''
    if (entry.size > LARGEST) throw tooMuch(name, 'The text of its sheet is larger than 4 GiB')
  }
  const lines = (row: Record<string, unknown>) =>
    columns.map((column, at) => {
      const shown = shownOf(row[column.name], column, name)
      if (entry.size === 0) widths.see(at, shown)
      return sheetCell(shown, last, column)
    })
  return {
    append(rows: readonly object[]) {
      if (last + rows.length > MOST_ROWS) throw tooMuch(name, 'Excel takes 1,048,576 rows in a sheet, and it has more')
      for (const row of rows) {
        last++
        text += `<row r="${last}">${lines(row as Record<string, unknown>).join('')}</row>`
        if (text.length >= GATHERED) push()
      }
    },
    /** Moves the sheet into the workbook. */
    moveInto(zip: Zip) {
      text += `</sheetData><autoFilter ref="A1:${columns.at(-1)!.letters}${last}"/>${end}`
      push(true)
      compressed.close()
      zip.add(entry)
      for (const piece of piecesOf(waiting)) entry.ondata(null, piece, false)
      entry.ondata(null, new Uint8Array(), true)
      unlinkSync(waiting)
    },
    abandon: compressed.abandon,
  }
}

function tooMuch(resource: string, what: string): UsageError {
  return new UsageError(
    'dataset.xlsx',
    `The table ${resource} is too large for a workbook: ${what}.`,
    'Leave xlsx out of --format; parquet and sqlite have no such bound.',
  )
}

const NARROWEST = 8
const WIDEST = 60
/** Room of the button by which a column is filtered. */
const BUTTON = 3

/** Finds how wide the columns of a sheet should be from what is shown in them. */
function openWidths(columns: readonly SheetColumn[]) {
  const widths = columns.map(({ title, type }) =>
    Math.max(NARROWEST, widthOf(title) + BUTTON, type === 'date' ? 11 : 0),
  )
  return {
    see(at: number, shown: string | number | boolean | null) {
      const { type } = columns[at]!
      if (shown === null || type === 'date' || type === 'boolean' || widths[at]! >= WIDEST) return
      widths[at] = Math.min(WIDEST, Math.max(widths[at]!, widthOf(String(shown)) + 1))
    },
    xml: () =>
      `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
  }
}

/** Of the longest line; a Chinese character is as wide as two digits. */
function widthOf(text: string): number {
  const lines = text.slice(0, WIDEST * 4).split('\n')
  return Math.max(...lines.map((line) => line.length + (line.match(/[\u1100-\uffff]/g)?.length ?? 0)))
}

interface SheetColumn extends Column {
  /** A, B, …: its name in the sheet. */
  letters: string
  style: string
  title: string
}

/** Characters that Excel takes in a cell. */
const LONGEST = 32_767

/** What a cell shows: a text is never a formula, since it is written as text. Null where it shows nothing. */
function shownOf(value: unknown, { type }: Column, resource: string): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = csvCell(value)
  if (type === 'date' && text >= FIRST_DAY) return serialOf(text)
  return text === '' ? null : bounded(text, resource)
}

function sheetCell(shown: string | number | boolean | null, row: number, column: SheetColumn): string {
  if (shown === null) return ''
  const address = `r="${column.letters}${row}"`
  if (typeof shown === 'number') return `<c ${address} s="${column.style}"><v>${shown}</v></c>`
  if (typeof shown === 'boolean') return `<c ${address} s="${column.style}" t="b"><v>${Number(shown)}</v></c>`
  // A text among dates has no style: there are readers that would take it for a date.
  const style = column.type === 'date' ? '' : ` s="${column.style}"`
  return `<c ${address}${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`
}

/** A, …, Z, AA, … */
function lettersOf(index: number): string {
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

/**
 * Text of a cell as XML. A character that XML cannot hold is written as Excel writes it (`_x000B_`), and what looks like
 * that in the text with its first `_` so. NUL, which Excel takes in no form, is U+FFFD, and every line end `\n`, as in all
 * cells of Excel.
 */
function xmlText(text: string): string {
  return wellFormed(text)
    .replaceAll('\0', '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[\u0001-\u0008\u000b-\u001f\ufffe\uffff]/g, escapeOf)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
