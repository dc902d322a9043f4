/**
 * The times that notices print, as every stage asks for them: in a cell of deadlines, in a sentence, in a clause of
 * responsibility, at the head or the end of a text. The phrases stand in last-days.ts, spans.ts and undated.ts.
 */
import type { DerivationId } from '../../model/derivation-rules.js'
import { organEndingOf } from '../organs/endings.js'
import { namesOrgan } from '../organs/organs.js'
import { BARE_FIGURES, LAST_DAYS } from './last-days.js'
import { headPattern, innerPattern, startPattern, wholePattern, type Phrase } from './notation.js'
import { type PlainText, plainOf, unwrapped } from './plain.js'
import { rangeOf, yearOf, type Days, type Parts } from './readings.js'
import { SPANS } from './spans.js'
import { UNDATED } from './undated.js'
import { matchesOf } from '../../text/matches.js'

/** A time that was recognised, with its place in the text it was looked for in. */
export interface Time {
  /** The id of its phrase: `deadline/month-end`. */
  rule: DerivationId
  days: Days
  /** The year it names, or the one in force. */
  year: number
  start: number
  end: number
  /** Its first day, where it may begin a span. */
  begins: string | null
}

type Form = 'whole' | 'cell' | 'sentence' | 'start'
interface Pattern {
  phrase: Phrase
  pattern: RegExp
}

/** Every phrase, in the order in which they are tried. */
export const PHRASES: readonly Phrase[] = [...SPANS, ...LAST_DAYS, ...UNDATED, ...BARE_FIGURES]

const DATED: ReadonlySet<Phrase> = new Set([...SPANS, ...LAST_DAYS])
const PATTERNS: Record<Form, Pattern[]> = {
  whole: patternsOf(PHRASES, ({ cell }) => cell, wholePattern),
  cell: patternsOf(
    PHRASES.filter((phrase) => DATED.has(phrase) || phrase.sentence !== undefined),
    (phrase) => (DATED.has(phrase) ? phrase.cell : phrase.sentence!),
    innerPattern,
  ),
  sentence: patternsOf(PHRASES, ({ sentence }) => sentence ?? [], innerPattern),
  start: patternsOf(PHRASES, (phrase) => (DATED.has(phrase) ? phrase.cell : (phrase.sentence ?? [])), startPattern),
}

const PERIODS = ['{季}', '{半年}', '{月}'].map(headPattern)

/**
 * The time that is all a text says, or null.
 * @param year the year in force where the text names none; without it the days of such a time are unknown
 */
export function wholeTime(text: string, year: number = NaN): Time | null {
  const plain = unwrapped(plainOf(text))
  return timeOfAll(plain, year) ?? spanOfAll(plain, year)
}

const OF_PERIODS: ReadonlySet<string> = new Set<DerivationId>(['deadline/quarter', 'deadline/half-year'])

/** Whether a text is a quarter or a half-year, which says by when rather than from when. */
export function namesPeriod(text: string): boolean {
  return OF_PERIODS.has(wholeTime(text)?.rule ?? '')
}

function timeOfAll({ text, at }: PlainText, year: number): Time | null {
  for (const { phrase, pattern } of PATTERNS.whole) {
    const match = pattern.exec(text)
    if (match) return timeOf(phrase, match, year, at)
  }
  return null
}

const BETWEEN = /起?[-—–―−~～至到]+/g

/** From one time to another, whatever their notations: 3月中旬至5月1日, 2024年二季度—2025年一季度. */
function spanOfAll({ text, at }: PlainText, year: number): Time | null {
  for (const { 0: sign, index } of matchesOf(text, BETWEEN)) {
    const from = timeOfAll({ text: text.slice(0, index).replace(/^[自从]/, ''), at }, year)
    const to = from?.begins && timeOfAll({ text: text.slice(index + sign.length), at }, from.year)
    if (!to || !to.days.end) continue
    const days = rangeOf(from.begins, to.days.end)
    return { ...from, rule: 'deadline/span', days, start: at[0]!, end: at.at(-1)! + 1 }
  }
  return null
}

/**
 * The times inside a text, from left to right; of two that overlap the earlier counts, of two that begin together the
 * longer. A year that one names stays in force for those behind it: 2023年6月、12月. A
 * sentence tells of years before in passing: 2021年底前已开工，12月底前完工.
 * @param form `cell` for a text that says when, `sentence` for one that says what
 */
export function timesIn(text: string, year: number, form: 'cell' | 'sentence'): Time[] {
  const plain = plainOf(text)
  const found = PATTERNS[form].flatMap(({ phrase, pattern }) =>
    matchesOf(plain.text, pattern).map((match) => ({ phrase, match })),
  )
  found.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)
  const kept: Time[] = []
  let reached = 0
  let inForce = year
  for (const { phrase, match } of found) {
    if (match.index < reached) continue
    reached = match.index + match[0].length
    const read = timeOf(phrase, match, inForce, plain.at)
    if (form === 'cell' || !(read.year < year)) inForce = read.year
    kept.push(read)
  }
  return kept
}

/**
 * Whether a part of a clause is a time, with or without what is due by it, and names nobody: 年中前, 6月底前出台方案; not
 * 县年鉴社 or 二季度调度会议办公室.
 */
export function saysWhen(part: string): boolean {
  if (part.length > LONGEST_PART || namesOrgan(part)) return false
  const time = timeAtStart(part)
  return wholeTime(part) !== null || (time !== '' && (IS_LIMIT.test(time) || organEndingOf(part) === null))
}

/** A longer part of a clause, in characters, is no time with what is due by it. */
const LONGEST_PART = 120
/** 2022年冬奥会指挥部 may be a name, 2022年底前… is none. */
const IS_LIMIT = /[前底末内起止]/

/** Whether a text begins with a day, a month, a quarter or a year, whatever follows. */
export function beginsWithTime(text: string): boolean {
  return timeAtStart(text) !== ''
}

function timeAtStart(text: string): string {
  const plain = plainOf(text)
  const found = PATTERNS.start.map(({ pattern }) => pattern.exec(plain.text)?.[0] ?? '')
  return found.reduce((longest, time) => (time.length > longest.length ? time : longest), '')
}

/**
 * A text that says when, cut at its stops, at line ends that part no time, and where a period begins without any:
 * 一季度：…二季度：….
 */
export function statementsOfTimes(text: string): string[] {
  return unbrokenLines(text)
    .flatMap((line) => line.split(STATEMENT_END))
    .filter((statement) => statement.trim() !== '')
}

const STATEMENT_END = /[；;。]|(?<![年第\d])(?=(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:底前?|份)?)[：:])/

/** 11月15日 and 前 on the next line are one. */
function unbrokenLines(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const above = lines.at(-1)
    if (above !== undefined && runsOver(above, line)) lines.splice(-1, 1, above + line)
    else lines.push(line)
  }
  return lines
}

function runsOver(above: string, line: string): boolean {
  const times = timesIn(above + line, NaN, 'cell')
  return times.some(({ start, end }) => start < above.length && end > above.length)
}

/** Words of a statement, with their place in it. */
export interface Clause {
  text: string
  start: number
}

/** A statement, cut where another time may begin: 6月底前完成，并长期坚持; 一、二季度 is one, 6月底前、年底前 are two. */
export function clausesIn(statement: string): Clause[] {
  return CUTS.reduce(
    (clauses, cut) => clauses.flatMap((clause) => (wholeTime(clause.text) ? [clause] : cutAt(cut, clause))),
    [{ text: statement, start: 0 }],
  )
}

/** From the widest: 短期（6个月内） is one time, 汛期前（5月底前） two. */
const CUTS = [/[，,:：]|并(?=长期|持续|常态)|或者?|\s[/／]\s/g, /、/g, /[（）()]/g]

/** The words of its clauses. */
export function clausesOfTimes(text: string): string[] {
  return clausesIn(text).map((clause) => clause.text)
}

function cutAt(sign: RegExp, { text, start }: Clause): Clause[] {
  const cuts = matchesOf(text, sign).map(({ 0: { length }, index }) => [index, index + length] as const)
  const ends = [...cuts.map(([at]) => at), text.length]
  return [0, ...cuts.map(([, behind]) => behind)]
    .map((from, at) => ({ text: text.slice(from, ends[at]), start: start + from }))
    .filter((clause) => clause.text.trim() !== '')
}

const ORDINAL = /^\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[、.．](?=\D|\d{1,4}[年月])|[①-⑳]|[一二三四五六七八九十]是)\s*/

/** A statement without the number that it has in a list: 1.6月底前… is due in June. */
export function withoutOrdinal(statement: string): string {
  return statement.replace(ORDINAL, '')
}

/** Words of a statement without the signs that part them from their neighbours. */
export function withoutSigns(words: string): string {
  const bare = words
    .trim()
    .replace(/^[，,、:：）)]+|[，,、:：（(并或]+$/g, '')
    .trim()
  return /^[^（(]*[）)]$/.test(bare) ? bare.slice(0, -1) : bare
}

/** Whether a time says which things are meant, by what stands behind it: 6月底前建成的老旧小区. */
export function describes(behind: string): boolean {
  return /^[^，。；、]{0,4}的/.test(behind)
}

/** Whether a line begins with the name of a part of a year, as a list of what is due in each does: 一季度：…, 6月底前：…. */
export function beginsWithPeriod(line: string): boolean {
  return PERIODS.some((period) => period.test(line))
}

function timeOf(phrase: Phrase, match: RegExpExecArray, year: number, at: number[]): Time {
  const parts: Parts = match.groups ?? {}
  const start = match.index
  const days = phrase.read(parts, year)
  return {
    rule: phrase.rule,
    days,
    begins: phrase.begins?.(parts, year).start ?? days.start,
    year: parts.year ? yearOf(parts, year) : year,
    start: at[start]!,
    end: at[start + match[0].length - 1]! + 1,
  }
}

function patternsOf(
  phrases: readonly Phrase[],
  wordings: (phrase: Phrase) => string[],
  compiled: (wording: string) => RegExp,
): Pattern[] {
  return phrases.flatMap((phrase) => wordings(phrase).map((wording) => ({ phrase, pattern: compiled(wording) })))
}
