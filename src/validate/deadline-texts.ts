import type { Deadline, DeadlinePart } from '../model/plan.js'
import { namesYear } from '../vocabulary/times/years.js'

/** The words of a deadline, or of those of its steps, that are of such a kind. */
export function deadlineTexts(deadline: Deadline, isSuch: (part: DeadlinePart) => boolean): string[] {
  const parts = deadline.parts.length === 0 ? [{ label: '', ...deadline }] : deadline.parts
  return parts.filter(isSuch).map(({ text }) => text)
}

/** Words that are no time at all, or a number that counts no day near the plan's year. */
export function isUnread({ kind, rule }: DeadlinePart): boolean {
  return kind === 'unknown' && (rule === null || rule === 'deadline/serial')
}

/** A time that names no year, in a plan that names none: it is known, its days are not. */
export function lacksYear({ kind, rule, text }: DeadlinePart, planYear: number | null): boolean {
  return kind === 'unknown' && rule !== null && planYear === null && !namesYear(text)
}

/** A time that no calendar has: 2月30日. */
export function isImpossible(part: DeadlinePart, planYear: number | null): boolean {
  return part.kind === 'unknown' && !isUnread(part) && !lacksYear(part, planYear)
}
