import type { Observation } from '../../model/finding.js'
import { once, type Remark } from '../once.js'
import { placeIn } from './blocks.js'
import type { CellRemark, VisibleSheet } from './visible-sheet.js'
import type { RawSheet } from './workbook.js'

/** What a person should know of a sheet that was read. */
export function observationsOf(sheet: VisibleSheet): Observation[] {
  const at = (remarks: readonly CellRemark[]): Remark[] =>
    remarks.map(({ text, row, column }) => ({ text, place: placeIn(sheet, row, column) }))
  return [
    ...once(
      'text/hidden',
      at(sheet.hidden),
      (first, more) => `Text in hidden rows or columns, or under a merged cell, is left out: “${first}”${more}.`,
    ),
    ...once(
      'part/unread',
      at(sheet.unsolved),
      (first, more) => `The file does not keep what the formula ${first} comes to${more}; its cell is read as blank.`,
    ),
    ...once('text/note', at(sheet.comments), (first, more) => `A comment hangs on this cell: “${first}”${more}.`),
  ]
}

/** A sheet that nobody sees, or that is no table. */
export function unreadSheet({ number, name, foreign }: RawSheet): Observation {
  const place = placeIn({ number, name }, 0, 0)
  if (foreign)
    return { rule: 'part/unread', message: `The sheet ${name} is a chart or a dialog, which is not read.`, place }
  return { rule: 'text/hidden', message: `The sheet ${name} is hidden and is left out.`, place }
}
