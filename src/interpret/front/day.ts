/** The 成文日期 of a letter, and the signature above it. */
import { compact } from '../../text/blanks.js'
import { inShort } from '../../vocabulary/organs/organs.js'
import { dayOf } from '../../vocabulary/times/days.js'
import type { FrontLine } from './lines.js'
import { organsIn } from '../../vocabulary/organs/organs-of-line.js'

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
 * The day that stands beside a signature, the issuer's before any other, since a notice that hands a text on holds the
 * signature of that, too.
 * @param from the line behind the title
 * @param issuers those that the title names
 */
export function signedDay(lines: readonly FrontLine[], from: number, issuers: readonly string[]): Signed | null {
  const signed = daysFrom(lines, from).filter(({ organs }) => organs.length > 0)
  return signed.find(({ organs }) => isSignedBy(organs, issuers)) ?? signed[0] ?? null
}

/**
 * The last day behind a title, with no signature beside it; one at the head may be the site’s. Where a sentence follows, the
 * text speaks of it, unless it stands right below the title in brackets: （2025年2月20日）.
 */
export function dayAlone(lines: readonly FrontLine[], from: number): Signed | null {
  return (
    daysFrom(lines, from).findLast(
      ({ day, at, organs }) =>
        organs.length === 0 &&
        dayOf(day.text) !== null &&
        (lines[at + 1]?.kind !== 'sentence' || (at === from && from > 0 && isInBrackets(day))),
    ) ?? null
  )
}

function isInBrackets({ fragment, text }: FrontLine): boolean {
  const printed = compact(fragment.text)
  return [`（${text}）`, `(${text})`].some((day) => printed.includes(day))
}

function daysFrom(lines: readonly FrontLine[], from: number): Signed[] {
  return lines.flatMap((line, at) => (line.kind === 'day' && at >= from ? [signedAt(lines, at)] : []))
}

/** Whether one of some organs is one of the issuers: 区人民政府办公室 in a title signs as 蔡甸区人民政府办公室. */
export function isSignedBy(organs: readonly string[], issuers: readonly string[]): boolean {
  const names = issuers.map(inShort)
  return organs.map(inShort).some((organ) => names.some((name) => organ.endsWith(name) || name.endsWith(organ)))
}

/** The signature is above the day, at times below it. */
function signedAt(lines: readonly FrontLine[], at: number): Signed {
  let start = at
  while (start > 0 && at - start < MOST_LINES && signersOf(lines[start - 1]!).length > 0) start--
  let end = at + 1
  if (start === at) while (end < lines.length && end - at < MOST_LINES && lines[end]!.kind === 'organs') end++
  const signature = start < at ? lines.slice(start, at) : lines.slice(at + 1, end)
  return { day: lines[at]!, at, signature, organs: signature.flatMap(signersOf) }
}

/** 教育部 is an organ here. */
function signersOf({ kind, text }: FrontLine): string[] {
  return kind === 'organs' || kind === 'words' ? organsIn(text, 'signature') : []
}
