import type { Decision } from '../model/finding.js'
import { ROLES } from '../model/roles.js'
import type { Meaning } from '../model/table.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { isInBrackets } from '../text/brackets.js'
import { isDitto, isNote, isTotal } from '../vocabulary/remarks.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import type { Row } from './row.js'
import { LONGEST_SECTION } from './sections.js'
import { isSignature } from './signature-rows.js'

export type RowKind =
  | 'blank'
  | 'section'
  | 'note'
  /** A row of sums: 合计. */
  | 'total'
  | 'new task'
  /** A further measure of the current task. */
  | 'next measure'
  /** A measure whose task is named by a later row of its merged label. */
  | 'waiting'

export interface Reading {
  kind: RowKind
  reason: string
  signals: Decision['signals']
}

/** What the reading of a row depends on besides the row itself. */
export interface Context {
  /** Meaning of the column that holds the measures, or null where the task's title says all. */
  measure: Meaning | null
  has(meaning: Meaning): boolean
  /** Whether a number and a title in two cells are those of a section: the tasks are numbered otherwise. */
  isHeading(row: Row): boolean
  /** Number and title of the current task; null at the start of a table or section. */
  task: { no: string; title: string } | null
}

const NUMBER_IN_TITLE = /^(\d{1,3})\s*[.、．]\s*(?!\d)/

/** The number of a row's task: of its own column, or at the head of its title where there is no such column. */
export function numberOf(row: Row, context: Pick<Context, 'has'>): string {
  if (context.has('number')) return plainNumber(row.text('number'))
  return NUMBER_IN_TITLE.exec(row.text('task'))?.[1] ?? ''
}

/** `1.`, `1、` and `（1）` are 1. */
export function plainNumber(text: string): string {
  const printed = compact(text)
  return printed.replace(/^[（(]|[）).、．]$/g, '') || printed
}

export function titleWithoutNumber(title: string, context: Pick<Context, 'has'>): string {
  return context.has('number') ? title : title.replace(NUMBER_IN_TITLE, '')
}

/** Decides what one row of a task table is, and says why. */
export function classify(row: Row, context: Context): Reading {
  const { number, title } = labelIn(row, context)
  const measure = context.measure === null ? '' : row.text(context.measure)
  const signals: Decision['signals'] = {
    number: number || 'blank',
    title: title ? tidyTitle(title).slice(0, 20) : row.isCovered('task') ? 'merged' : 'blank',
    measure: measure ? 'printed' : context.measure !== null && row.isCovered(context.measure) ? 'merged' : 'blank',
    deadline: row.text('deadline') ? 'printed' : row.isCovered('deadline') ? 'merged' : 'blank',
    units: namesUnits(row) ? 'printed' : 'blank',
    'head of page': row.headOfPiece,
  }
  const reading = (kind: RowKind, reason: string): Reading => ({ kind, reason, signals })

  if (row.fresh.length === 0) return reading('blank', 'no cell says anything')
  return aloneOf(row, context.isHeading, reading) ?? ofTask(row, context, { number, title }, reading)
}

/** Number and title that a row prints; 同上 is that of the current task. */
function labelIn(row: Row, context: Context): { number: string; title: string } {
  const number = numberOf(row, context)
  const title = compact(titleWithoutNumber(row.text('task'), context))
  const { task } = context
  return {
    number: task && isDitto(number) ? task.no : number,
    title: task && context.measure !== null && isDitto(title) ? task.title : title,
  }
}

/** Whether a row is no work: a section, a note, a row of sums. */
export function standsAlone(row: Row, isHeading: Context['isHeading']): boolean {
  return aloneOf(row, isHeading, (kind, reason) => ({ kind, reason, signals: {} })) !== null
}

type Read = (kind: RowKind, reason: string) => Reading

/** A row that is no work: a section, a note under the table, a row of sums. */
function aloneOf(row: Row, isHeading: Context['isHeading'], reading: Read): Reading | null {
  if (isTotal(row.fresh[0]?.text ?? '')) return reading('total', 'its first cell heads a row of sums')
  if (isHeading(row)) return reading('section', 'it stands as the headings of this table do, and tasks do not')
  if (row.summedTitle) return reading('section', 'the title of a section with its sums')
  if (isSignature(row)) return reading('note', 'who signs, or the day, as below a letter')
  if (row.lone === null) return null
  const { text } = row.lone.cell
  if (isNote(text)) return reading('note', 'one cell alone, and it starts as a note does')
  if (ordinalOf(text)) return reading('section', 'one cell alone, and it starts with a Chinese ordinal')
  if (isInBrackets(text)) return reading('note', 'one cell alone, and all of it in brackets')
  if (/^[\d.]+$/.test(compact(text))) return null
  const sentence = text.endsWith('。') || text.length > LONGEST_SECTION
  if (row.lone.wide)
    return sentence
      ? reading('note', 'one sentence over the whole width')
      : reading('section', 'one title over the whole width')
  const labelled = row.freshCells('number').length > 0 || row.freshCells('category').length > 0
  return labelled && !sentence ? reading('section', 'a title alone in the first column') : null
}

function namesUnits(row: Row): boolean {
  return ROLES.some((role) => row.text(role) !== '')
}

/** A row with work of its own: of which task? */
function ofTask(row: Row, context: Context, own: { number: string; title: string }, reading: Read): Reading {
  const { task } = context
  const titleGoesOn = own.title === '' || own.title === task?.title
  if (own.number !== '') {
    if (task && own.number === task.no && titleGoesOn)
      return reading('next measure', 'the number of the current task again')
    return reading('new task', 'a number of its own')
  }
  if (task && context.measure === null && row.isCovered('number'))
    return reading('next measure', 'the number of the current task is merged over it')
  if (own.title !== '' && !titleGoesOn) return reading('new task', 'a title of its own')
  if (task)
    return reading(
      'next measure',
      own.title ? 'the title of the current task again' : 'no number and no title, but work of its own',
    )
  return reading('waiting', 'no task yet in this section: its label stands on a later row')
}
