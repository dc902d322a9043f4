import type { Place } from '../../model/place.js'
import { PERSON_KEYS, ROLES } from '../../model/roles.js'
import type { LogicalCell, LogicalRow, LogicalTable, Meaning } from '../../model/table.js'
import { isUnfinished } from '../../text/sentences.js'
import { standsAlone } from '../classify.js'
import { workOf } from '../records.js'
import { Row } from '../row.js'
import { headingsInCells } from '../sections.js'

/** Columns that label several rows. */
const LABELS: ReadonlySet<Meaning | null> = new Set(['number', 'category', 'task'])
/** Columns that a row of work fills, where the notice leaves none blank. */
const FILLED: readonly Meaning[] = ['number', 'deadline', ...ROLES]
/** Fewer rows in the midst of pages don't show what every row says. */
const FEWEST_INSIDE = 2
/** Measures end with full stops where so large a share of them does. */
const STOPPED_SHARE = 0.5

/** What the columns of a task table are like in the midst of pages: which each row fills, which leave blanks, how measures end. */
export class Columns {
  /** Meaning of the column that says what is to be done. */
  readonly work: Meaning
  readonly at: readonly number[]
  /** Whether the measures of the table end with full stops: one that does not was cut. */
  readonly measuresStop: boolean
  private readonly filled: ReadonlySet<Meaning>
  private readonly blank: ReadonlySet<number>
  private readonly headings: ReadonlyMap<Place, string>

  constructor(readonly table: LogicalTable) {
    this.work = workOf(table).work
    this.at = table.columns.map((_, at) => at)
    const rows = table.rows.map((row) => new Row(table, row))
    this.headings = headingsInCells(rows)
    const working = rows.filter((row) => row.text(this.work) !== '' && !this.isAlone(row))
    const inside = working.filter((row, at) => !row.headOfPiece && working[at + 1]?.headOfPiece !== true)
    const measures = (inside.length > 0 ? inside : working).map((row) => row.text(this.work))
    this.measuresStop = measures.filter((text) => !isUnfinished(text)).length >= measures.length * STOPPED_SHARE
    const fills = (meaning: Meaning): boolean =>
      inside.length >= FEWEST_INSIDE && inside.every((row) => row.text(meaning) !== '')
    this.filled = new Set(FILLED.filter((meaning) => this.has(meaning) && fills(meaning)))
    this.blank = new Set(this.at.filter((at) => inside.some((row) => row.isBlankAt(at))))
  }

  has(meaning: Meaning): boolean {
    return this.table.columns.some((column) => column.meaning === meaning)
  }

  meaning(at: number): Meaning | null {
    return this.table.columns[at]!.meaning
  }

  isLabel(at: number): boolean {
    return LABELS.has(this.meaning(at)) && this.meaning(at) !== this.work
  }

  /** Whether it says who is in charge of a task, whatever is done for it. */
  isOfPersons(at: number): boolean {
    return PERSON_KEYS.has(this.meaning(at))
  }

  /** Whether a row only names its task: its work stands in the rows below. */
  isLabelAlone(row: LogicalRow): boolean {
    return this.at.every((at) => this.isLabel(at) || (row.cells[at]?.text ?? '') === '')
  }

  isAlone(row: Row): boolean {
    return standsAlone(row, ({ place }) => this.headings.has(place))
  }

  /** Whether every row of work in the midst of a page prints something there. */
  isFilled(meaning: Meaning): boolean {
    return this.filled.has(meaning)
  }

  /** Whether rows leave the column blank in the midst of a page: a blank has a meaning there. */
  leavesBlanks(at: number): boolean {
    return this.blank.has(at)
  }
}

/** The cell that begins in a row and says something. */
export function printedAt(row: LogicalRow, at: number): LogicalCell | null {
  const cell = row.cells[at] ?? null
  return cell !== null && cell.text !== '' && beginsIn(row, cell) ? cell : null
}

/** Whether a cell begins in a row, or reaches down into it from above. */
export function beginsIn(row: LogicalRow, cell: LogicalCell): boolean {
  return cell.row === row.index && cell.table === row.table
}
