import type { DraftTask } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { GridCell } from '../model/table.js'
import { joinBroken } from '../text/blanks.js'
import { numberOf, plainNumber, type Context } from './classify.js'
import { appended, derived, fieldOf, fragmentOf } from './fields.js'
import type { RecordReader } from './records.js'
import type { Row } from './row.js'

type Label = Pick<DraftTask, 'no' | 'title'>

/** Number and title of the task that a row opens. */
export function labelOf(row: Row, context: Context, records: RecordReader, above: Label | null): Label {
  const numbers = row.cells('number')
  const number = numberOf(row, context) || plainNumber(numbers[0]?.text ?? '')
  const titles = row.freshCells('task')
  const no = number === '' ? null : fieldOf(numbers.length > 0 ? numbers : titles, number)
  const title = titles.length > 0 ? fieldOf(titles, records.titleOf(titles)) : titleAbove(row, records, above)
  return { no, title }
}

/** A number under a title that is merged over several numbers. */
function titleAbove(row: Row, records: RecordReader, above: Label | null): Field | null {
  if (!records.has('task') || (records.explicitSpans && !row.isCovered('task'))) return null
  return above?.title ? derived(above.title, 'inherited') : null
}

/** The label of a task printed again is one more piece of it. */
export function printAgain(task: Label, row: Row, records: RecordReader): void {
  for (const cell of row.freshCells('number')) task.no = printedAgain(task.no, cell, plainNumber(cell.text))
  if (records.work === 'task') return
  for (const cell of row.freshCells('task')) task.title = printedAgain(task.title, cell, records.titleOf([cell]))
}

function printedAgain(label: Field | null, cell: GridCell, text: string): Field {
  if (label === null) return fieldOf([cell], text)
  label.fragments.push(fragmentOf(cell))
  return label
}

/** The rest of a title that broke off at the end of a page. */
export function goOnWithTitle(task: Label, row: Row, records: RecordReader): void {
  if (records.work === 'task') return
  for (const cell of row.freshCells('task')) {
    const more = records.titleOf([cell])
    task.title = task.title ? appended(task.title, cell, joinBroken(task.title.text, more)) : fieldOf([cell], more)
  }
}
