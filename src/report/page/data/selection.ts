import type { ReportRecord } from './dataset.js'

/** What records are filtered by. A new facet is a line here, and its name in text/. */
export const FACETS = {
  year: ({ task }) => [task.plan_year === null ? '' : String(task.plan_year)],
  document: ({ document }) => [document.id],
  annex: ({ task }) => [JSON.stringify([task.annex_no, task.annex_title])],
  section: ({ task }) => [JSON.stringify([task.section_no, task.section_title])],
  lead: ({ units }) => distinctValues(units.lead.map(({ unit }) => unit)),
  support: ({ units }) => distinctValues(units.support.map(({ unit }) => unit)),
  kind: ({ units }) =>
    distinctValues([...units.lead, ...units.support, ...units.upper_lead].map(({ unit_kind }) => unit_kind)),
  due: ({ due }) => [due],
  target: ({ targets }) => (targets.length > 0 ? ['yes'] : ['no']),
  finding: ({ findings }) => distinctValues(findings.map(({ rule }) => rule)),
} as const satisfies Record<string, (record: ReportRecord) => string[]>

export type FacetName = keyof typeof FACETS
export const FACET_NAMES = Object.keys(FACETS) as FacetName[]

/** Chosen values by facet: a record must have one of each facet that has any. */
export type Filters = Partial<Record<FacetName, readonly string[]>>

export interface Filtered {
  records: ReportRecord[]
  /** For each facet how many records have each value, among those that the other facets let through. */
  counts: Record<FacetName, Map<string, number>>
}

/** Records that have all words and pass all filters, and what each further filter would leave. */
export function filterRecords(records: readonly ReportRecord[], words: readonly string[], filters: Filters): Filtered {
  const chosen = FACET_NAMES.flatMap((name) =>
    filters[name]?.length ? [{ name, values: new Set(filters[name]) }] : [],
  )
  const counts = Object.fromEntries(FACET_NAMES.map((name) => [name, new Map()])) as Filtered['counts']
  const passed = records.filter((record) => {
    if (!words.every((word) => record.searched.includes(word))) return false
    const failed = chosen.filter(({ name, values }) => !FACETS[name](record).some((value) => values.has(value)))
    if (failed.length > 1) return false
    for (const name of failed.length === 0 ? FACET_NAMES : [failed[0]!.name])
      countIn(counts[name], FACETS[name](record))
    return failed.length === 0
  })
  return { records: passed, counts }
}

function countIn(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
}

function distinctValues(values: readonly string[]): string[] {
  return [...new Set(values)]
}

const collatorOfTitles = new Intl.Collator('zh', { numeric: true })

/** What records are sorted by; ties keep the order of the document. */
export const SORTS = {
  place: (a, b) => a.at - b.at,
  title: (a, b) => collatorOfTitles.compare(a.task.task_title || a.task.measure, b.task.task_title || b.task.measure),
  due: (a, b) => dayOf(a).localeCompare(dayOf(b)),
  lead: (a, b) => collatorOfTitles.compare(a.task.lead_units.join(), b.task.lead_units.join()),
  support: (a, b) => a.task.support_units.length - b.task.support_units.length,
  marks: (a, b) => a.findings.length + a.targets.length - b.findings.length - b.targets.length,
} as const satisfies Record<string, (a: ReportRecord, b: ReportRecord) => number>

export type SortName = keyof typeof SORTS
export const SORT_NAMES = Object.keys(SORTS) as SortName[]

export function sorted(records: readonly ReportRecord[], by: SortName, down: boolean): ReportRecord[] {
  const direction = down ? -1 : 1
  return records.toSorted((a, b) => direction * SORTS[by](a, b) || a.at - b.at)
}

/** What has no day comes last. */
function dayOf({ task }: ReportRecord): string {
  return task.deadline_end ?? `9999-${task.deadline_kind}`
}
