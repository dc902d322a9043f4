import type { Decision, Observation } from '../../model/finding.js'
import type { LogicalCell, LogicalRow, LogicalTable } from '../../model/table.js'
import { compact } from '../../text/blanks.js'
import { cannotPart, isUnfinished } from '../../text/sentences.js'
import { told, worded } from '../../text/told.js'
import { startsAfresh } from '../../vocabulary/frame/ordinals.js'
import { numberOf } from '../classify.js'
import { Row } from '../row.js'
import { fitOf } from './broken-forms.js'
import { beginsIn, Columns, printedAt } from './columns.js'
import { isMergedAt, type Pair } from './evidence.js'
import { isSame, JoinedCells, type Seam } from './joined-cells.js'
import { restOrRow } from './rest-or-row.js'

export interface WholeRows {
  /** The table with its rows and merged cells whole. */
  table: LogicalTable
  /** What was decided about a row and the rests below it. */
  decisions: ReadonlyMap<LogicalRow, readonly Decision[]>
  observations: Observation[]
}

/** Puts the rows and the merged cells of a task table together that pages cut. */
export function joinOverPages(table: LogicalTable): WholeRows {
  const joiner = new RowJoiner(table)
  table.rows.forEach((row, at) => joiner.take(row, at))
  return joiner.finish()
}

class RowJoiner {
  private readonly columns: Columns
  private readonly cells = new JoinedCells()
  private readonly rows: LogicalRow[] = []
  private readonly decisions = new Map<LogicalRow, Decision[]>()
  private readonly observations: Observation[] = []
  /** The last row of work, and for each column the label in force; null below a heading. */
  private above: LogicalRow | null = null
  private labels: (LogicalCell | null)[] = []

  constructor(private readonly table: LogicalTable) {
    this.columns = new Columns(table)
  }

  take(row: LogicalRow, at: number): void {
    const view = new Row(this.table, row)
    if (view.fresh.length === 0 || row.fit?.whole) this.rows.push(row)
    else if (this.columns.isAlone(view)) this.pass(row)
    else if (this.above === null || this.columns.isLabelAlone(this.above)) this.keep(row)
    else this.judge(this.pairOf(this.above, row, view), at)
  }

  finish(): WholeRows {
    const rows = this.rows.map((row) => this.cells.in(row))
    const decisions = new Map(this.rows.map((row, at) => [rows[at]!, this.decisions.get(row) ?? []]))
    return { table: { ...this.table, rows }, decisions, observations: this.observations }
  }

  /** A heading, a note or a row of sums: no label reaches over it. */
  private pass(row: LogicalRow): void {
    this.rows.push(row)
    this.above = null
    this.labels = []
  }

  private keep(row: LogicalRow): void {
    const own = { ...row, cells: [...row.cells] }
    this.rows.push(own)
    this.above = own
    for (const at of this.columns.at) {
      const cell = row.cells[at] ?? null
      if (cell !== null && this.cells.of(cell).text !== '') this.labels[at] = cell
    }
  }

  private pairOf(above: LogicalRow, row: LogicalRow, view: Row): Pair {
    const label = (meaning: 'number' | 'task'): string => {
      const cell = this.labels[this.columns.at.find((at) => this.columns.meaning(at) === meaning) ?? -1]
      return cell ? compact(this.cells.of(cell).text) : ''
    }
    return {
      above: this.cells.in(above),
      row,
      number: numberOf(view, this.columns),
      title: compact(view.text('task')),
      task: { no: label('number'), title: label('task') },
    }
  }

  private judge(pair: Pair, at: number): void {
    const { row } = pair
    if (row.fit || (pair.number !== '' && !row.headOfPiece)) return this.keep(row)
    const { outcome, decision } = restOrRow(pair, this.columns)
    if (outcome === 'rest') return this.goOn(row, decision)
    if (row.headOfPiece) for (const column of this.columns.at) this.reachOver(pair, column, at)
    this.keep(row)
    if (row.headOfPiece) this.decisions.set(this.above!, [decision])
    if (outcome === 'unsure') this.tellUnsure(row)
  }

  /** The rest of a row: each of its cells goes to the one above it. */
  private goOn(row: LogicalRow, decision: Decision): void {
    const above = this.above!
    above.further = [...(above.further ?? []), row.place]
    for (const at of this.columns.at) {
      const [before, piece] = [above.cells[at] ?? null, row.cells[at] ?? null]
      if (piece === null || !beginsIn(row, piece) || this.cells.of(piece) !== piece) continue
      if (before === null) above.cells[at] = { ...piece, row: above.index, table: above.table, pieces: [piece] }
      else if (piece.text !== '' || piece.rowspan > 1) this.join(before, piece, at)
    }
    this.decisions.set(above, [...(this.decisions.get(above) ?? []), decision])
  }

  /** A merged cell that the page cuts goes on in the first cell of the next page, whatever row that begins. */
  private reachOver(pair: Pair, at: number, index: number): void {
    const piece = pair.row.cells[at] ?? null
    const isLabel = this.columns.isLabel(at)
    const before = (isLabel ? this.labels[at] : this.above!.cells[at]) ?? null
    if (piece === null || !beginsIn(pair.row, piece) || before === null || this.cells.of(before).text === '') return
    const goesOn = isLabel
      ? this.labelGoesOn(pair, at, index)
      : this.mergedGoesOn(pair, at) || this.personGoesOn(pair, at, index)
    if (goesOn) this.join(before, piece, at)
  }

  private labelGoesOn(pair: Pair, at: number, index: number): boolean {
    const { row, number, task } = pair
    const [before, text] = [this.cells.of(this.labels[at]!).text, row.cells[at]!.text]
    if (text !== '' && cannotPart(before, text)) return true
    const isAgain = text !== '' && isSame(before, text)
    if (this.columns.meaning(at) === 'category')
      return text === '' || isAgain || (number === '' && this.isSameTask(pair, index))
    if (this.columns.meaning(at) === 'number')
      return (isAgain || (text === '' && this.table.explicitSpans)) && this.isSameTask(pair, index)
    if (number !== '' && number !== task.no)
      return text === '' && this.table.explicitSpans && (isTall(row.cells[at]!) || !this.columns.leavesBlanks(at))
    if (text === '') return this.table.explicitSpans
    return isAgain || (task.no !== '' && !this.isNumberedBelow(index, at))
  }

  /** Whether a row goes on with the task above it: the label that it prints is none, the same, or the rest. */
  private isSameTask({ row, number, title, task }: Pair, index: number): boolean {
    if (number !== '' && (number !== task.no || this.isOfNextCategory(row))) return false
    if (title === '' || title === task.title) return true
    const at = this.columns.at.find((column) => this.columns.meaning(column) === 'task')!
    return number === '' && task.no !== '' && !this.isNumberedBelow(index, at)
  }

  /** Whether a row names a category that is neither the one in force nor the rest of its name. */
  private isOfNextCategory(row: LogicalRow): boolean {
    return this.columns.at.some((at) => {
      const [label, text] = [this.labels[at], printedAt(row, at)?.text]
      if (this.columns.meaning(at) !== 'category' || !label || text === undefined) return false
      const before = this.cells.of(label).text
      return !isSame(before, text) && !cannotPart(before, text)
    })
  }

  /** Whether the number of a label stands on a later row of it. */
  private isNumberedBelow(index: number, titleAt: number): boolean {
    if (this.table.explicitSpans) return false
    const below = this.table.rows.slice(index + 1, index + 1 + ROWS_OF_LABEL)
    const next = below.find((row) => row.headOfPiece || numberOf(new Row(this.table, row), this.columns) !== '')
    return next !== undefined && !next.headOfPiece && printedAt(next, titleAt) === null
  }

  private mergedGoesOn(pair: Pair, at: number): boolean {
    if (!isMergedAt(pair, at)) return false
    const [before, piece] = [this.cells.of(this.above!.cells[at]!), pair.row.cells[at]!]
    if (piece.text === '') return isTall(piece) || !this.columns.leavesBlanks(at)
    if (isSame(before.text, piece.text) || cannotPart(before.text, piece.text)) return true
    const meaning = this.columns.meaning(at)
    if (meaning === this.columns.work) return this.columns.measuresStop && isUnfinished(before.text)
    return fitOf(meaning, before.text, piece.text) === 'pieces'
  }

  /** Who is in charge of a task is so on the next page: nothing is printed there beside the rest of the task. */
  private personGoesOn(pair: Pair, at: number, index: number): boolean {
    const isOpen = this.columns.isOfPersons(at) && this.table.explicitSpans && !this.columns.leavesBlanks(at)
    return isOpen && pair.row.cells[at]!.text === '' && pair.number === '' && this.isSameTask(pair, index)
  }

  private join(before: LogicalCell, piece: LogicalCell, at: number): void {
    this.cells.join(before, piece, this.seamOf(this.cells.of(before).text, piece.text, at))
  }

  private seamOf(before: string, after: string, at: number): Seam {
    const meaning = this.columns.meaning(at)
    if (meaning === this.columns.work) return isUnfinished(before) && !startsAfresh(after) ? 'broken' : 'line'
    if (isSame(before, after)) return 'again'
    const isWhole = fitOf(meaning, before, after) === 'own' && !cannotPart(before, after)
    return meaning === 'deadline' && !isWhole ? 'broken' : 'line'
  }

  private tellUnsure(row: LogicalRow): void {
    const texts = new Row(this.table, row).fresh.map((cell) => cell.text.replaceAll('\n', ' '))
    const quoted = texts.map((text) => `“${text}”`).join(', ')
    const words = told`The row at the head of the page has ${worded({ texts }, quoted)}; it may be the rest of the row before it, and is kept as a row of its own.`
    this.observations.push({ rule: 'row/unsure', ...words, place: row.place })
  }
}

/** The label of a task reaches over no more rows. */
const ROWS_OF_LABEL = 100

function isTall(cell: LogicalCell): boolean {
  return cell.rowspan > 1
}
