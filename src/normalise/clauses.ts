import { ownWords } from '../text/brackets.js'
import { halfWidthDigits } from '../vocabulary/numbers/numerals.js'
import { withoutConditions } from '../vocabulary/targets/conditions.js'
import { STATED, WRAPPED } from '../vocabulary/targets/target-contexts.js'

const STOP = /[，,。；;：:！!？?\n]/
const OPENING = /[（(]/
const CLOSING = /[）)]/
/** What ends a sentence, as part of what stands before it. */
const SENTENCES = /(?<=[。；;！!？?\n])/

/** A stretch of a measure between two stops, without what brackets inside it say. */
export interface Clause {
  text: string
  /** Where each of its characters stands in the measure. */
  places: readonly number[]
}

/**
 * Cuts a measure into clauses: at stops, not at 、. What a bracket holds is a clause of its own, and the one around it goes
 * on behind it: 配置除颤器（AED）150台. A quotation or a title is somebody else's words: its characters are replaced one for
 * one, so that nothing in it is taken for a commitment and places stay. So are conditions.
 */
export function clausesOf(measure: string): Clause[] {
  const own = halfWidthDigits(
    ownWords(measure, (quoted) => (STATED.pattern.test(quoted) ? `，${quoted.slice(1, -1)}，` : null)),
  )
  const text = own.split(SENTENCES).map(withoutConditions).join('')
  const clauses: number[][] = []
  const open: number[][] = [[]]
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (OPENING.test(char)) open.push([])
    else if (CLOSING.test(char) && open.length > 1) clauses.push(open.pop()!)
    else if (STOP.test(char) && !isDigitGroup(text, at) && !isRatio(text, at) && !isWrap(text, at))
      clauses.push(open.splice(-1, 1, [])[0]!)
    else open.at(-1)!.push(at)
  }
  return [...clauses, ...open]
    .map((places) => clauseOf(places, text))
    .filter((clause) => clause.text !== '')
    .sort((a, b) => a.places[0]! - b.places[0]!)
}

/** The places of a text from one character of it to another one, in the measure. */
export function placesOf({ places }: Clause, start: number, end: number): { start: number; end: number } {
  return { start: places[start]!, end: places[end - 1]! + 1 }
}

/** The comma of 1,500 is no stop. */
function isDigitGroup(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
}

/** Nor is the colon of 2.1:1. */
function isRatio(text: string, at: number): boolean {
  return COLON.test(text[at]!) && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
}

const COLON = /[：:]/

/** A line that ends before its number goes on with it: 完成岸线清理整治, and on the next line 4.6公里. */
function isWrap(text: string, at: number): boolean {
  return (
    text[at] === '\n' &&
    /\p{Script=Han}/u.test(text[at - 1] ?? '') &&
    WRAPPED.pattern.test(text.slice(at + 1, at + LONGEST_NUMBER))
  )
}

/** A number and its unit begin within so many characters. */
const LONGEST_NUMBER = 24

/** Without blanks at its edges. */
function clauseOf(places: readonly number[], measure: string): Clause {
  const text = places.map((place) => measure[place]).join('')
  const from = text.length - text.trimStart().length
  return { text: text.trim(), places: places.slice(from, from + text.trim().length) }
}
