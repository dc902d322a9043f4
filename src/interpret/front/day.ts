/** The 成文日期 of a letter, and the signature above it. */
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

/** The day that stands below a signature; else the last one behind the title, since one at the head may be the site’s. */
export function signedDay(lines: readonly FrontLine[], from: number): Signed | null {
  const days = lines.flatMap((line, at) => (line.kind === 'day' && at >= from ? [signedAt(lines, at)] : []))
  return days.find(({ organs }) => organs.length > 0) ?? days.findLast(({ day }) => dayOf(day.text) !== null) ?? null
}

function signedAt(lines: readonly FrontLine[], at: number): Signed {
  let start = at
  while (start > 0 && at - start < MOST_LINES && lines[start - 1]!.kind === 'organs') start--
  const signature = lines.slice(start, at)
  return { day: lines[at]!, at, signature, organs: signature.flatMap(({ text }) => organsIn(text)) }
}
