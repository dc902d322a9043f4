import type { Observation } from '../model/finding.js'
import { type Plan, recordsOf } from '../model/plan.js'
import { fieldsOf } from '../model/record-fields.js'

/** Observations on whole tables with the ids of the records that were read from them, as their parameter `records`. */
export function withRecords(observed: readonly Observation[], plan: Pick<Plan, 'annexes'>): Observation[] {
  if (!observed.some(({ tables }) => tables)) return [...observed]
  const ids = idsByTable(plan)
  return observed.map((observation) => {
    if (observation.tables === undefined) return observation
    const records = [...new Set(observation.tables.flatMap((table) => ids.get(table) ?? []))]
    return { ...observation, params: { ...observation.params, records } }
  })
}

function idsByTable(plan: Pick<Plan, 'annexes'>): Map<number, string[]> {
  const ids = new Map<number, string[]>()
  for (const { task, record } of recordsOf(plan)) {
    const tables = new Set(fieldsOf(task, record).flatMap(({ field }) => field.fragments.map(({ table }) => table)))
    for (const table of tables) {
      if (table === null) continue
      const known = ids.get(table)
      if (known) known.push(record.id)
      else ids.set(table, [record.id])
    }
  }
  return ids
}
