import { compact } from '../../text/blanks.js'
import { isBareAct } from '../times/acts.js'
import { clausesOfTimes, saysWhen, statementsOfTimes, timesIn, wholeTime } from '../times/index.js'
import { CERTAIN, type FormReading, LIKELY, POSSIBLE, REST } from './reading.js'

/** Share of a text that its times must be for it to say mainly when. */
const MAINLY = 0.5

/** 12.5 may be a day, and is a number first. */
const FIGURE = /^(?:\d+|\d{1,3}\.\d+)$/
const SIGNS = /^[\d\p{P}\p{S}]+$/u

/** A text that says when: a time and nothing else, several of them, or times with what is due by each. */
export function timeOfCell(text: string): FormReading | null {
  const plain = compact(text)
  const whole = wholeTime(plain)
  if (whole) return said(FIGURE.test(plain) ? REST : CERTAIN, `a time (${whole.rule})`)
  if (SIGNS.test(plain)) return null
  const parts = statementsOfTimes(text)
    .flatMap(clausesOfTimes)
    .filter((part) => part.trim() !== '')
  if (parts.length > 1 && parts.every((part) => wholeTime(part) !== null))
    return said(CERTAIN, 'times and nothing else')
  const covered = timesIn(plain, NaN, 'cell').reduce((length, { start, end }) => length + end - start, 0)
  if (covered === 0) return null
  if (covered >= plain.length * MAINLY) return said(LIKELY, 'times are most of it')
  return statementsOfTimes(text).every((part) => saysWhen(part.trim()))
    ? said(POSSIBLE, 'each part of it begins with a time')
    : null
}

/** Whether a text that has times says no more than when all is done: 9月底前全部完成; not 3月底前完成招标，6月底前开工. */
export function saysWhenAlone(text: string): boolean {
  const rests = statementsOfTimes(text).flatMap(clausesOfTimes).map(withoutTimes)
  return rests.every((rest) => rest === '' || isBareAct(rest))
}

/** What a clause says besides its times, without signs. */
function withoutTimes(clause: string): string {
  const times = timesIn(clause, NaN, 'cell')
  const rest = times.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), clause)
  return rest.replace(/[\p{P}\p{S}\s]/gu, '')
}

function said(strength: number, reason: string): FormReading {
  return { form: 'time', strength, reason }
}
