import type { DiffRecord } from '../../model/diff.js'
import { counted } from '../../text/printed.js'
import type { Recurrence } from '../../vocabulary/times/done-once.js'
import { namesPeriod } from '../../vocabulary/times/index.js'
import { fold } from '../text.js'
import type { Found } from './changes.js'
import { daysBetween } from './days.js'

/** Where there are no days the words are all that is said. */
const DATELESS: ReadonlySet<string> = new Set(['ongoing', 'milestone', 'recurring', 'unknown'])
/** A window and a last day are compared by their last days. */
const DATED: ReadonlySet<string> = new Set(['by', 'range'])

/**
 * What became of the deadline, of a window start and end apart. Days of yearly work move on with the plan’s year, unless the
 * notice prints a year of its own; of work that is done once the calendar counts.
 */
export function compareDeadlines(old: DiffRecord, fresh: DiffRecord, recurrence: Recurrence): Found[] {
  const isDated = DATED.has(old.deadline_kind) && DATED.has(fresh.deadline_kind)
  if (old.deadline_kind !== fresh.deadline_kind && !isDated) return [told('deadline-kind', old, fresh)]
  if (DATELESS.has(old.deadline_kind)) return sameWords(old, fresh) ? [] : [told('deadline-text', old, fresh)]
  const start = [old, fresh].some(({ deadline_text }) => namesPeriod(deadline_text))
    ? STILL
    : moveOf(old, fresh, 'deadline_start')
  const end = moveOf(old, fresh, 'deadline_end')
  if (recurrence === 'once' && isCarriedOver(start, end)) return [carriedOver(old, fresh, end)]
  const moved = [
    ...movedFound('deadline', end, recurrence, old, fresh),
    ...movedFound('deadline-start', start, recurrence, old, fresh),
  ]
  const isOfOtherKind = old.deadline_kind !== fresh.deadline_kind && moved.length === 0
  return isOfOtherKind ? [told('deadline-kind', old, fresh)] : moved
}

/** How far a day moved, in days; positive where the new one is later. */
interface Move {
  /** Against the day that the old one is in the plan’s new year. */
  byPlan: number
  byCalendar: number
  /** How many days the plan’s new year is later. */
  years: number
}

const STILL: Move = { byPlan: 0, byCalendar: 0, years: 0 }

function moveOf(old: DiffRecord, fresh: DiffRecord, column: 'deadline_start' | 'deadline_end'): Move {
  const [before, after] = [old[column], fresh[column]]
  if (before === null || after === null) return STILL
  const planned = movedOn(before, old.plan_year && fresh.plan_year ? fresh.plan_year - old.plan_year : 0)
  const byCalendar = daysBetween(before, after)
  const byPlan = movesWithPlan(old, fresh) && before !== after ? daysBetween(planned, after) : byCalendar
  return { byPlan, byCalendar, years: daysBetween(before, planned) }
}

/** 2025年底前 in a plan for 2022 stays where it is; a window that begins in the plan’s year moves on over the turn of the year. */
function movesWithPlan(old: DiffRecord, fresh: DiffRecord): boolean {
  const sides = [old, fresh]
  return sides.every((one) => !printsOtherYear(one)) || sides.every(beginsInPlanYear)
}

const YEAR = /(?:19|20)\d\d/g

function printsOtherYear({ deadline_text, plan_year }: DiffRecord): boolean {
  return (deadline_text.match(YEAR) ?? []).some((year) => Number(year) !== plan_year)
}

/** Also of columns by years, of which the plan’s is the first: 2024年；2025年. */
function beginsInPlanYear({ deadline_start, deadline_text, plan_year }: DiffRecord): boolean {
  const first = deadline_start ?? deadline_text.match(YEAR)?.[0]
  return first !== undefined && Number(first.slice(0, 4)) === plan_year
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

/** Due in the next plan what was due in this one: by the same days of the next year, or later still. */
function isCarriedOver(start: Move, end: Move): boolean {
  if (end.years === 0 || end.byCalendar === 0) return false
  const startStays = start.byCalendar === 0 || start.byCalendar === start.years
  return (startStays && end.byCalendar === end.years) || (end.years > 0 && end.byCalendar > end.years)
}

/** A year and a leap day. */
const ABOUT_A_YEAR = 366

/** By a year it is expected of what was not finished; by more it is of concern. */
function carriedOver(old: DiffRecord, fresh: DiffRecord, end: Move): Found {
  const found = told('carried-over', old, fresh, `${saidMove(end.byCalendar)} by the calendar`)
  return Math.abs(end.byCalendar) > ABOUT_A_YEAR ? { ...found, level: 'concern' } : found
}

function movedFound(
  of: 'deadline' | 'deadline-start',
  { byPlan, byCalendar }: Move,
  recurrence: Recurrence,
  old: DiffRecord,
  fresh: DiffRecord,
): Found[] {
  const days = recurrence === 'once' ? byCalendar : byPlan
  if (days === 0) return []
  return [told(`${of}-${days > 0 ? 'later' : 'earlier'}`, old, fresh, saidDays(days, byCalendar, recurrence))]
}

/** Both readings where they part and nobody can tell which is meant. */
function saidDays(days: number, byCalendar: number, recurrence: Recurrence): string {
  const said = counted(Math.abs(days), 'day')
  if (recurrence === 'once') return `${said} by the calendar`
  const parts = recurrence === 'either' && byCalendar !== 0 && Math.sign(byCalendar) !== Math.sign(days)
  return parts ? `${said} by the plan’s year, or ${saidMove(byCalendar)} by the calendar` : said
}

function saidMove(days: number): string {
  return `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
}

/** Years of the plan, and those before it, move on with it, however they are printed: 2024Q3, 2024.三季度. */
function sameWords(old: DiffRecord, fresh: DiffRecord): boolean {
  return fold(old.deadline_text) === fold(fresh.deadline_text) || movedOnWords(old) === movedOnWords(fresh)
}

function movedOnWords({ deadline_text, plan_year }: DiffRecord): string {
  return fold(deadline_text).replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => {
    const distance = Number(year) - (plan_year ?? Infinity)
    return distance <= 0 && distance > -Infinity ? `#${distance}` : year
  })
}

function told(kind: Found['kind'], old: DiffRecord, fresh: DiffRecord, said = ''): Found {
  const message = [said, `${saidDeadline(old)} → ${saidDeadline(fresh)}`].filter(Boolean).join(', ')
  return { kind, before: old.deadline_text, after: fresh.deadline_text, message }
}

/** 6月底前 (2022-06-30); the kind where nothing is printed. */
function saidDeadline({ deadline_text, deadline_kind, deadline_start, deadline_end }: DiffRecord): string {
  const days = [deadline_start, deadline_end].filter((day) => day !== null).join(' to ')
  const words = deadline_text === '' ? (deadline_kind === 'none' ? 'none' : deadline_kind) : deadline_text
  return days === '' ? words : `${words} (${days})`
}
