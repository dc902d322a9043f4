import type { ReportRecord } from './record.js'

const collator = new Intl.Collator('zh', { numeric: true })

/** What records are sorted by; ties keep the order of the document. */
export const SORTS = {
  place: (a, b) => a.at - b.at,
  title: (a, b) => collator.compare(a.task.task_title || a.task.measure, b.task.task_title || b.task.measure),
  due: (a, b) => dayOf(a).localeCompare(dayOf(b)),
  lead: (a, b) => collator.compare(a.task.lead_units.join(), b.task.lead_units.join()),
  support: (a, b) => a.task.support_units.length - b.task.support_units.length,
  marks: (a, b) => a.findings.length + a.targets.length - b.findings.length - b.targets.length,
} as const satisfies Record<string, (a: ReportRecord, b: ReportRecord) => number>

export type SortName = keyof typeof SORTS

export function sorted(records: readonly ReportRecord[], by: SortName, down: boolean): ReportRecord[] {
  const direction = down ? -1 : 1
  return records.toSorted((a, b) => direction * SORTS[by](a, b) || a.at - b.at)
}

/** What has no day comes last. */
function dayOf({ task }: ReportRecord): string {
  return task.deadline_end ?? `9999-${task.deadline_kind}`
}
