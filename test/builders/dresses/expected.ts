import { QUARTER_LABELS } from './columns.js'
import type { Dress } from './dress.js'
import type { KnownWork } from './plan.js'
import type { Row } from './rows.js'
import { day, lastDay } from './times.js'

/** A record as the dataset should have it. */
export interface Expected {
  annex: string
  section: string[]
  no: string
  title: string
  measure: string
  /** Kind, first and last day; null where the columns of the dress say no such thing of the whole. */
  deadline: string | null
  upper: string[]
  lead: string[]
  support: string[]
  /** What is due in which period, and its last day. */
  steps: { label: string; text: string; end: string }[]
  other: Record<string, string>
  /** What stands where units or times stand and is neither. */
  remarks: string[]
}

export function expected({ plan, headings, task, work, no }: Row, annex: string, dress: Dress): Expected {
  const { roles, headers } = dress
  return {
    annex,
    section: headings.map(({ title }) => title),
    no,
    title: dress.work === 'measure' ? '' : task.title,
    measure: dress.work === 'task' ? task.title : work.measure,
    deadline: deadlineOf(work, plan.year, dress),
    upper: roles === 'three tiers' ? work.upper : [],
    lead: work.lead,
    support: roles === 'lead alone' ? [] : work.support,
    steps: stepsOf(work, plan.year, dress),
    other: Object.fromEntries(
      dress.extras.flatMap((extra) => (work[extra] === '' ? [] : [[headers.extras[extra], work[extra]]])),
    ),
    remarks: [],
  }
}

function deadlineOf({ due, begins, ends }: KnownWork, year: number, { when }: Dress): string | null {
  if (when === 'none') return 'none'
  if (when === 'start and finish') return `range ${day(year, begins, 1)} ${lastDay(year, ends)}`
  return when === 'deadline' ? [due.kind, due.start, due.end].filter(Boolean).join(' ') : null
}

function stepsOf({ steps }: KnownWork, year: number, { when }: Dress): Expected['steps'] {
  if (when === 'years')
    return [0, 1, 2].map((at) => ({ label: `${year + at}年`, text: steps[at]!, end: `${year + at}-12-31` }))
  if (when !== 'quarters' && when !== 'quarters in cells') return []
  return QUARTER_LABELS.map((label, at) => ({ label, text: steps[at]!, end: lastDay(year, 3 * (at + 1)) }))
}
