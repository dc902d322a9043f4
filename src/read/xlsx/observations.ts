import type { Observation } from '../../model/finding.js'
import { once, quote, type Remark } from '../observations.js'
import { placeIn } from './blocks.js'
import type { CellRemark, VisibleSheet } from './visible-sheet.js'
import type { SheetEntry } from './parts.js'

/** What a person should know of a sheet that was read. */
export function observationsOf(sheet: VisibleSheet): Observation[] {
  const at = (remarks: readonly CellRemark[]): Remark[] =>
    remarks.map(({ text, row, column }) => ({ text, place: placeIn(sheet, row, column) }))
  return [
    ...once(
      'text/hidden',
      at(sheet.hidden),
      (first, more) => `Text in hidden rows or columns, or under a merged cell, is left out: ${quote(first)}${more}.`,
    ),
    ...once(
      'part/unread',
      at(sheet.unsolved),
      (first, more) => `The file does not keep what the formula ${first} comes to${more}; its cell is read as blank.`,
    ),
    ...once('text/note', at(sheet.comments), (first, more) => `A comment hangs on this cell: ${quote(first)}${more}.`),
  ]
}

/** What stands on a sheet that nobody sees. */
export function hiddenSheet(sheet: VisibleSheet): Observation[] {
  return once(
    'text/hidden',
    sheet.cells.map(({ text, row, column }) => ({ text, place: placeIn(sheet, row, column) })),
    (first, more) => `The sheet ${sheet.name} is hidden and is left out: ${quote(first)}${more}.`,
  )
}

/** What is no worksheet. */
export function foreignSheet({ number, name }: SheetEntry): Observation {
  const message = `The sheet ${name} is a chart, a dialog or missing, and is not read.`
  return { rule: 'part/unread', message, place: placeIn({ number, name }, 0, 0) }
}
