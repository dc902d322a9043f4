import type { Correctable } from '../../../model/correction.js'

/** The fields of a record as a person reads them, each with its column in provenance and whether a correction may change it. */
export const FIELDS: readonly { name: Correctable | 'other'; column: string }[] = [
  { name: 'measure', column: 'measure' },
  { name: 'deadline', column: 'deadline_text' },
  { name: 'upper_lead', column: 'upper_lead_units' },
  { name: 'lead', column: 'lead_units' },
  { name: 'support', column: 'support_units' },
  { name: 'task_title', column: 'task_title' },
  { name: 'section', column: 'section_title' },
  { name: 'other', column: 'other' },
]

export function columnOf(field: string): string {
  return FIELDS.find(({ name }) => name === field)?.column ?? 'measure'
}
