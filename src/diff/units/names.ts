import type { DocumentRows } from '../side.js'

export interface NamesOfUnit {
  id: string
  /** Canonical name. */
  name: string
  /** Every form in which the document prints it, without 等部门. */
  printed: string[]
}

/** The units that a document names, in the order of meeting. */
export function namesIn({ tasks, units }: DocumentRows): Map<string, NamesOfUnit> {
  const met = new Map<string, NamesOfUnit>()
  for (const { id: taskId } of tasks) {
    for (const { unit_id, unit, unit_text, open_ended } of units.get(taskId) ?? []) {
      const known = met.get(unit_id)
      const one = known ?? { id: unit_id, name: unit, printed: [] }
      if (!known) met.set(unit_id, one)
      if (!open_ended && !one.printed.includes(unit_text)) one.printed.push(unit_text)
    }
  }
  return met
}
