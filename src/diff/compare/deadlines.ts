import type { DiffRecord } from '../../model/diff.js'
import { counted } from '../../text/printed.js'
import { fold } from '../text.js'
import type { Found } from './changes.js'

/** Where there are no days the words are all that is said. */
const DATELESS: ReadonlySet<string> = new Set(['ongoing', 'milestone', 'recurring', 'unknown'])
const DAY = 24 * 60 * 60 * 1000

/** What became of the deadline. Days move on with the plan’s year, unless the notice prints a year of its own. */
export function compareDeadlines(old: DiffRecord, fresh: DiffRecord): Found[] {
  const values = { before: old.deadline_text, after: fresh.deadline_text }
  if (old.deadline_kind !== fresh.deadline_kind)
    return [{ kind: 'deadline-kind', ...values, message: `${saidDeadline(old)} → ${saidDeadline(fresh)}` }]
  if (DATELESS.has(old.deadline_kind))
    return fold(old.deadline_text) === fold(fresh.deadline_text)
      ? []
      : [{ kind: 'deadline-text', ...values, message: `${saidDeadline(old)} → ${saidDeadline(fresh)}` }]
  const days = daysBetween(old, fresh)
  if (days === 0) return []
  const kind = days > 0 ? 'deadline-later' : 'deadline-earlier'
  const message = `${counted(Math.abs(days), 'day')}, ${saidDeadline(old)} → ${saidDeadline(fresh)}`
  return [{ kind, ...values, message }]
}

/** By the last day, or where that is the same by the first. Positive where the new one is later. */
function daysBetween(old: DiffRecord, fresh: DiffRecord): number {
  const years = (fresh.plan_year ?? 0) - (old.plan_year ?? 0)
  const moves = old.plan_year !== null && fresh.plan_year !== null && !printsOtherYear(old) && !printsOtherYear(fresh)
  const between = (before: string | null, after: string | null): number =>
    before === null || after === null || before === after
      ? 0
      : Math.round((Date.parse(after) - Date.parse(moves ? movedOn(before, years) : before)) / DAY)
  return between(old.deadline_end, fresh.deadline_end) || between(old.deadline_start, fresh.deadline_start)
}

/** 2025年底前 in a plan for 2022 stays where it is. */
function printsOtherYear({ deadline_text, plan_year }: DiffRecord): boolean {
  return (deadline_text.match(/(?:19|20)\d\d/g) ?? []).some((year) => Number(year) !== plan_year)
}

/** The same day so many years later; 29 February becomes the last of February. */
function movedOn(day: string, years: number): string {
  const [year, rest] = [Number(day.slice(0, 4)) + years, day.slice(4)]
  const isEndOfFebruary = rest === '-02-29' || rest === '-02-28'
  return `${year}${isEndOfFebruary ? (isLeap(year) ? '-02-29' : '-02-28') : rest}`
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** 6月底前 (2022-06-30); the kind where nothing is printed. */
function saidDeadline({ deadline_text, deadline_kind, deadline_start, deadline_end }: DiffRecord): string {
  const days = [deadline_start, deadline_end].filter((day) => day !== null).join(' to ')
  const words = deadline_text === '' ? (deadline_kind === 'none' ? 'none' : deadline_kind) : deadline_text
  return days === '' ? words : `${words} (${days})`
}
