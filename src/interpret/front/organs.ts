/** The organs that a line of a letter names: its signature, its head, what stands before 关于 in its title. */
import { compact } from '../../text/blanks.js'
import { isCollective } from '../../vocabulary/organs/collectives.js'
import { organEndingOf } from '../../vocabulary/organs/endings.js'
import { nameStarts, nameStartsAtPlace } from '../../vocabulary/organs/next-names.js'
import { subjectStarts } from '../../vocabulary/organs/organs.js'

/** Names are Chinese characters, and no longer than this. */
const NAME = /^\p{Script=Han}{3,40}$/u

/**
 * The names of a line that holds nothing else: several where blanks, commas or line ends part them, or where they run into
 * one another. Empty for any other line.
 * @param collectives whether names of nobody in particular count, as addressees are
 */
export function organsIn(line: string, collectives = false): string[] {
  const isOrgan = (name: string): boolean => isOrganAlone(name) || (collectives && isCollective(name))
  const parts = line.split(/[\s、，,]+/).filter(Boolean)
  if (parts.length > 1 && parts.every(isOrgan)) return parts
  const whole = compact(line)
  const runs = [cutAt(whole, nameStartsAtPlace(whole)), cutAt(whole, nameStarts(whole))]
  const pieces = runs.find((names) => names.length > 1 && names.every(isOrganAlone))
  return pieces ?? (isOrgan(whole) ? [whole] : [])
}

/** Those that a title begins with, as it is printed over its lines: 某县教育局 某县财政局关于…. */
export function organsBeforeSubject(title: string): string[] {
  for (const start of subjectStarts(title)) {
    const organs = organsIn(title.slice(0, start))
    if (organs.length > 0) return organs
  }
  return []
}

/** An ending alone names nobody: 办公室. What is set up for a duty (领导小组) ends other texts, too, but none of a letter's lines. */
function isOrganAlone(name: string): boolean {
  const ended = organEndingOf(name)
  return (
    ended !== null && (ended.strength === 'alone' || ended.forDuty === true) && NAME.test(name) && ended.ending !== name
  )
}

function cutAt(text: string, starts: readonly number[]): string[] {
  return [0, ...starts].map((start, at) => text.slice(start, starts[at])).filter(Boolean)
}
