import type { ReportData } from '../../data.js'
import type { Role } from '../../../model/roles.js'
import { foldText } from './fold-text.js'

type Tables = ReportData['tables']
export type Task = Tables['tasks'][number]
export type Mention = Tables['task_units'][number]
export type Target = Tables['targets'][number]
export type Finding = Tables['diagnostics'][number]

/** A record with all that is said of it. */
export interface ReportRecord {
  id: string
  /** Its place in the dataset, from 0. */
  at: number
  task: Task
  document: Tables['documents'][number]
  units: Readonly<Record<Role, readonly Mention[]>>
  targets: readonly Target[]
  findings: readonly Finding[]
  /** When it is due, as facets and pictures count it: a month (2022-06), or a kind of deadline. */
  due: string
  /** What search looks through, folded. */
  searched: string
}

export interface Parts {
  units: ReadonlyMap<string, readonly Mention[]>
  targets: ReadonlyMap<string, readonly Target[]>
  findings: ReadonlyMap<string | null, readonly Finding[]>
}

export function recordOf(task: Task, at: number, document: ReportRecord['document'], parts: Parts): ReportRecord {
  const units = parts.units.get(task.id) ?? []
  const ofRole = (role: Role) => units.filter((unit) => unit.role === role)
  return {
    id: task.id,
    at,
    task,
    document,
    units: { lead: ofRole('lead'), support: ofRole('support'), upper_lead: ofRole('upper_lead') },
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
