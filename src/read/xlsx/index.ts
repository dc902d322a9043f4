import { totalCount } from '../../model/characters.js'
import type { Observation } from '../../model/finding.js'
import type { Block } from '../../model/source.js'
import { told } from '../../text/told.js'
import { once, quote, type Remark } from '../observations.js'
import type { Content, Input } from '../reader.js'
import { readOffice } from '../office/not-understood.js'
import { openPackage } from '../zip/index.js'
import { blocksOfSheet, placeOnSheet } from './blocks.js'
import type { CellRemark, VisibleSheet } from './visible-sheet.js'
import { readWorkbook, type SheetEntry } from './workbook.js'

/** Reads a workbook into blocks, sheet by sheet; each knows its sheet, row and column. */
export async function readXlsx(input: Input): Promise<Content> {
  const { shown, hidden, foreign, tally } = await readOffice(input.file, 'Excel, WPS or LibreOffice', async () =>
    readWorkbook(await openPackage(input)),
  )
  const written = shown.filter(({ cells }) => cells.length > 0)
  let blocks: Block[] = []
  let observations: Observation[] = []
  let tables = 0
  for (const sheet of written) {
    const read = blocksOfSheet(sheet, tables, written.length > 1)
    blocks = blocks.concat(read.blocks)
    observations = observations.concat(read.observations)
    tables = read.tables
    tally.make(read.made)
  }
  for (const { text } of textsLeftOut(shown, hidden)) tally.leaveOut('hidden', text)
  return {
    encoding: 'utf-8',
    pages: null,
    blocks,
    characters: totalCount([tally]),
    observations: [
      ...observations,
      ...shown.flatMap(observationsOfSheet),
      ...hidden.flatMap(hiddenSheet),
      ...foreign.map(foreignSheet),
    ],
  }
}

/** Texts of cells that nobody sees. */
function textsLeftOut(shown: readonly VisibleSheet[], hidden: readonly VisibleSheet[]): CellRemark[] {
  return [...shown.flatMap((sheet) => sheet.hidden), ...hidden.flatMap((sheet) => [...sheet.hidden, ...sheet.cells])]
}

/** What a person should know of a sheet that was read. */
function observationsOfSheet(sheet: VisibleSheet): Observation[] {
  const at = (remarks: readonly CellRemark[]): Remark[] =>
    remarks.map(({ text, row, column }) => ({ text, place: placeOnSheet(sheet, row, column) }))
  return [
    ...once(
      'text/hidden',
      at(sheet.hidden),
      (first, more) =>
        told`Text in hidden rows or columns, or under a merged cell, is left out: ${quote(first)}${more}.`,
    ),
    ...once(
      'part/unread',
      at(sheet.unsolved),
      (formula, more) =>
        told`The file does not keep what the formula ${{ formula }} comes to${more}; its cell is read as blank.`,
    ),
    ...once(
      'part/unread',
      at(sheet.drawn.map((text) => ({ text, row: 0, column: 0 }))),
      (first, more) => told`A text in a shape or a chart of this sheet is not read: ${quote(first, 'drawn')}${more}.`,
    ),
    ...once(
      'text/note',
      at(sheet.comments),
      (first, more) => told`A comment hangs on this cell: ${quote(first, 'comment')}${more}.`,
    ),
  ]
}

/** What stands on a sheet that nobody sees. */
function hiddenSheet(sheet: VisibleSheet): Observation[] {
  return once(
    'text/hidden',
    sheet.cells.map(({ text, row, column }) => ({ text, place: placeOnSheet(sheet, row, column) })),
    (first, more) => told`The sheet ${{ sheet: sheet.name }} is hidden and is left out: ${quote(first)}${more}.`,
  )
}

/** What is no worksheet. */
function foreignSheet({ number, name }: SheetEntry): Observation {
  const words = told`The sheet ${{ sheet: name }} is a chart, a dialog or missing, and is not read.`
  return { rule: 'part/unread', ...words, place: placeOnSheet({ number, name }, 0, 0) }
}
