/** Years as titles, names and running text print them. */
import { compact } from '../../text/blanks.js'
import { NUMERAL_CHARS } from '../numbers/numerals.js'
import { matchesOf } from '../../text/matches.js'

/** Years outside these are no years of a plan. */
const FIRST = 1949
const LAST = 2100
const IN_TITLE = /(\d{4})年?(?:[—–\-~～至到]+(\d{4}))?(?:年|年度)/g

/** The year of a plan by its title; of a span of years none is the year. */
export function yearOfTitle(title: string): number | null {
  const years = matchesOf(title, IN_TITLE)
    .filter((match) => match[2] === undefined)
    .map((match) => Number(match[1]))
  return years.find((year) => year >= FIRST && year <= LAST) ?? null
}

/** Whether a text names a year: 2022年. */
export function namesYear(text: string): boolean {
  return /\d{4}年/.test(text)
}

const YEAR = `(?:\\d{4}|[${NUMERAL_CHARS}]{4})年?`
const YEARS_IN_BRACKETS = new RegExp(`^[（(]${YEAR}(?:[—–\\-~～至到]+${YEAR})?度?[）)]$`)

const BARE_YEAR = new RegExp(`^${YEAR}度?$`)

/** Whether a text is one year and nothing else: 2025, 2025年度. */
export function isBareYear(text: string): boolean {
  return BARE_YEAR.test(compact(text))
}

/** Whether a text is years in brackets and nothing else: （2024年）, （2023—2025年）. A month or a day in brackets is none. */
export function isYearsInBrackets(text: string): boolean {
  return YEARS_IN_BRACKETS.test(compact(text))
}

/** The pattern of a year in folded text (`"`, `-` and `~` stand for their variants): of 2022年, of “昆仑2023”, the first of 2022-2023年. */
export const YEAR_IN_TEXT = '(?<![\\d.])(?:19|20)\\d\\d(?=年|["》)]|[-~至](?:19|20)\\d\\d年)'
const BEHIND_YEAR = /^[年"》)\-~至]/

/** Whether four figures are a year, by what stands behind them. */
export function isYear(figures: string, behind: string): boolean {
  return /^(?:19|20)\d\d$/.test(figures) && BEHIND_YEAR.test(behind)
}

/** Whether a sign joins two years to a season: 2022-2023年采暖季. */
export function joinsYears(sign: string): boolean {
  return /[-~至]/.test(sign)
}

/** A text without its numbers and years; those of PM2.5 and COP15 are part of a name. */
export function withoutNumbers(text: string): string {
  return text.replace(/(?<![a-z\d.])\d+(?:\.\d+)?年?/g, '')
}
