import type { ChangeKindName } from '../../model/change-kinds.js'
import type { Cause, Change } from '../../model/diff.js'

/** A change as a comparer finds it, before it is known where it stands and why. */
export interface Found {
  kind: ChangeKindName
  message: string
  effect?: Change['effect']
  subject?: string
  before?: string
  after?: string
  /** Where the comparer knows it. */
  cause?: Cause
}

/** The column of tasks.csv that says what a kind of change is about. */
export const FIELDS: Partial<Record<ChangeKindName, string>> = {
  'deadline-later': 'deadline_text',
  'deadline-earlier': 'deadline_text',
  'deadline-kind': 'deadline_text',
  'deadline-text': 'deadline_text',
  'target-dropped': 'measure',
  'target-new': 'measure',
  'target-down': 'measure',
  'target-up': 'measure',
  'target-comparator': 'measure',
  'lead-removed': 'lead_units',
  'lead-added': 'lead_units',
  'support-removed': 'support_units',
  'support-added': 'support_units',
  'upper-lead-removed': 'upper_lead_units',
  'upper-lead-added': 'upper_lead_units',
  'role-swapped': 'lead_units',
  reworded: 'measure',
  title: 'task_title',
  other: 'other',
  'moved-annex': 'annex_title',
  'moved-section': 'section_title',
  'moved-number': 'task_no',
}
