import type { DeadlinePart } from '../model/plan.js'
import { namesOrgan } from '../vocabulary/organs/organs.js'
import { isAct } from '../vocabulary/times/acts.js'
import { keepsTime } from '../vocabulary/times/beside.js'
import {
  clausesIn,
  statementsOfTimes,
  timesIn,
  wholeTime,
  withoutOrdinal,
  withoutSigns,
  type Clause,
  type Time,
} from '../vocabulary/times/index.js'

/**
 * The times that a text names, each with its words: 续建项目3月底前复工建设;新建项目6月底前开工建设; 一季度：…二季度：…;
 * 汛期前（5月底前）. No word is left out: what is no time and no act makes a part that is `unknown`. Empty where no time is named.
 */
export function partsOf(text: string, year: number): DeadlinePart[] {
  const parts: DeadlinePart[] = []
  let inForce = year
  for (const statement of statementsOfTimes(text)) {
    const read = readStatement(withoutOrdinal(statement.trim()), inForce)
    inForce = read.year
    const last = parts.at(-1)
    const [only] = read.parts
    const goesOn = last && read.parts.length === 1 && isUnread(only!) && isAct(only!.text)
    if (goesOn) parts.splice(-1, 1, { ...last, text: `${last.text}；${only!.text}` })
    else parts.push(...read.parts)
  }
  return parts.every(isUnread) ? parts.filter(({ rule }) => rule !== null) : parts
}

/** A time with its words. */
export function partOf({ days, rule }: Time, text: string, label = ''): DeadlinePart {
  return { label, text, ...days, rule }
}

function isUnread({ kind, rule }: DeadlinePart): boolean {
  return kind === 'unknown' && rule === null
}

/** 一季度：…, 续建项目：… */
const LABELLED = /^([^：:，,；;。]{1,12})[：:]\s*(.+)$/s

interface Statement {
  parts: DeadlinePart[]
  /** The year in force behind it. */
  year: number
}

function readStatement(statement: string, year: number): Statement {
  const [, label = '', said] = LABELLED.exec(statement) ?? []
  if (said === undefined) return readWords(statement, '', year)
  const ofLabel = wholeTime(label, year)
  if (ofLabel) return { parts: [partOf(ofLabel, said.trim(), label)], year: ofLabel.year }
  const read = readWords(said, label, year)
  return read.parts.every(isUnread) ? readWords(statement, '', year) : read
}

/** A stretch of a statement that makes a part: where it begins, and the time of it, or none. */
interface Stretch {
  start: number
  time: Time | null
  /** Whether words behind the time say what is due by it. */
  hasAct: boolean
}

function readWords(text: string, label: string, year: number): Statement {
  const stretches: Stretch[] = []
  let inForce = year
  for (const clause of clausesIn(text)) {
    const found = stretchesIn(clause, inForce)
    inForce = found.findLast(({ time }) => time)?.time?.year ?? inForce
    const last = stretches.at(-1)
    if (found.length > 0) stretches.push(...found)
    else if (last?.time && belongs(clause.text, last)) last.hasAct ||= isAct(clause.text)
    else if (!last || last.time) stretches.push({ start: clause.start, time: null, hasAct: false })
  }
  const led = joinedSubject(stretches, text)
  const parts = led.map(({ start, time }, at) => {
    const words = withoutSigns(text.slice(at === 0 ? 0 : start, led[at + 1]?.start))
    return time ? partOf(time, words, label) : { ...UNREAD, label, text: words }
  })
  return { parts, year: inForce }
}

const UNREAD = { kind: 'unknown', start: null, end: null, rule: null } as const

/** What goes on behind a time: an act, or another thing that its act is done to. */
function belongs(words: string, { hasAct }: Stretch): boolean {
  return isAct(words) || (hasAct && !namesOrgan(words))
}

/** 续建项目，3月底前复工: what stands before the first time is what it is of. */
function joinedSubject([first, second, ...others]: Stretch[], text: string): Stretch[] {
  if (!first) return []
  if (!second) return [first]
  const isSubject = first.time === null && second.time !== null && !namesOrgan(text.slice(first.start, second.start))
  return isSubject ? [{ ...second, start: first.start }, ...others] : [first, second, ...others]
}

/** The times of a clause, each with the words up to the next; none where it names no time. */
function stretchesIn({ text, start }: Clause, year: number): Stretch[] {
  const whole = wholeTime(text, year)
  if (whole) return [{ start, time: whole, hasAct: false }]
  const times = timesIn(text, year, 'cell')
  return times.map((time, at) => {
    const before = at === 0 ? text.slice(0, time.start) : ''
    const behind = text.slice(time.end, times[at + 1]?.start)
    const keeps = keepsTime(before.trim(), text.slice(time.start, time.end), behind.trim())
    return { start: start + (at === 0 ? 0 : time.start), time: keeps ? time : null, hasAct: behind.trim() !== '' }
  })
}
