import { told, worded } from '../text/told.js'
import type { DraftMeasure, DraftSection, DraftTask, Quarantined } from '../model/draft.js'
import type { Decision, Observation } from '../model/finding.js'
import type { Field, Fragment } from '../model/field.js'
import { fieldsOf } from '../model/record-fields.js'
import type { GridCell, LogicalTable } from '../model/table.js'
import { compact } from '../text/blanks.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { joinOverPages } from './breaks/index.js'
import { classify, standsAlone, type Context, type RowKind } from './classify.js'
import { fieldOf, fragmentsOf, keyOf } from './fields.js'
import { RecordReader } from './records.js'
import { Row } from './row.js'
import { headingInCells, nextSection, numbersApart } from './sections.js'
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
 */
export function readTasks(table: LogicalTable, heading: DraftSection | null): TaskTable {
  const { table: whole, decisions, observations } = joinOverPages(table)
  const reader = new TaskReader(whole, heading, observations)
  for (const row of whole.rows) reader.read(new Row(whole, row), decisions.get(row) ?? [])
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
  private readonly records: RecordReader
  private readonly ordinalsAreSections: boolean
  private section: DraftSection | null
  private task: DraftTask | null = null
  private last: DraftMeasure | null = null
  /** Records whose task is named by a later row. */
  private waiting: DraftMeasure[] = []
  private category = ''

  constructor(
    private readonly table: LogicalTable,
    heading: DraftSection | null,
    observations: readonly Observation[],
  ) {
    this.out.observations.push(...observations)
    this.records = new RecordReader(table)
    this.ordinalsAreSections = numbersApart(table.rows.map((row) => new Row(table, row)))
    this.section = heading
    if (heading) this.out.sections.push(heading)
  }

  /** @param joins what was decided about the row where pages break it off from the one above or from its rests */
  read(row: Row, joins: readonly Decision[]): void {
    this.enterCategory(row)
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
    const { records, task, ordinalsAreSections } = this
    return {
      ordinalsAreSections,
      measure: records.measure,
      has: (meaning) => records.has(meaning),
      task: task && { no: task.no?.text ?? '', title: compact(task.title?.text ?? '') },
    }
  }

  /** A column of categories names sections, or parts of one: where its text changes, the next one opens. */
  private enterCategory(row: Row): void {
    const cells = row.cellsOnlyOf('category')
    const name = compact(cells.map((cell) => cell.text).join(''))
    if (name === '' || standsAlone(row, this.ordinalsAreSections)) return
    this.out.structure.push(...cells.flatMap(fragmentsOf))
    if (name === this.category) return
    this.openSection(cells.map((cell) => cell.text).join(''), cells, true)
    this.category = name
  }

  private readAlone(row: Row, kind: RowKind, decision: Decision): void {
    const cells = row.fresh
    this.out.decisions.push(decision)
    this.out.structure.push(...cells.flatMap(fragmentsOf))
    if (kind === 'section') this.openSection(headingInCells(row) ?? cells[0]!.text, cells)
    else if (kind === 'note') this.out.notes.push(fieldOf(cells.slice(0, 1), cells[0]!.text))
    else this.out.notes.push(fieldOf(cells, cells.map((cell) => cell.text).join(' ')))
  }

  private readWork(row: Row, kind: RowKind, decisions: readonly Decision[]): void {
    const nameless = kind === 'waiting' && row.cells(this.records.work).length === 0
    if (nameless) return this.setAside(row, decisions)
    const sameTask = kind !== 'new task' || this.waiting.length > 0
    if (kind === 'new task') this.startTask({ ...labelOf(row, this.context, this.records, this.task), measures: [] })
    else if (kind === 'next measure') printAgain(this.task!, row, this.records)
    const record = this.records.read(row, this.last && { record: this.last, sameTask }, decisions)
    if (record === null) this.out.decisions.push(...decisions)
    else if (kind === 'waiting') this.waiting.push(record)
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

  private openSection(text: string, cells: readonly GridCell[], inner = false): void {
    const before = this.section
    this.closeSection()
    this.section = nextSection(text, cells.flatMap(fragmentsOf), before, inner)
    this.out.sections.push(this.section)
    if (ordinalOf(text)) this.category = ''
  }

  private closeSection(): void {
    if (this.waiting.length > 0) this.startTask({ no: null, title: null, measures: [] })
    this.closeTask()
    this.task = null
    this.last = null
  }

  private startTask(task: DraftTask): void {
    this.closeTask()
    this.section ??= this.anonymousSection()
    task.measures.unshift(...this.waiting)
    this.waiting = []
    this.section.tasks.push(task)
    this.task = task
  }

  private anonymousSection(): DraftSection {
    const section: DraftSection = { no: '', title: '', fragments: [], tasks: [] }
    this.out.sections.push(section)
    return section
  }

  /** A task that no row gave a measure is not a record: its cells go to quarantine. */
  private closeTask(): void {
    const { task, section } = this
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

/** The cells of a section's records: a merged one that was set aside may still reach down into a record. */
function fragmentsOfRecords(section: DraftSection): Fragment[] {
  return section.tasks.flatMap((task) =>
    task.measures.flatMap((record) => fieldsOf(task, record).flatMap(({ field }) => field.fragments)),
  )
}
