import { matchRecords } from '../../../src/diff/match/index.js'
import { record as sampleRecord } from '../render/sample.js'

export interface Task {
  measure: string
  title?: string
  section?: string
  lead?: string[]
  others?: string[]
}

/** What became of the tasks of two plans, a line a match, by their places from 1: `1 → 2 similar`. */
export function matched(old: readonly Task[], fresh: readonly Task[]): string[] {
  return matchRecords(sideOf(old, 2022), sideOf(fresh, 2023)).map(
    ({ kind, old: from, fresh: to }) => `${placesIn(from)} → ${placesIn(to)} ${kind}`,
  )
}

function placesIn(entries: readonly { at: number }[]): string {
  return entries.map(({ at }) => at + 1).join('+') || '—'
}

export function sideOf(tasks: readonly Task[], year: number) {
  const units = new Map<string, { lead: string[]; others: string[] }>()
  const records = tasks.map(({ measure, title = '', section = '', lead = [], others = [] }, at) => {
    const id = `plan-${year}/1/${at + 1}/1`
    units.set(id, { lead, others })
    const [annex_title, section_title] = ['', section]
    const own = { id, plan_year: year, task_no: String(at + 1), task_title: title, measure, annex_title, section_title }
    return sampleRecord({ ...own, section_no: '', document_id: `plan-${year}` })
  })
  return { records, unitsOf: ({ id }: { id: string }) => units.get(id)! }
}
