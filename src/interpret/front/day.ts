/** The 成文日期 of a letter, and the signature above it. */
import { inShort } from '../../vocabulary/organs/organs.js'
import { dayOf } from '../../vocabulary/times/days.js'
import type { FrontLine } from './lines.js'
import { organsIn } from './organs.js'

export interface Signed {
  day: FrontLine
  /** Index of its line. */
  at: number
  /** The lines of the signature; none where the day stands alone. */
  signature: FrontLine[]
  organs: string[]
}

/** A joint issue is signed by organs on no more lines. */
const MOST_LINES = 20

/**
 * The day that stands below a signature, the issuer's before any other, since a notice that hands a text on holds the
 * signature of that, too; else the last day behind the title: one at the head may be the site’s.
 * @param from the line behind the title
 * @param issuers those that the title names
 */
export function signedDay(lines: readonly FrontLine[], from: number, issuers: readonly string[]): Signed | null {
  const days = lines.flatMap((line, at) => (line.kind === 'day' && at >= from ? [signedAt(lines, at)] : []))
  return (
    days.find(({ organs }) => isSignedBy(organs, issuers)) ??
    days.find(({ organs }) => organs.length > 0) ??
    days.findLast(({ day }) => dayOf(day.text) !== null) ??
    null
  )
}

/** Whether one of some organs is one of the issuers: 区人民政府办公室 in a title signs as 蔡甸区人民政府办公室. */
export function isSignedBy(organs: readonly string[], issuers: readonly string[]): boolean {
  const names = issuers.map(inShort)
  return organs.map(inShort).some((organ) => names.some((name) => organ.endsWith(name) || name.endsWith(organ)))
}

function signedAt(lines: readonly FrontLine[], at: number): Signed {
  let start = at
  while (start > 0 && at - start < MOST_LINES && lines[start - 1]!.kind === 'organs') start--
  const signature = lines.slice(start, at)
  return { day: lines[at]!, at, signature, organs: signature.flatMap(({ text }) => organsIn(text)) }
}
