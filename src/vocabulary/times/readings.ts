import type { DeadlineKind } from '../../model/plan.js'
import { wholeNumber } from '../numbers/numerals.js'
import { isoDay, monthEnd } from './days.js'

/** What a phrase says: a kind and its days. `unknown` where the calendar has no such day. */
export interface Days {
  kind: DeadlineKind
  start: string | null
  end: string | null
}

/** The parts of a date that a phrase names. */
export type Parts = Record<string, string | undefined>

/** @param year the year in force where the phrase names none; NaN where it is not known */
export type Reading = (parts: Parts, year: number) => Days

/** The kind is all: 长期实施, 每月, 按时间节点完成. */
export const says =
  (kind: DeadlineKind): Reading =>
  () => ({ kind, start: null, end: null })

export const byMonthEnd =
  (month?: number): Reading =>
  (parts, year) =>
    by(monthEnd(yearOf(parts, year), month ?? number(parts.month)))

export const byDay: Reading = (parts, year) => by(dayIn(parts, year))

/** The days that Excel counts by number, from 1900; one far from the plan's year is a number of another kind. */
export const byCountOfDays: Reading = (parts, year) => {
  const day = new Date(Date.UTC(1899, 11, 30 + number(parts.count)))
  const isNear = Number.isNaN(year) || Math.abs(day.getUTCFullYear() - year) <= FARTHEST_YEAR
  return by(isNear ? day.toISOString().slice(0, 10) : null)
}

/** A plan names no day that is more years away. */
const FARTHEST_YEAR = 10

/** 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month. */
export const byPartOfMonth: Reading = (parts, year) => {
  const [ofYear, month] = [yearOf(parts, year), number(parts.month)]
  if (parts.part!.includes('下')) return by(monthEnd(ofYear, month))
  return by(isoDay(ofYear, month, parts.part!.includes('中') ? 20 : 10))
}

/** 8月前 ends with July. */
export const beforeMonth: Reading = (parts, year) => {
  const [ofYear, month] = [yearOf(parts, year), number(parts.month)]
  return by(month === 1 ? monthEnd(ofYear - 1, 12) : monthEnd(ofYear, month - 1))
}

/** 2027年前 ends with 2026. */
export const beforeYear: Reading = (parts, year) => by(monthEnd(yearOf(parts, year) - 1, 12))

export const byQuarterEnd: Reading = (parts, year) => by(monthEnd(yearOf(parts, year), number(parts.quarter) * 3))

export const inQuarter: Reading = (parts, year) => {
  const [ofYear, last] = [yearOf(parts, year), number(parts.quarter) * 3]
  return months(ofYear, last - 2, ofYear, last)
}

export const inQuarters: Reading = (parts, year) => {
  const [ofYear, from, to] = [yearOf(parts, year), number(parts.from ?? '1'), number(parts.to)]
  return months(ofYear, from * 3 - 2, ofYear, to * 3)
}

export const byHalfYearEnd: Reading = (parts, year) => by(monthEnd(yearOf(parts, year), parts.half === '上' ? 6 : 12))

export const inHalfYear: Reading = (parts, year) => {
  const ofYear = yearOf(parts, year)
  return parts.half === '上' ? months(ofYear, 1, ofYear, 6) : months(ofYear, 7, ofYear, 12)
}

/** 10月-次年3月 and 10-3月 run into the next year; 3月—年底 ends with the year. */
export const inMonths: Reading = (parts, year) => {
  const [fromYear, from, to] = [yearOf(parts, year), number(parts.from), number(parts.to ?? '12')]
  return months(fromYear, from, yearOfEnd(parts, fromYear, to < from), to)
}

export const inDays: Reading = (parts, year) => {
  const [fromYear, from, to] = [yearOf(parts, year), number(parts.from), number(parts.to ?? parts.from)]
  return rangeOf(
    isoDay(fromYear, from, number(parts.fromDay)),
    isoDay(yearOfEnd(parts, fromYear, to < from), to, number(parts.toDay)),
  )
}

/** 上、下半年 */
export const inYear: Reading = (parts, year) => months(yearOf(parts, year), 1, yearOf(parts, year), 12)

export const inYears: Reading = (parts) => months(number(parts.from), 1, yearOf({ year: parts.to }, NaN), 12)

/** 十四五 is 2021 to 2025. */
export const inFiveYears: Reading = (parts) => months(lastOfFive(parts) - 4, 1, lastOfFive(parts), 12)
export const byEndOfFiveYears: Reading = (parts) => by(monthEnd(lastOfFive(parts), 12))

/** 自2019年11月1日起: what goes on from a day, or the first of a month or a year, has no last. */
export const from: Reading = (parts, year) => {
  const third = parts.part?.includes('下') ? 21 : parts.part?.includes('中') ? 11 : 1
  const start = isoDay(yearOf(parts, year), number(parts.month ?? '1'), parts.day ? number(parts.day) : third)
  return { kind: start ? 'ongoing' : 'unknown', start, end: null }
}

/** The year a phrase names, or the one in force. */
export function yearOf(parts: Parts, year: number): number {
  if (parts.year) return number(parts.year) + (parts.year.length === 2 ? 2000 : 0)
  return parts.next ? year + 1 : year
}

function yearOfEnd(parts: Parts, fromYear: number, wraps: boolean): number {
  if (parts.toYear) return yearOf({ year: parts.toYear }, fromYear)
  return parts.toNext || wraps ? fromYear + 1 : fromYear
}

function lastOfFive(parts: Parts): number {
  return 2025 + 5 * (number(parts.plan) - 14)
}

function dayIn(parts: Parts, year: number): string | null {
  return isoDay(yearOf(parts, year), number(parts.month), number(parts.day))
}

function months(fromYear: number, from: number, toYear: number, to: number): Days {
  return rangeOf(isoDay(fromYear, from, 1), monthEnd(toYear, to))
}

function by(end: string | null): Days {
  return { kind: end ? 'by' : 'unknown', start: null, end }
}

/** From a first to a last day, where the calendar has both in this order. */
export function rangeOf(start: string | null, end: string | null): Days {
  return start && end && start <= end ? { kind: 'range', start, end } : { kind: 'unknown', start: null, end: null }
}

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 12, 十二; 元月 and Jan are the first month. */
function number(text: string | undefined): number {
  if (text === '元') return 1
  return wholeNumber(text ?? '') ?? (ENGLISH.includes(text ?? '') ? ENGLISH.indexOf(text!) + 1 : NaN)
}
