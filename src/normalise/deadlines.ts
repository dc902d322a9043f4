import type { DraftMeasure } from '../model/draft.js'
import type { DeadlinePart } from '../model/plan.js'
import { ownWords } from '../text/brackets.js'
import { isNone } from '../vocabulary/remarks.js'
import { isBareAct } from '../vocabulary/times/acts.js'
import { describes, type Time, timesIn, wholeTime, withoutSigns } from '../vocabulary/times/index.js'
import { isBareYear } from '../vocabulary/times/years.js'
import { partOf, partsOf } from './deadline-parts.js'

/** What a text says of when: one reading for the row, and its steps, each with its words. */
export interface ReadDeadline extends Omit<DeadlinePart, 'text' | 'label'> {
  parts: DeadlinePart[]
}

/** A longer cell, in characters, says other things than when. */
const LONGEST_CELL = 4000
/** A measure's clause ends here; a bracket or 、 does not end it. */
const CLAUSE_END = /[；;，,。\n]/
/**
 * Reads the text of a 完成时限 cell.
 * @param year the plan's year, for phrases that name none; without it such a phrase is `unknown`
 * @param term where its header asks from when to when or how long the work goes, what its figures count
 */
export function readDeadline(
  text: string | null,
  year: number | null,
  term: DraftMeasure['term'] = null,
): ReadDeadline {
  if (text === null || text === '' || isNone(text)) return { ...UNREAD, kind: 'none' }
  if (text.length > LONGEST_CELL) return UNREAD
  if (term && LENGTH.test(text))
    return term.unit === '' ? UNREAD : { ...UNREAD, kind: 'milestone', rule: 'deadline/term' }
  const over = <T extends Days>(said: string, days: T): T => (term ? { ...days, ...wholeYear(said, days) } : days)
  const whole = wholeTime(text, year ?? NaN)
  if (whole) return { ...over(text, { ...whole.days, rule: whole.rule }), parts: [] }
  return together(partsOf(text, year ?? NaN).map((part) => over(part.text, part)))
}

/** 1.5 of 建设周期（年） is no day of a month. */
const LENGTH = /^\d{1,3}(?:\.\d)?$/

type Days = Pick<DeadlinePart, 'kind' | 'start' | 'end' | 'rule'>

/** A year that is all a text says lasts from its first day to its last. */
function wholeYear(text: string, { rule, end }: Days): Partial<Days> {
  if (rule !== 'deadline/year' || end === null || !isBareYear(text)) return {}
  return { kind: 'range', start: `${end.slice(0, 'yyyy'.length)}-01-01`, rule: 'deadline/years' }
}

/**
 * Finds when a measure is due by its own words, for notices that print no deadline beside it: `…，12月底前完成`.
 * The words are those of the phrases, as printed; null where there are none, or none of the plan's time.
 */
export function deadlineIn(measure: string, year: number | null): (ReadDeadline & { text: string }) | null {
  const own = ownWords(measure)
  const found = timesIn(own, year ?? NaN, 'sentence').filter(
    ({ days, end }) =>
      (saysWhen(days.kind) || isNoDay(days.kind, year)) && !isPast(days.end, year) && !describes(own.slice(end)),
  )
  if (found.length === 0) return null
  const words = [...new Set(found.map(({ start, end }) => measure.slice(start, end)))]
  const parts = found.map((time, at) => partOf(time, wordsOn(time, measure, found[at - 1], found[at + 1])))
  return { text: words.join('；'), ...together(parts), ...(parts.length === 1 ? { parts: [] } : {}) }
}

const UNREAD: ReadDeadline = { kind: 'unknown', start: null, end: null, rule: null, parts: [] }

/**
 * The one reading of a row: what goes on without end, or else what sorts right by its last day. With days: `by` the last of
 * them, or where a part has a first day the range over all. Without: the kind of the first part.
 */
function together(parts: DeadlinePart[]): ReadDeadline {
  const known = parts.filter(({ kind }) => saysWhen(kind))
  const first = known[0] ?? parts.find(({ rule }) => rule !== null) ?? parts[0]
  if (first === undefined) return UNREAD
  const { kind, start, end, rule } = known.find(isEndless) ?? first
  if (parts.length === 1 || known.length === 0) return { kind, start, end, rule, parts }
  const several: Pick<ReadDeadline, 'rule' | 'parts'> = { rule: 'deadline/several', parts }
  const ends = known.map((part) => part.end).filter((day) => day !== null)
  if (ends.length === 0 || known.some(isEndless)) return { kind, start, end, ...several }
  const begin = beginningOf(known, ends)
  return { kind: begin ? 'range' : 'by', start: begin, end: ends.toSorted().at(-1)!, ...several }
}

/** The first day of all; null where none is named, or one of them is due before it. */
function beginningOf(parts: readonly DeadlinePart[], ends: readonly string[]): string | null {
  const [first = null] = parts.flatMap(({ start }) => start ?? []).toSorted()
  return first !== null && ends.every((day) => day >= first) ? first : null
}

/** 2月30日前: what is no day is told. */
function isNoDay(kind: DeadlinePart['kind'], year: number | null): boolean {
  return kind === 'unknown' && year !== null
}

/** A state or a window of validity is a time that says nothing of when. */
function saysWhen(kind: DeadlinePart['kind']): boolean {
  return kind !== 'unknown' && kind !== 'none'
}

/** 长期坚持; 自6月1日起 is the first day of what may have a last one. */
function isEndless({ kind, start }: DeadlinePart): boolean {
  return kind === 'ongoing' && start === null
}

/** 2021年底前建成的… in a plan of 2022 tells what was. */
function isPast(end: string | null, year: number | null): boolean {
  return end !== null && year !== null && end < `${year}-01-01`
}

type Place = Pick<Time, 'start' | 'end'>

/**
 * What a measure says is due by one of its times: the words behind it, up to the next time. Where those say only that it is
 * done, what is stands before the time in its sentence: 主体、管网均于9月底前完成; 排查整改（9月底前）.
 */
function wordsOn({ start, end }: Place, measure: string, before?: Place, next?: Place): string {
  const act = measure
    .slice(end, next?.start)
    .split(CLAUSE_END)[0]!
    .split(CLOSING)[0]!
    .replace(/[、\s]+$/, '')
  if (act !== '' && !isBareAct(act)) return withoutSigns(measure.slice(start, end + act.length))
  const sentence = measure.slice(0, start).search(LAST_SENTENCE)
  const from =
    before && before.end > sentence
      ? before.end + ACT_BEFORE.exec(measure.slice(before.end, start))![0].length
      : sentence
  const bracket = CLOSING.test(measure[end + act.length] ?? '') ? 1 : 0
  return withoutSigns(measure.slice(from, end + act.length + bracket))
}

const CLOSING = /[）)〕\]]/
const LAST_SENTENCE = /(?<=^|[；;。\n])[^；;。\n]*$/
/** What is due by the time before, up to the sign that ends it. */
const ACT_BEFORE = /^(?:[^，,；;。）)〕\]]*[，,；;。）)〕\]])?/
