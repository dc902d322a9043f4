import { groupedBy } from '../../../diff/grouping.js'
import type { Role } from '../../../model/roles.js'
import type { ReportData } from '../../data.js'

/** The dataset as the views use it: each record with what belongs to it. */
export interface Dataset {
  report: ReportData
  records: ReportRecord[]
  byId: ReadonlyMap<string, ReportRecord>
  documents: ReadonlyMap<string, ReportTables['documents'][number]>
  units: ReadonlyMap<string, ReportTables['units'][number]>
}

export function datasetOf(report: ReportData): Dataset {
  const { tables } = report
  const documents = new Map(tables.documents.map((document) => [document.id, document]))
  const parts = {
    units: groupedBy(tables.task_units, ({ task_id }) => task_id),
    milestones: groupedBy(tables.milestones, ({ task_id }) => task_id),
    targets: groupedBy(tables.targets, ({ task_id }) => task_id),
    findings: findingsOfRecords(tables.diagnostics),
  }
  let taskAt = -1
  const records = tables.tasks.map((task, at) => {
    if (task.measure_no === 1) taskAt++
    return recordOf(task, { at, taskAt }, documents.get(task.document_id)!, parts)
  })
  return {
    report,
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    documents,
    units: new Map(tables.units.map((unit) => [unit.unit_id, unit])),
  }
}

/** A finding is told of the record it names, or of each of those that it lists. */
function findingsOfRecords(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const of = findings.flatMap((finding) => recordsIn(finding).map((id) => ({ id, finding })))
  return new Map([...groupedBy(of, ({ id }) => id)].map(([id, told]) => [id, told.map(({ finding }) => finding)]))
}

function recordsIn({ task_id, params }: Finding): readonly string[] {
  if (task_id !== null) return [task_id]
  const { records } = JSON.parse(params) as { records?: unknown }
  return Array.isArray(records) ? (records as string[]) : []
}

type ReportTables = ReportData['tables']
type Task = ReportTables['tasks'][number]
export type Mention = ReportTables['task_units'][number]
export type Milestone = ReportTables['milestones'][number]
export type Target = ReportTables['targets'][number]
export type Finding = ReportTables['diagnostics'][number]

/** A record with all that is said of it. */
export interface ReportRecord {
  id: string
  /** Its place in the dataset, from 0. */
  at: number
  /** Its task among those of the dataset, from 0. */
  taskAt: number
  task: Task
  document: ReportTables['documents'][number]
  units: Readonly<Record<Role, readonly Mention[]>>
  milestones: readonly Milestone[]
  targets: readonly Target[]
  findings: readonly Finding[]
  /** When it is due, as facets and pictures count it: a month (2022-06), or a kind of deadline. */
  due: string
  /** What search looks through, folded. */
  searched: string
}

interface Parts {
  units: ReadonlyMap<string, readonly Mention[]>
  milestones: ReadonlyMap<string, readonly Milestone[]>
  targets: ReadonlyMap<string, readonly Target[]>
  findings: ReadonlyMap<string, readonly Finding[]>
}

function recordOf(
  task: Task,
  order: Pick<ReportRecord, 'at' | 'taskAt'>,
  document: ReportRecord['document'],
  parts: Parts,
): ReportRecord {
  const units = parts.units.get(task.id) ?? []
  const ofRole = (role: Role) => units.filter((unit) => unit.role === role)
  return {
    id: task.id,
    ...order,
    task,
    document,
    units: { lead: ofRole('lead'), support: ofRole('support'), upper_lead: ofRole('upper_lead') },
    milestones: parts.milestones.get(task.id) ?? [],
    targets: parts.targets.get(task.id) ?? [],
    findings: parts.findings.get(task.id) ?? [],
    due: dueOf(task),
    searched: foldText(searchedIn(task, units).join('\n')),
  }
}

function dueOf({ deadline_kind, deadline_end }: Task): string {
  return deadline_end === null ? deadline_kind : deadline_end.slice(0, 7)
}

function searchedIn(task: Task, units: readonly Mention[]): string[] {
  return [
    task.id,
    task.annex_title,
    task.section_title,
    task.task_title,
    task.measure,
    task.deadline_text,
    ...units.flatMap(({ unit, unit_text }) => (unit === unit_text ? [unit] : [unit, unit_text])),
    ...task.other.map(({ text }) => text),
  ]
}

/** The form in which texts are searched: without blanks inside Chinese, widths and cases made one. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/g, '')
}

/** The words of a search: all of them must be found. */
export function wordsOf(query: string): string[] {
  return query.trim().split(/\s+/).map(foldText).filter(Boolean)
}
