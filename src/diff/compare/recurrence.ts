import type { DiffRecord } from '../../model/diff.js'
import { areStartAndFinish, recurrenceIn, type Recurrence } from '../../vocabulary/times/done-once.js'
import { namesPeriod, timesIn } from '../../vocabulary/times/index.js'
import type { DocumentRows } from '../side.js'
import { wordsAlone } from '../text.js'
import { daysBetween } from './days.js'

type Steps = Pick<DocumentRows, 'milestones'>
type Dated = Pick<
  DiffRecord,
  'id' | 'plan_year' | 'task_title' | 'measure' | 'deadline_kind' | 'deadline_text' | 'deadline_end'
>

/**
 * Whether the work of a record is done once: by its words or its columns on both sides, and only where the two say the same
 * but for when. A year in them that moves on with the plan is one of every year, and so is a season.
 */
export function recurrenceOf(old: Dated, fresh: Dated, sides: { old: Steps; fresh: Steps }): Recurrence {
  const meant = new Set([recurrenceOn(old, sides.old), recurrenceOn(fresh, sides.fresh)])
  if (meant.has('yearly')) return 'yearly'
  if (apartFromTimes(old) === apartFromTimes(fresh)) return meant.has('either') ? 'either' : 'once'
  return namesPlanYear(old) && namesPlanYear(fresh) ? 'yearly' : 'either'
}

/** How many days later work that is done once is due than it was, by the calendar; null of other work. */
export function slipBetween(old: Dated, fresh: Dated, sides: { old: Steps; fresh: Steps }): number | null {
  if (old.deadline_end === null || fresh.deadline_end === null) return null
  return recurrenceOf(old, fresh, sides) === 'once' ? daysBetween(old.deadline_end, fresh.deadline_end) : null
}

function recurrenceOn(record: Dated, { milestones }: Steps): Recurrence {
  const labels = (milestones.get(record.id) ?? []).map(({ label }) => label)
  if (areStartAndFinish(labels)) return 'once'
  return isSeason(record) ? 'yearly' : recurrenceIn(`${record.task_title}\n${record.measure}`)
}

/** 6-9月 comes every year; 2024年3月—2025年10月 does not, nor does a quarter begin a window. */
function isSeason({ deadline_kind, deadline_text }: Dated): boolean {
  const isWindow = deadline_kind === 'range' && !namesPeriod(deadline_text)
  return isWindow && !/(?:19|20)\d\d/.test(deadline_text)
}

/** Title and measure without the times that they name and their signs, width folded. */
function apartFromTimes({ task_title, measure, plan_year }: Dated): string {
  return `${wordsAlone(withoutTimes(task_title, plan_year))}\n${wordsAlone(withoutTimes(measure, plan_year))}`
}

function withoutTimes(text: string, year: number | null): string {
  let [rest, at] = ['', 0]
  for (const { start, end } of timesIn(text, year ?? NaN, 'sentence')) {
    rest += text.slice(at, start)
    at = end
  }
  return rest + text.slice(at)
}

/** 印发2024年方案 in a plan of 2024. */
function namesPlanYear(record: Dated): boolean {
  return record.plan_year !== null && apartFromTimes(record).includes(String(record.plan_year))
}
