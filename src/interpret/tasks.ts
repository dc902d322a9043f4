import type { DraftMeasure, DraftSection, DraftTask, Quarantined } from '../model/draft.js'
import type { Decision, Observation } from '../model/finding.js'
import type { Field, Fragment } from '../model/field.js'
import type { GridCell, LogicalTable, Meaning } from '../model/table.js'
import { compact, joinBroken, tidyTitle } from '../text/blanks.js'
import { isNone } from '../text/marks.js'
import { ordinalOf } from '../text/ordinals.js'
import { isUnfinished, unwrap, wrapWidth } from '../text/sentences.js'
import { blankIsMerged } from './blanks.js'
import { classify, numberOf, plainNumber, titleWithoutNumber, type Context, type Reading } from './classify.js'
import { appended, derived, fieldOf, fragmentOf } from './fields.js'
import { Row } from './row.js'
import { nextSection } from './sections.js'

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
  const reader = new TaskReader(table, heading)
  for (const row of table.rows) reader.read(new Row(table, row))
  return reader.finish()
}

const INHERITABLE = ['deadline', 'lead', 'support'] as const
type Inheritable = (typeof INHERITABLE)[number]

class TaskReader implements Context {
  readonly measure: Meaning | null
  private readonly out: TaskTable = {
    sections: [],
    notes: [],
    structure: [],
    quarantine: [],
    decisions: [],
    observations: [],
  }
  private readonly widths: Map<Meaning, number>
  private readonly merged: Record<Inheritable, boolean>
  private section: DraftSection | null
  private open: DraftTask | null = null
  private last: DraftMeasure | null = null
  private waiting: DraftMeasure[] = []
  private category = ''

  constructor(
    private readonly table: LogicalTable,
    private readonly heading: DraftSection | null,
  ) {
    this.measure = this.has('measure') ? 'measure' : this.has('target') && this.has('task') ? 'target' : null
    this.section = heading
    if (heading) this.out.sections.push(heading)
    this.widths = new Map(
      ([this.work, 'note', 'target'] as const).map((meaning) => [meaning, wrapWidth(this.texts(meaning))]),
    )
    const isMerged = (meaning: Inheritable): boolean => blankIsMerged(table, meaning, this.work)
    this.merged = { deadline: isMerged('deadline'), lead: isMerged('lead'), support: isMerged('support') }
  }

  has(meaning: Meaning): boolean {
    return this.table.columns.some((column) => column.meaning === meaning)
  }

  get task(): Context['task'] {
    if (this.open === null) return null
    return { no: this.open.no?.text ?? '', title: compact(this.open.title?.text ?? '') }
  }

  get record(): string | null {
    return this.last?.text.text ?? null
  }

  read(row: Row): void {
    this.enterCategory(row)
    const reading = classify(row, this)
    const decision: Decision = {
      subject: 'row',
      outcome: reading.kind,
      reason: reading.reason,
      signals: reading.signals,
      place: row.place,
    }
    if (reading.kind === 'blank') return
    if (reading.kind === 'section' || reading.kind === 'note') {
      this.out.decisions.push(decision)
      this.readAlone(row, reading)
    } else if (reading.kind === 'continuation') this.continueRecord(row, decision)
    else this.readWork(row, reading, decision)
  }

  finish(): TaskTable {
    this.closeSection()
    return this.out
  }

  /** What a row is about where the table has no column of measures: its task. */
  private get work(): Meaning {
    return this.measure ?? 'task'
  }

  private texts(meaning: Meaning): string[] {
    return this.table.rows.map((row) => new Row(this.table, row).text(meaning)).filter(Boolean)
  }

  private enterCategory(row: Row): void {
    const cells = row.freshCells('category')
    const name = compact(row.text('category'))
    if (name === '' || row.loneText !== null) return
    this.out.structure.push(...cells.map(fragmentOf))
    if (name === this.category) return
    this.category = name
    this.openSection(row.text('category'), cells)
  }

  private readAlone(row: Row, reading: Reading): void {
    const cells = row.fresh
    this.out.structure.push(...cells.map(fragmentOf))
    if (reading.kind === 'section') this.openSection(cells[0]!.text, cells)
    else this.out.notes.push(fieldOf(cells.slice(0, 1), cells[0]!.text))
  }

  private openSection(text: string, cells: readonly GridCell[]): void {
    this.closeSection()
    const before = this.out.sections.at(-1) ?? this.heading
    this.section = nextSection(text, cells.map(fragmentOf), before)
    this.out.sections.push(this.section)
    if (ordinalOf(text)) this.category = ''
  }

  private closeSection(): void {
    if (this.waiting.length > 0) this.startTask({ no: null, title: null, measures: [] })
    this.closeTask()
    this.open = null
    this.last = null
  }

  private startTask(task: DraftTask): void {
    this.closeTask()
    this.section ??= this.anonymousSection()
    task.measures.unshift(...this.waiting)
    this.waiting = []
    this.section.tasks.push(task)
    this.open = task
  }

  private anonymousSection(): DraftSection {
    const section: DraftSection = { no: '', title: '', fragments: [], tasks: [] }
    this.out.sections.push(section)
    return section
  }

  /** A task that no row gave a measure is not a record: its cells go to quarantine. */
  private closeTask(): void {
    if (this.open === null || this.open.measures.length > 0) return
    const fragments = [...(this.open.no?.fragments ?? []), ...(this.open.title?.fragments ?? [])]
    this.out.quarantine.push(...fragments.map((fragment) => ({ fragment, reason: 'task without a measure' })))
    const place = fragments[0]?.place ?? this.table.place
    const message = `Task ${this.open.no?.text ?? ''} ${this.open.title?.text ?? ''} has no measure, deadline or unit on any row; expected at least one.`
    this.out.observations.push({ rule: 'task/no-measure', message, place })
    this.section!.tasks.splice(this.section!.tasks.indexOf(this.open), 1)
  }

  private readWork(row: Row, reading: Reading, decision: Decision): void {
    if (reading.kind === 'waiting' && row.cells(this.work).length === 0) {
      this.out.decisions.push(decision)
      this.out.quarantine.push(
        ...row.fresh.map((cell) => ({ fragment: fragmentOf(cell), reason: 'row without a task or measure' })),
      )
      return
    }
    if (reading.kind === 'new task') this.startTask({ ...this.labelOf(row), measures: [] })
    else if (reading.kind === 'next measure') this.repeatLabel(row)
    const measure = this.recordOf(row, decision)
    if (measure === null) this.out.decisions.push(decision)
    else if (reading.kind === 'waiting') this.waiting.push(measure)
    else this.open!.measures.push(measure)
    this.last = measure ?? this.last
  }

  private labelOf(row: Row): Pick<DraftTask, 'no' | 'title'> {
    const numbers = row.cells('number')
    const number = numberOf(row, this) || plainNumber(numbers[0]?.text ?? '')
    const titles = row.freshCells('task')
    const no = number === '' ? null : fieldOf(numbers.length > 0 ? numbers : titles, number)
    return { no, title: titles.length > 0 ? fieldOf(titles, this.titleOf(titles)) : this.titleAbove(row) }
  }

  private titleOf(cells: readonly GridCell[]): string {
    const text = cells
      .map((cell) => cell.text)
      .join('\n')
      .split('\n')
      .reduce(joinBroken)
    return titleWithoutNumber(text, this)
  }

  /** A number under a title that is merged over several numbers. */
  private titleAbove(row: Row): Field | null {
    if (!this.has('task') || (this.table.explicitSpans && !row.isCovered('task'))) return null
    return this.open?.title ? derived(this.open.title, 'inherited') : null
  }

  /** The label of the current task printed again is one more piece of it. */
  private repeatLabel(row: Row): void {
    const task = this.open!
    for (const cell of row.freshCells('number')) task.no = printedAgain(task.no, cell, plainNumber(cell.text))
    if (this.work === 'task') return
    for (const cell of row.freshCells('task')) task.title = printedAgain(task.title, cell, this.titleOf([cell]))
  }

  /** The record of a row, or null where the row only names its task. */
  private recordOf(row: Row, decision: Decision): DraftMeasure | null {
    const cells = row.cells(this.work)
    const [deadline, lead, support] = INHERITABLE.map((meaning) => this.inheritableOf(row, meaning))
    const others = row.others.filter(({ meaning }) => meaning !== this.work)
    if (
      this.measure !== null &&
      cells.length === 0 &&
      !row.text('deadline') &&
      !row.text('lead') &&
      others.length === 0
    )
      return null
    return {
      text: this.workOf(row, cells),
      deadline: deadline!,
      lead: lead!,
      support: support!,
      other: others.map(({ header, cell }) => ({
        header,
        field: this.freshOrInherited(row, [cell], tidyTitle(cell.text)),
      })),
      rows: [row.place],
      decisions: [decision],
    }
  }

  private workOf(row: Row, cells: readonly GridCell[]): Field {
    if (this.measure === null)
      return derived(fieldOf(cells, this.titleOf(cells)), 'inferred', 'record/title-is-measure')
    if (cells.length === 0) {
      const titles = row.cells('task')
      return derived(
        fieldOf(titles, titles.length > 0 ? this.titleOf(titles) : ''),
        'inferred',
        'record/title-is-measure',
      )
    }
    return this.freshOrInherited(row, cells, this.unwrapped(cells, this.work))
  }

  private unwrapped(cells: readonly GridCell[], meaning: Meaning): string {
    return unwrap(cells.map((cell) => cell.text).join('\n'), this.widths.get(meaning) ?? Infinity)
  }

  private freshOrInherited(row: Row, cells: readonly GridCell[], text: string): Field {
    const field = fieldOf(cells, text)
    return row.fresh.includes(cells[0]!) ? field : derived(field, 'inherited')
  }

  private inheritableOf(row: Row, meaning: Inheritable): Field | null {
    const cells = row.cells(meaning)
    if (cells.length > 0) return this.freshOrInherited(row, cells, cells.map((cell) => cell.text).join('\n'))
    const overPage = this.table.explicitSpans && row.headOfPiece && row.text('number') === ''
    const above = this.last?.[meaning]
    return above && (this.merged[meaning] || overPage) ? derived(above, 'inherited', 'cell/blank-is-merged') : null
  }

  /** Adds a row's cells to the record before it, each to its own field. */
  private continueRecord(row: Row, decision: Decision): void {
    const record = this.last!
    record.rows.push(row.place)
    record.decisions.push(decision)
    for (const cell of row.freshCells(this.work))
      record.text = appended(record.text, cell, this.goOn(record.text.text, cell))
    if (this.open && this.work !== 'task')
      for (const cell of row.freshCells('task')) this.continueTitle(this.open, cell)
    for (const meaning of INHERITABLE) {
      for (const cell of row.freshCells(meaning))
        record[meaning] = addTo(record[meaning], cell, meaning === 'deadline' ? '' : '\n')
    }
    for (const { header, meaning, cell } of row.others) {
      if (meaning !== this.work && row.fresh.includes(cell)) addOther(record, header, cell)
    }
  }

  private continueTitle(task: DraftTask, cell: GridCell): void {
    const title = this.titleOf([cell])
    task.title = task.title ? appended(task.title, cell, joinBroken(task.title.text, title)) : fieldOf([cell], title)
  }

  private goOn(text: string, cell: GridCell): string {
    const more = this.unwrapped([cell], this.work)
    return isUnfinished(text) ? joinBroken(text, more) : `${text}\n${more}`
  }
}

function printedAgain(label: Field | null, cell: GridCell, text: string): Field {
  return label ? { ...label, fragments: [...label.fragments, fragmentOf(cell)] } : fieldOf([cell], text)
}

function addTo(field: Field | null, cell: GridCell, separator: string): Field {
  if (field === null) return fieldOf([cell], cell.text)
  if (isNone(cell.text)) return appended(field, cell, field.text)
  return appended(field, cell, isNone(field.text) ? cell.text : field.text + separator + cell.text)
}

function addOther(record: DraftMeasure, header: string, cell: GridCell): void {
  const other = record.other.find((known) => known.header === header)
  if (other) other.field = appended(other.field, cell, joinBroken(other.field.text, tidyTitle(cell.text)))
  else record.other.push({ header, field: fieldOf([cell], tidyTitle(cell.text)) })
}
