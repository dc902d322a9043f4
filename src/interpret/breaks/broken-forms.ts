import { ROLES, type Role } from '../../model/roles.js'
import type { Meaning } from '../../model/table.js'
import { isNone } from '../../vocabulary/remarks.js'
import { organFormOf } from '../../vocabulary/organs/organs.js'
import { saysWhen, wholeTime } from '../../vocabulary/times/index.js'

/**
 * What two texts of one column are to each other, by the forms that its values have: pieces of one value, or values of
 * their own; null where the forms don't tell.
 */
export type Fit = 'pieces' | 'own' | null

/** What two texts under one meaning are to each other. */
export function fitOf(meaning: Meaning | null, before: string, after: string): Fit {
  if (isNone(before) || isNone(after)) return null
  if (meaning === 'deadline') return fitOfTimes(before, after)
  return ROLES.includes(meaning as Role) ? fitOfUnits(before, after) : null
}

/** A longer text, in characters, is no time. */
const LONGEST_TIME = 120

/** 11月15日 and 前 are one time; 6月底前 and 年底前 are two. */
function fitOfTimes(before: string, after: string): Fit {
  if (before.length + after.length > LONGEST_TIME) return null
  const [first, second] = [isTime(before), isTime(after)]
  if (isTime(before + after)) return first && second ? null : 'pieces'
  if (!first && saysWhen(before) && !saysWhen(after) && saysWhen(before + after)) return 'pieces'
  return (first || saysWhen(before)) && (second || saysWhen(after)) ? 'own' : null
}

/** Whether a text is a time, and nothing else. */
function isTime(text: string): boolean {
  return text.length <= LONGEST_TIME && wholeTime(text) !== null
}

const BETWEEN_NAMES = /[、，,；;：:]/
/** The name of an organ stands on so many lines of a narrow column. */
const LINES_OF_NAME = 4

/** 区科学技术和信 and 息化局 are one organ; 县财政局 and 县水利局 are two. */
function fitOfUnits(before: string, after: string): Fit {
  const lines = before.split(BETWEEN_NAMES).at(-1)!.split('\n').slice(-LINES_OF_NAME)
  const linesAfter = after.split(BETWEEN_NAMES)[0]!.split('\n').slice(0, LINES_OF_NAME)
  const ends = lines.map((_, at) => lines.slice(at).join(''))
  const starts = linesAfter.map((_, at) => linesAfter.slice(0, at + 1).join(''))
  if (ends.some(isOrgan) && starts.some(isOrgan)) return 'own'
  return ends.some((end) => starts.some((start) => isOrgan(end + start))) ? 'pieces' : null
}

function isOrgan(text: string): boolean {
  return organFormOf(text, [])?.selfStanding ?? false
}
