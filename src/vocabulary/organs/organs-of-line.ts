/** The organs that a line names and nothing else: a signature, the head of a paper, what stands before 关于 in a title. */
import { compact } from '../../text/blanks.js'
import { isCollective } from './collectives.js'
import { organEndingOf } from './endings.js'
import { ministriesRunTogether, nameStarts, nameStartsAtPlace } from './next-names.js'
import { subjectStarts, withoutSeal } from './organs.js'

/** Names are Chinese characters, with a place or a quotation inside, and no longer than this. */
const NAME = /^[\p{Script=Han}（）()“”]{3,50}$/u

/** What a line must be enough for: names of organs by themselves, or where only organs stand, or collectives besides. */
type Place = 'anywhere' | 'signature' | 'addressees'

/**
 * The names of a line that holds nothing else: several where blanks, commas or line ends part them, or where they run into
 * one another. Empty for any other line.
 * @param place where it stands: 教育部 is an organ in a signature, and 部 the end of many words elsewhere
 */
export function organsIn(line: string, place: Place = 'anywhere'): string[] {
  const isOrgan = (name: string): boolean => isOrganAlone(name, place) || (place === 'addressees' && isCollective(name))
  const text = withoutSeal(line)
  const parts = text.split(/[\s、，,]+/).filter(Boolean)
  if (parts.length > 1 && parts.every(isOrgan)) return parts
  const whole = compact(text)
  const runs = [nameStartsAtPlace(whole), nameStarts(whole), ministriesRunTogether(whole)]
  const pieces = runs
    .map((starts) => cutAt(whole, starts))
    .find((names) => names.length > 1 && names.every((name) => isOrganAlone(name, place)))
  return pieces ?? (isOrgan(whole) ? [whole] : [])
}

/** Those that a title begins with, as it is printed over its lines: 某县教育局 某县财政局关于…. */
export function organsBeforeSubject(title: string): string[] {
  for (const start of subjectStarts(title)) {
    const organs = organsIn(title.slice(0, start), 'signature')
    if (organs.length > 0) return organs
  }
  return []
}

/** An ending alone names nobody: 办公室. What is set up for a duty (领导小组) ends other texts, too, but none of a letter's lines. */
function isOrganAlone(name: string, place: Place): boolean {
  const ended = organEndingOf(name)
  const isEnough = ended?.strength === 'alone' || ended?.forDuty === true || place === 'signature'
  return ended !== null && isEnough && NAME.test(name) && ended.ending !== name
}

function cutAt(text: string, starts: readonly number[]): string[] {
  return [0, ...starts].map((start, at) => text.slice(start, starts[at])).filter(Boolean)
}
