import type { DraftMeasure, DraftStep } from '../model/draft.js'
import type { Decision } from '../model/finding.js'
import type { Field } from '../model/field.js'
import { PERSON_KEYS, ROLES, type Role } from '../model/roles.js'
import type { GridCell, LogicalTable, Meaning } from '../model/table.js'
import { joinBroken, tidyTitle } from '../text/blanks.js'
import { isDitto, isNone, isSameAsLeft } from '../vocabulary/remarks.js'
import { tidyPersons } from '../vocabulary/roles/person-lists.js'
import { areShortPlaces, listPlaces } from '../vocabulary/organs/places-in-lines.js'
import { startsAfresh } from '../vocabulary/frame/ordinals.js'
import { unwrap, wrapWidth } from '../text/sentences.js'
import { namesTerm } from '../vocabulary/headers/periods.js'
import { partUnit } from '../vocabulary/numbers/column-units.js'
import { readValue } from '../vocabulary/numbers/printed-values.js'
import { INHERITABLE, reachOf, type Inheritable, type Reach } from './blanks.js'
import { titleWithoutNumber } from './classify.js'
import { derived, fieldOf, fragmentsOf } from './fields.js'
import { cutAtClauses } from './prose/clauses.js'
import { rolesOf } from './responsibility/clause.js'
import { Row, type OtherCell, type StepCell } from './row.js'

/** The record before a row, and whether the row belongs to its task. */
export interface Above {
  record: DraftMeasure
  sameTask: boolean
}

/** Reads the rows of one task table into records, field by field. */
export class RecordReader {
  /** Meaning of the column that holds the measures, or null where the task's title says all. */
  readonly measure: Meaning | null
  /** What a row is about: its measure, or where there is no such column its task. */
  readonly work: Meaning
  private readonly width: number
  private readonly widthOfSteps: number
  private readonly reach: Record<Inheritable, Reach>
  private readonly term: DraftMeasure['term']
  /** Headers of columns whose cells list places, one a line. */
  private readonly places: ReadonlySet<string>

  /** @param moneyUnit what a line around the table says that its money is counted in, or null */
  constructor(
    private readonly table: LogicalTable,
    private readonly moneyUnit: string | null,
  ) {
    const { measure, work } = workOf(table)
    this.measure = measure
    this.work = work
    this.width = wrapWidth(table.rows.map((row) => new Row(table, row).text(this.work)).filter(Boolean))
    this.widthOfSteps = wrapWidth(table.rows.flatMap((row) => new Row(table, row).steps.map(({ cell }) => cell.text)))
    const due = table.columns.find(({ meaning }) => meaning === 'deadline')
    this.term = due && namesTerm(due.header) ? { unit: partUnit(due.header).unit } : null
    this.places = headersOfPlaces(table)
    const reach = (meaning: Inheritable): Reach => reachOf(table, meaning, this.work)
    this.reach = {
      deadline: reach('deadline'),
      lead: reach('lead'),
      support: reach('support'),
      upper_lead: reach('upper_lead'),
    }
  }

  get explicitSpans(): boolean {
    return this.table.explicitSpans
  }

  has(meaning: Meaning): boolean {
    return this.table.columns.some((column) => column.meaning === meaning)
  }

  /** The title in the cells of a task, on one line. */
  titleOf(cells: readonly GridCell[]): string {
    const lines = cells.flatMap((cell) => cell.text.split('\n'))
    return lines.length === 0 ? '' : titleWithoutNumber(lines.reduce(joinBroken), this)
  }

  /** The record of a row, or null where the row only names its task. */
  read(row: Row, above: Above | null, decisions: readonly Decision[]): DraftMeasure | null {
    const cells = row.cells(this.work)
    const others = this.othersIn(row, cells)
    const printed =
      cells.length > 0 ||
      INHERITABLE.some((meaning) => row.text(meaning) !== '') ||
      others.length + row.steps.length > 0
    if (this.measure !== null && !printed) return null
    const deadline = this.inheritable(row, 'deadline', above)
    return {
      measure: this.measureOf(row, cells, above),
      deadline,
      term: this.term,
      steps: this.stepsOf(row, deadline, above),
      hasGoal: row.cells('target').some(({ text }) => !isNone(text)),
      lead: this.inheritable(row, 'lead', above),
      support: this.inheritable(row, 'support', above),
      division: this.has('support') ? 'printed' : 'unsaid',
      upper_lead: this.inheritable(row, 'upper_lead', above),
      other: othersOf(row, others, above, this.places).map((other) => this.counted(other)),
      by_default: [],
      declares: [],
      remarks: [],
      places: row.places,
      decisions: [...decisions],
      observations: [],
    }
  }

  private counted(other: DraftMeasure['other'][number]): DraftMeasure['other'][number] {
    const isMoney = other.key === 'investment' || other.key === 'funding'
    return isMoney && this.moneyUnit !== null ? { ...other, counts: this.moneyUnit } : other
  }

  private measureOf(row: Row, cells: readonly GridCell[], above: Above | null): Field {
    if (above && areDitto(cells)) return sameAs(above.record.measure, cells)
    if (this.measure !== null && cells.length > 0 && !this.isTitleWork(row, cells))
      return fieldIn(row, cells, this.unwrapped(cells))
    const titles = row.cells('task')
    const dashes = this.measure === null ? [] : cells.filter(({ text }) => isNone(text))
    const title = { ...fieldOf(titles, this.titleOf(titles)), fragments: [...titles, ...dashes].flatMap(fragmentsOf) }
    return derived(title, 'inferred', 'record/title-is-measure')
  }

  /** Whether the title says what is to be done, since dashes and figures do not. */
  private isTitleWork(row: Row, cells: readonly GridCell[]): boolean {
    return row.cells('task').length > 0 && cells.every(({ text }) => isNone(text) || isFigure(text))
  }

  /** The cells of no place of their own; a figure where the work stands is its target. */
  private othersIn(row: Row, cells: readonly GridCell[]): OtherCell[] {
    const others = row.others.filter(({ key }) => key !== this.work)
    if (this.measure === null || !this.isTitleWork(row, cells)) return others
    const { header } = this.table.columns.find(({ meaning }) => meaning === this.measure)!
    return [
      ...cells.filter(({ text }) => isFigure(text)).map((cell) => ({ key: 'target', header, cell }) as const),
      ...others,
    ]
  }

  /** Beside a start of its own the deadline is the finish. */
  private stepsOf(row: Row, deadline: Field | null, above: Above | null): DraftStep[] {
    const steps = row.steps.map((step) => this.stepOf(row, step, above))
    if (deadline === null || isNone(deadline.text) || !this.has('start')) return steps
    if (this.has('finish')) return steps
    const { header } = this.table.columns.find(({ meaning }) => meaning === 'deadline')!
    return [
      ...steps,
      { of: 'finish', headers: [header], field: { ...deadline, text: deadline.text.split('\n').reduce(joinBroken) } },
    ]
  }

  /** What a column of steps says, its lines joined as those of its cells are; 同上 is what the step above says. */
  private stepOf(row: Row, { of, headers, cell }: StepCell, above: Above | null): DraftStep {
    const over = isDitto(cell.text) ? above?.record.steps.find((step) => step.headers[0] === headers[0]) : undefined
    if (over) return { of, headers, field: sameAs(over.field, [cell]) }
    const text =
      of === 'period' ? unwrap(cell.text, this.widthOfSteps, startsAfresh) : cell.text.split('\n').reduce(joinBroken)
    return { of, headers, field: fieldIn(row, [cell], text) }
  }

  private unwrapped(cells: readonly GridCell[]): string {
    return unwrap(cells.map((cell) => cell.text).join('\n'), this.width, startsAfresh)
  }

  /** The printed cell, the merged one that reaches down into the row, or the one above where a blank means that. */
  private inheritable(row: Row, meaning: Inheritable, above: Above | null): Field | null {
    const cells = row.cells(meaning)
    const field = above?.record[meaning]
    if (field && areDitto(cells)) return sameAs(field, cells)
    const left =
      cells.length > 0 && cells.every(({ text }) => isSameAsLeft(text)) ? row.leftOf(cells[0]!)?.meaning : null
    if (isRole(left) && isRole(meaning) && left !== meaning) {
      const same = this.inheritable(row, left, above)
      if (same) return sameAs(same, cells, 'cell/same-as-left')
    }
    if (cells.length > 0) return fieldIn(row, cells, textOfAll(cells))
    if (!field || row.isCutShort(meaning) || namesOwn(row.text(this.work), meaning)) return null
    const overPage = this.table.explicitSpans && row.headOfPiece && row.text('number') === ''
    const reaches = this.reach[meaning] === 'tasks' || (this.reach[meaning] === 'task' && above.sameTask)
    return reaches || overPage ? derived(field, 'inherited', 'cell/blank-is-merged') : null
  }
}

/** Whether the words of a measure name units of its own for a role: who is in charge there has no help from the row above. */
function namesOwn(text: string, meaning: Inheritable): boolean {
  const { lead, support } = rolesOf({ organs: cutAtClauses(text).flatMap(({ clause }) => clause?.organs ?? []) })
  return (meaning === 'lead' && lead.length > 0) || (meaning === 'support' && lead.length + support.length > 0)
}

/** Meaning of the column of measures, or null; and of the one that says what a row is about: its measure, else its task. */
export function workOf(table: LogicalTable): { measure: Meaning | null; work: Meaning } {
  const has = (meaning: Meaning): boolean => table.columns.some((column) => column.meaning === meaning)
  const measure = has('measure') ? 'measure' : namesWork(table, 'target') ? 'target' : null
  return { measure, work: measure ?? 'task' }
}

/** Whether a column says what is to be done: a target may be a bare number, and then its task says that. */
function namesWork(table: LogicalTable, meaning: Meaning): boolean {
  return table.rows.some((row) => {
    const text = new Row(table, row).text(meaning)
    return text !== '' && !isNone(text) && readValue(text) === null
  })
}

/** 100%, 30 */
function isFigure(text: string): boolean {
  return !isNone(text) && readValue(text) !== null
}

/** What several cells of one meaning say: a dash in one of them says nothing. */
function textOfAll(cells: readonly GridCell[]): string {
  const saying = cells.filter(({ text }) => !isNone(text))
  return (saying.length > 0 ? saying : cells).map(({ text }) => text).join('\n')
}

/** A field of cells in a row: inherited where they begin in a row above. */
function fieldIn(row: Row, cells: readonly GridCell[], text: string): Field {
  const field = fieldOf(cells, text)
  return row.begins(cells[0]!) ? field : derived(field, 'inherited')
}

function isRole(meaning: Meaning | null | undefined): meaning is Role {
  return (ROLES as readonly (Meaning | null | undefined)[]).includes(meaning)
}

/** The columns of no place of their own, from left to right: 同左 may stand for one that says 同上. */
function othersOf(
  row: Row,
  others: readonly OtherCell[],
  above: Above | null,
  places: ReadonlySet<string>,
): DraftMeasure['other'] {
  const read = new Map<GridCell, DraftMeasure['other'][number]>()
  for (const { key, header, cell } of others) {
    const over = above?.record.other.find((known) => known.header === header)
    const left = isSameAsLeft(cell.text) ? read.get(row.leftOf(cell)?.cell ?? cell) : undefined
    const text = PERSON_KEYS.has(key) ? tidyPersons(cell.text) : textOf(cell, places.has(header))
    const printed = (): Field => fieldIn(row, [cell], text)
    const same = left ? sameAs(left.field, [cell], 'cell/same-as-left') : null
    read.set(cell, {
      key,
      header,
      field: same ?? (over && isDitto(cell.text) ? sameAs(over.field, [cell]) : printed()),
    })
  }
  return [...read.values()]
}

/** Lines that list places stay lines; all others are one text. */
function textOf({ text }: GridCell, listsPlaces: boolean): string {
  const lines = text.split('\n').map(tidyTitle)
  return listsPlaces && areShortPlaces(lines) ? lines.join('\n') : tidyTitle(text)
}

function headersOfPlaces({ columns, rows }: LogicalTable): Set<string> {
  const lists = (at: number): boolean =>
    rows.some(({ cells }) => listPlaces(cells[at]?.text.split('\n').map(tidyTitle) ?? []))
  return new Set(columns.flatMap(({ header }, at) => (lists(at) ? [header] : [])))
}

/** Whether all that is printed says 同上. */
export function areDitto(cells: readonly GridCell[]): boolean {
  return cells.length > 0 && cells.every(({ text }) => isDitto(text))
}

/** What 同上 or 同左 stands for; both cells are where it comes from. */
export function sameAs(
  field: Field,
  cells: readonly GridCell[],
  rule: 'cell/same-as-above' | 'cell/same-as-left' = 'cell/same-as-above',
): Field {
  const fragments = [...field.fragments, ...cells.flatMap(fragmentsOf)]
  return { ...derived(field, 'inherited', rule), fragments }
}
