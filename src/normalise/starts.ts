import type { DraftMeasure } from '../model/draft.js'
import type { Deadline } from '../model/plan.js'
import { joinBroken } from '../text/blanks.js'
import { readDeadline, type ReadDeadline } from './deadlines.js'

/**
 * A deadline with the first day that a column of starts prints beside it: the two are a range, from the day that begins the
 * first to the one that ends the last. A start that is no day (已开工), or none before the last day, leaves it as it is.
 */
export function withStart(deadline: Deadline, other: DraftMeasure['other'], year: number | null): Deadline {
  const printed = other.find(({ key }) => key === 'start')?.field.text
  if (printed === undefined || deadline.end === null) return deadline
  const start = firstDayOf(readDeadline(printed.split('\n').reduce(joinBroken), year))
  if (start === null || start > deadline.end) return deadline
  return { ...deadline, kind: 'range', start, rule: 'deadline/start-column' }
}

/** A month or a year alone begins with its first day; 5月底前 is the last of it. */
function firstDayOf({ start, end, rule }: ReadDeadline): string | null {
  if (start !== null || end === null) return start
  if (rule === 'deadline/month') return `${end.slice(0, 8)}01`
  return rule === 'deadline/year' ? `${end.slice(0, 5)}01-01` : end
}
