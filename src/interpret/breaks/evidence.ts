import type { LogicalCell, LogicalRow, Meaning } from '../../model/table.js'
import { cannotPart, isUnfinished } from '../../text/sentences.js'
import { startsAfresh } from '../../vocabulary/frame/ordinals.js'
import { isDitto, isNone } from '../../vocabulary/remarks.js'
import { beginsIn, printedAt, type Columns } from './columns.js'
import { fitOf } from './broken-forms.js'

/** What speaks for a row being the rest of the one above it (more than 0), or a row of its own (less). */
export interface Evidence {
  reason: keyof typeof POINTS
  points: number
}

/**
 * How much each sign weighs. What only a cut explains outweighs what a cut may well leave behind: it can fall between two
 * sentences and between two units; it never makes a number, and hardly a second deadline.
 */
const POINTS = {
  'both texts are one value: 11月15日 + 前': 3,
  'no sentence breaks there': 3,
  'it has no number, and every row has one': 3,
  'it says nothing of what is to be done': 4,
  'it leaves blank what every row says': 3,
  'it has what the row above lacks, and every row says': 2,
  'it has neither number nor deadline': 2,
  'the sentence above goes on': 2,
  'it has no deadline': 1,
  'it says nothing else': 1,
  'units of its own': -1,
  'the sentence above has ended': -1,
  'it begins as one of several things': -1,
  'the label of the task again': -1,
  'a title of its own': -2,
  'a dash or 同上 of its own': -3,
  'a deadline of its own': -3,
  'no page break above it': -3,
  'a number of its own': -10,
} as const

/** A row and the one above it, the cells of both as joined so far. */
export interface Pair {
  above: LogicalRow
  row: LogicalRow
  /** Number of the row, where it prints one, and the label of the task in force. */
  number: string
  title: string
  task: { no: string; title: string }
}

export function evidenceOf(pair: Pair, columns: Columns): Evidence[] {
  const found = [
    ...signsOfLabel(pair, columns),
    ...signsOfWork(pair, columns),
    ...columns.at.flatMap((at) => signsOfColumn(pair, at, columns)),
    ...signsOfRow(pair, columns),
    ...(pair.row.headOfPiece ? [] : signs('no page break above it')),
  ]
  return found.filter(
    ({ reason }, at) => reason !== 'units of its own' || found.findIndex((one) => one.reason === reason) === at,
  )
}

/** Whether a cell is merged with one above the upper row or below the lower: it says nothing of these two rows. */
export function isMergedAt({ above, row }: Pair, at: number): boolean {
  const [before, after] = [above.cells[at] ?? null, row.cells[at] ?? null]
  return isTall(after) || isTall(before) || (before !== null && !beginsIn(above, before))
}

function isTall(cell: LogicalCell | null): boolean {
  return cell !== null && cell.rowspan > 1
}

function signs(...reasons: Evidence['reason'][]): Evidence[] {
  return reasons.map((reason) => ({ reason, points: POINTS[reason] }))
}

function signsOfLabel({ number, title, task }: Pair, columns: Columns): Evidence[] {
  if (number !== '') return signs(number === task.no ? 'the label of the task again' : 'a number of its own')
  const lacks = columns.isFilled('number') ? signs('it has no number, and every row has one') : []
  if (title === '' || columns.work === 'task') return lacks
  if (title === task.title) return [...lacks, ...signs('the label of the task again')]
  return task.no === '' ? [...lacks, ...signs('a title of its own')] : lacks
}

function signsOfWork(pair: Pair, columns: Columns): Evidence[] {
  const at = columns.at.find((column) => columns.meaning(column) === columns.work)
  if (at === undefined || isMergedAt(pair, at)) return []
  const [before, after] = [textAt(pair.above, at), textAt(pair.row, at)]
  if (after === '') return pair.number + pair.title === '' ? signs('it says nothing of what is to be done') : []
  if (before === '') return []
  const afresh = startsAfresh(after) && !before.includes('\n') ? signs('it begins as one of several things') : []
  if (cannotPart(before, after)) return signs('no sentence breaks there')
  if (!isUnfinished(before)) return [...afresh, ...signs('the sentence above has ended')]
  return [...afresh, ...(columns.measuresStop ? signs('the sentence above goes on') : [])]
}

function signsOfColumn(pair: Pair, at: number, columns: Columns): Evidence[] {
  const meaning = columns.meaning(at)
  if (meaning === columns.work || columns.isLabel(at) || isMergedAt(pair, at)) return []
  const [before, after] = [textAt(pair.above, at), textAt(pair.row, at)]
  const isFilled = meaning !== null && columns.isFilled(meaning)
  if (after === '') {
    if (isFilled) return signs('it leaves blank what every row says')
    return meaning === 'deadline' ? signs('it has no deadline') : []
  }
  if (before === '') return isFilled ? signs('it has what the row above lacks, and every row says') : []
  if (isNone(after) || isDitto(after)) return saysMore(pair.row, at, columns) ? signs('a dash or 同上 of its own') : []
  if (!isNone(before) && cannotPart(before, after)) return signs('no sentence breaks there')
  const fit = fitOf(meaning, before, after)
  if (fit === 'pieces') return signs('both texts are one value: 11月15日 + 前')
  if (fit === null || (meaning === 'deadline' && !saysMore(pair.row, at, columns))) return []
  return signs(meaning === 'deadline' ? 'a deadline of its own' : 'units of its own')
}

/** A measure alone, without a label, a time or a unit; at the head of a page a row without those that begin one. */
function signsOfRow({ row, number, title }: Pair, columns: Columns): Evidence[] {
  const said = columns.at.filter((at) => textAt(row, at) !== '')
  const isAlone = number + title === '' && said.every((at) => columns.meaning(at) === columns.work)
  const lacks = (meaning: Meaning): boolean => {
    const at = columns.at.find((column) => columns.meaning(column) === meaning)
    return at !== undefined && !said.includes(at) && !columns.leavesBlanks(at)
  }
  const isHeadless = row.headOfPiece && !columns.isFilled('number') && lacks('number') && lacks('deadline')
  return [
    ...(isAlone ? signs('it says nothing else') : []),
    ...(isHeadless ? signs('it has neither number nor deadline') : []),
  ]
}

function textAt(row: LogicalRow, at: number): string {
  return printedAt(row, at)?.text ?? ''
}

/** Whether a row says what is to be done, when or by whom, in another column than this. */
function saysMore(row: LogicalRow, at: number, columns: Columns): boolean {
  return columns.at.some((other) => other !== at && !columns.isLabel(other) && textAt(row, other) !== '')
}
