import { told, worded } from '../text/told.js'
import type { DraftMeasure, DraftSection, DraftTask, Quarantined } from '../model/draft.js'
import type { Decision, Observation } from '../model/finding.js'
import type { Field, Fragment } from '../model/field.js'
import type { Place } from '../model/place.js'
import { fieldsOf } from '../model/record-fields.js'
import type { GridCell, LogicalTable, RowFit } from '../model/table.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { isDitto } from '../vocabulary/remarks.js'
import { headingsBefore } from '../vocabulary/frame/ordinals.js'
import { joinOverPages } from './breaks/index.js'
import { classify, standsAlone, type Context, type RowKind } from './classify.js'
import { derived, fieldOf, fragmentsOf, keyOf } from './fields.js'
import { fitRows } from './fit/index.js'
import { type HeadedTable, withHeadingsApart } from './headed-cells.js'
import { RecordReader } from './records.js'
import { Row } from './row.js'
import { headingOf, headingsInCells, nextSection, sectionOf } from './sections.js'
import { labelOf, printAgain } from './task-labels.js'

export interface TaskTable {
  sections: DraftSection[]
  notes: Field[]
  structure: Fragment[]
  quarantine: Quarantined[]
  decisions: Decision[]
  observations: Observation[]
}

/**
 * Reads a task table row by row into sections, tasks and measures.
 * @param heading the section named by a heading above the table, if there is one
 * @param moneyUnit what a line around the table says that its money is counted in, or null
 */
export function readTasks(table: LogicalTable, heading: DraftSection | null, moneyUnit: string | null): TaskTable {
  const fitted = fitRows(table)
  const { table: whole, decisions, observations } = joinOverPages(fitted.table)
  const headed = withHeadingsApart(whole)
  const records = new RecordReader(headed.table, moneyUnit)
  const reader = new TaskReader(headed, records, heading, [...fitted.observations, ...observations])
  headed.table.rows.forEach((row, at) => reader.read(new Row(headed.table, row), decisions.get(whole.rows[at]!) ?? []))
  return reader.finish()
}

class TaskReader {
  private readonly out: TaskTable = {
    sections: [],
    notes: [],
    structure: [],
    quarantine: [],
    decisions: [],
    observations: [],
  }
  /** Those in two cells, by the places of their rows. */
  private readonly headingRows: ReadonlyMap<Place, string>
  private readonly columnsOfCategories: number[]
  private section: DraftSection | null
  private task: DraftTask | null = null
  private last: DraftMeasure | null = null
  /** Whether the label of the rows that follow went with a row that was set aside. */
  private isLabelLost = false
  /** Records whose task is named by a later row. */
  private waiting: DraftMeasure[] = []
  /** Those that are in force, by their columns. */
  private categories: string[] = []
  private readonly table: LogicalTable
  /** Those that cells of titles begin with. */
  private readonly headings: HeadedTable['headings']

  constructor(
    { table, headings }: HeadedTable,
    private readonly records: RecordReader,
    heading: DraftSection | null,
    observations: readonly Observation[],
  ) {
    this.out.observations.push(...observations)
    this.table = table
    this.headings = headings
    this.headingRows = headingsInCells(table.rows.map((row) => new Row(table, row)))
    this.columnsOfCategories = table.columns.flatMap(({ meaning }, at) => (meaning === 'category' ? [at] : []))
    this.section = heading
    if (heading) this.out.sections.push(heading)
  }

  /** @param joins what was decided about the row where pages break it off from the one above or from its rests */
  read(row: Row, joins: readonly Decision[]): void {
    const before = this.last
    this.readRow(row, row.fit ? [row.fit.decision, ...joins] : joins)
    if (row.fit) this.tellFit(row.fit, this.last === before ? null : this.last)
  }

  /** A row that was set aside as a whole had perhaps a task of its own: what follows it is none of the one above. */
  private tellFit({ decision, observation, aside, whole }: RowFit, record: DraftMeasure | null): void {
    this.quarantine(aside, whole ? 'row that does not fit its columns' : 'cell that does not fit its column')
    const observations = observation === null ? [] : [observation]
    if (record) return void record.observations.push(...observations)
    this.out.observations.push(...observations)
    if (!whole) return
    this.out.decisions.push(decision)
    this.closeSection()
    this.isLabelLost = true
  }

  private readRow(row: Row, joins: readonly Decision[]): void {
    this.enterCategories(row)
    for (const { texts, printed } of row.fresh.flatMap((cell) => this.headings.get(cell) ?? []))
      this.openSections(texts, [printed])
    const { kind, reason, signals } = classify(row, this.context)
    const decision: Decision = { subject: 'row', outcome: kind, reason, signals, place: row.place }
    if (kind === 'blank') return
    if (kind === 'section' || kind === 'note' || kind === 'total') this.readAlone(row, kind, decision)
    else this.readWork(row, kind, [decision, ...joins])
  }

  finish(): TaskTable {
    this.closeSection()
    const taken = new Set(this.out.sections.flatMap(fragmentsOfRecords).map(keyOf))
    return { ...this.out, quarantine: this.out.quarantine.filter(({ fragment }) => !taken.has(keyOf(fragment))) }
  }

  private get context(): Context {
    const { records, task, isHeading } = this
    return {
      isHeading,
      measure: records.measure,
      has: (meaning) => records.has(meaning),
      task: task && { no: task.no?.text ?? '', title: compact(task.title?.text ?? '') },
    }
  }

  private readonly isHeading = ({ place }: Row): boolean => this.headingRows.has(place)

  /** Columns of categories name sections and parts of them: where the text of one changes, the next opens. */
  private enterCategories(row: Row): void {
    const cells = row.cellsOnlyOf('category')
    if (cells.length === 0 || (row.besideCategories === null && standsAlone(row, this.isHeading))) return
    this.out.structure.push(...cells.flatMap(fragmentsOf))
    for (const cell of cells) {
      const at = this.columnsOfCategories.findIndex((column) => column === cell.column)
      const name = compact(cell.text)
      if (name === this.categories[at] || (this.section && isDitto(name))) continue
      this.openSections(headingsIn(cell.text), [cell], at)
      this.categories = [...this.categories.slice(0, at), name]
    }
  }

  private readAlone(row: Row, kind: RowKind, decision: Decision): void {
    const cells = row.fresh
    const { cell } = row.lone ?? { cell: cells[0]! }
    this.out.decisions.push(decision)
    this.out.structure.push(...cells.flatMap(fragmentsOf))
    if (kind === 'section') this.enterRow(row, cell)
    if (kind === 'note') this.out.notes.push(fieldOf([cell], cell.text))
    else if (kind === 'total' || row.sums.length > 0)
      this.out.notes.push(fieldOf(cells, cells.map(({ text }) => text).join(' ')))
  }

  /** A row of a heading; beside merged categories it names a part of them, as a further column of them would. */
  private enterRow(row: Row, cell: GridCell): void {
    const titleCells = row.fresh.filter((other) => !row.sums.includes(other))
    if (row.besideCategories) this.openSections(headingsIn(cell.text), [cell], this.columnsOfCategories.length)
    else this.openSections(headingsIn(this.headingRows.get(row.place) ?? cell.text), titleCells)
  }

  private readWork(row: Row, kind: RowKind, decisions: readonly Decision[]): void {
    const nameless = kind === 'waiting' && row.cells(this.records.work).length === 0
    if (nameless) return this.setAside(row, decisions)
    const sameTask = kind !== 'new task' || this.waiting.length > 0
    const isNameless = kind === 'waiting' && this.isLabelLost
    if (isNameless) this.startTask({ no: null, title: null, measures: [] })
    if (kind === 'new task') this.startTask({ ...labelOf(row, this.context, this.records, this.task), measures: [] })
    else if (kind === 'next measure') printAgain(this.task!, row, this.records)
    const record = this.records.read(row, this.last && { record: this.last, sameTask }, decisions)
    if (record === null) this.out.decisions.push(...decisions)
    else if (kind === 'waiting' && !isNameless) this.waiting.push(record)
    else this.task!.measures.push(record)
    this.last = record ?? this.last
  }

  private setAside(row: Row, decisions: readonly Decision[]): void {
    const categories = row.cellsOnlyOf('category')
    const cells = row.fresh.filter((cell) => !categories.includes(cell))
    this.out.decisions.push(...decisions)
    this.quarantine(cells.flatMap(fragmentsOf), 'row without a task or measure')
    const texts = cells.map((cell) => cell.text.replaceAll('\n', ' '))
    const quoted = texts.map((text) => `“${text}”`).join(', ')
    const words = told`The row has ${worded({ texts }, quoted)}, and no task or measure to go with; its cells are in quarantine.`
    this.out.observations.push({ rule: 'row/orphan', ...words, place: row.place })
  }

  private quarantine(fragments: Fragment[], reason: string): void {
    this.out.quarantine.push(...fragments.map((fragment) => ({ fragment, reason })))
  }

  /** @param column which of the columns of categories prints the headings; null where none does */
  private openSections(headings: readonly string[], cells: readonly GridCell[], column: number | null = null): void {
    for (const text of headings) {
      const before = this.section
      this.closeSection()
      const fragments = cells.flatMap(fragmentsOf)
      this.section = nextSection(
        headingOf(text, cells[0]!.place, column),
        fragments,
        before,
        before?.tasks.length === 0,
      )
      this.out.sections.push(this.section)
      if (column === null) this.categories = []
    }
  }

  private closeSection(): void {
    if (this.waiting.length > 0) this.startTask({ no: null, title: null, measures: [] })
    this.closeTask()
    this.task = null
    this.last = null
  }

  private startTask(task: DraftTask): void {
    this.closeTask()
    this.isLabelLost = false
    this.section ??= this.anonymousSection()
    task.measures.unshift(...this.waiting)
    this.waiting = []
    this.section.tasks.push(task)
    this.task = task
  }

  private anonymousSection(): DraftSection {
    const section = sectionOf([], [])
    this.out.sections.push(section)
    return section
  }

  /** A task that no row gave a measure is not a record: its cells go to quarantine. */
  private closeTask(): void {
    const { task, section } = this
    if (task !== null) nameByMeasure(task, this.records)
    if (task === null || task.measures.length > 0) return
    const own = [task.no, task.title].filter((field) => field !== null && field.derivation !== 'inherited')
    const fragments = [
      ...new Map(own.flatMap((field) => field!.fragments).map((piece) => [keyOf(piece), piece])).values(),
    ]
    this.quarantine(fragments, 'task without a measure')
    const label = [task.no?.text, task.title?.text].filter(Boolean).join(' ')
    const words = told`Task ${{ task: label }} has no measure, deadline or unit on any row; expected at least one.`
    this.out.observations.push({ rule: 'task/no-measure', ...words, place: fragments[0]?.place ?? this.table.place })
    section!.tasks.splice(section!.tasks.indexOf(task), 1)
  }
}

/** A longer measure, in characters, or one of several paragraphs names no task. */
const LONGEST_TITLE = 60

/** Where no column prints titles, the one measure of a task is its title, too. */
function nameByMeasure(task: DraftTask, records: RecordReader): void {
  const [only, ...more] = task.measures
  if (only === undefined || more.length > 0 || task.title !== null || records.has('task')) return
  const { measure } = only
  if (measure.text.length > LONGEST_TITLE || measure.text.includes('\n')) return
  task.title = derived({ ...measure, text: tidyTitle(measure.text) }, 'inferred', 'record/measure-is-title')
}

function headingsIn(text: string): string[] {
  const { headings, rest } = headingsBefore(text)
  return [...headings, rest]
}

/** The cells of a section's records: a merged one that was set aside may still reach down into a record. */
function fragmentsOfRecords(section: DraftSection): Fragment[] {
  return section.tasks.flatMap((task) =>
    task.measures.flatMap((record) => fieldsOf(task, record).flatMap(({ field }) => field.fragments)),
  )
}
