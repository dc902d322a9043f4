import { unlinkSync } from 'node:fs'
import { ZipDeflate, type Zip } from 'fflate'
import { columnsOf } from '../../../model/columns.js'
import type { Resource } from '../../../model/dataset.js'
import { UsageError } from '../../../model/errors.js'
import { openHashedFile, piecesOf } from '../hashed-file.js'
import { cellOf, lettersOf, shownOf } from './cells.js'
import type { SheetFrame } from './frame.js'
import { openWidths } from './widths.js'

/** Rows that Excel takes in a sheet, with the header. */
const MOST_ROWS = 1_048_576
/** Bytes of a file in a ZIP archive without the extensions for larger ones. */
const LARGEST = 0xffff_ffff
/** Characters that are gathered before they are compressed. The first of them decide how wide the columns are. */
const GATHERED = 1 << 18
/** The earliest that a ZIP archive knows, in whatever time zone: the same rows give the same bytes. */
export const NO_TIME = new Date(1980, 0, 1)

/** A sheet whose rows are compressed as they come, into a file of their own: they come by turns with those of others. */
export function openSheet(
  { path, pieces: [start, header, end], styles }: SheetFrame,
  { name, row: schema }: Resource,
  waiting: string,
) {
  const columns = columnsOf(schema).map((column, at) => ({ ...column, letters: lettersOf(at), style: styles[at]! }))
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
      return cellOf(shown, last, column)
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
