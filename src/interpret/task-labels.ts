import type { DraftTask } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { GridCell } from '../model/table.js'
import { compact } from '../text/blanks.js'
import { numberOf, plainNumber, type Context } from './classify.js'
import { derived, fieldOf, fragmentsOf } from './fields.js'
import { areDitto, sameAs, type RecordReader } from './records.js'
import type { Row } from './row.js'

type Label = Pick<DraftTask, 'no' | 'title'>

/** Number and title of the task that a row opens. */
export function labelOf(row: Row, context: Context, records: RecordReader, above: Label | null): Label {
  const numbers = row.cells('number')
  const number = numberOf(row, context) || plainNumber(numbers[0]?.text ?? '')
  const titles = row.freshCells('task')
  const printed = number === '' ? null : fieldOf(numbers.length > 0 ? numbers : titles, number)
  const no = printed && row.isCovered('number') ? derived(printed, 'inherited') : printed
  const title = titles.length > 0 ? fieldOf(titles, records.titleOf(titles)) : titleAbove(row, records, above)
  return {
    no: above?.no && areDitto(numbers) ? sameAs(above.no, numbers) : no,
    title: above?.title && areDitto(titles) ? sameAs(above.title, titles) : title,
  }
}

/** A number under a title that is merged over several numbers. */
function titleAbove(row: Row, records: RecordReader, above: Label | null): Field | null {
  if (!records.has('task') || (records.explicitSpans && !row.isCovered('task'))) return null
  return above?.title ? derived(above.title, 'inherited') : null
}

/** The label of a task printed again is one more piece of it. */
export function printAgain(task: Label, row: Row, records: RecordReader): void {
  for (const cell of row.freshCells('number')) task.no = printedAgain(task.no, cell, plainNumber(cell.text))
  if (records.work === 'task') {
    if (!saysTitleOf(task, row, records)) task.title = null
    return
  }
  for (const cell of row.freshCells('task')) task.title = printedAgain(task.title, cell, records.titleOf([cell]))
}

/** Where a number is merged over several works, none of them is the title of all. */
function saysTitleOf({ title }: Label, row: Row, records: RecordReader): boolean {
  const cells = row.cells('task')
  return cells.length === 0 || title === null || compact(records.titleOf(cells)) === compact(title.text)
}

function printedAgain(label: Field | null, cell: GridCell, text: string): Field {
  if (label === null) return fieldOf([cell], text)
  label.fragments.push(...fragmentsOf(cell))
  return label
}
