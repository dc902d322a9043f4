import { matchesOf } from '../../text/matches.js'
/** Quotations inside names: 省“双随机、一公开”监管联席会议. */

const QUOTATION = /“[^“”]{1,20}”|"[^"]{1,20}"|「[^「」]{1,20}」/g
const SEPARATOR = /[、，,；;。：:/／]/g

/** Where the quotations of a text are that may be parts of names: no separator in them parts anything. */
export function quotationsIn(text: string): { start: number; end: number }[] {
  return matchesOf(text, QUOTATION).map(({ index, 0: quoted }) => ({ start: index, end: index + quoted.length }))
}

/** A text in whose quotations nothing separates, length for length: 省“双随机·一公开”监管联席会议. */
export function withWholeQuotations(text: string): string {
  return text.replace(QUOTATION, (quoted) => `“${quoted.slice(1, -1).replace(SEPARATOR, '·')}”`)
}
