import { blotted, bracketsOf, OPENING } from '../../text/brackets.js'
import {
  conventionIn,
  holdsOnwards,
  saysOnwards,
  saysOthersHelp,
  type ConventionKind,
} from '../../vocabulary/roles/conventions.js'
import {
  defaultUnitsIn,
  type DefaultUnits,
  isException,
  saysExcept,
  saysNotListed,
} from '../../vocabulary/roles/defaults.js'
import { saysWhen } from '../../vocabulary/times/index.js'
import { matchesOf } from '../../text/matches.js'

interface Stretch {
  start: number
  end: number
}

/** A part of a clause between two of its commas or stops, by its offsets, and what kind of thing it says. */
export type Part = Stretch &
  (
    | { kind: 'names' }
    | { kind: 'time' }
    | { kind: 'exception' }
    | { kind: 'convention'; says: ConventionKind; onwards: boolean }
    | ({ kind: 'default'; units: Stretch } & Pick<DefaultUnits, 'reach' | 'side'>)
  )

/** The parts of a stretch without labels, in printed order; all that is no time, exception, convention or default may name units. */
export function partsOf(text: string, from: number, to: number): Part[] {
  const printed = cut(blotted(text.slice(from, to)), /[^，,；;。\n]+/g).map(({ start, end }) =>
    trimmed(text, from + start, from + end),
  )
  const parts: Part[] = []
  for (let at = 0; at < printed.length; at++) {
    const declared = declarationAt(text, printed, at)
    if (declared) {
      parts.push(declared)
      while (at + 1 < printed.length && printed[at + 1]!.start < declared.end) at++
    } else parts.push(...partsOfList(text, printed[at]!))
  }
  return parts
}

/** A declaration has no more parts behind its first. */
const MOST_MORE_PARTS = 4

/** A convention or a default that begins with a part: it may go on over the next ones of its sentence. */
function declarationAt(text: string, printed: readonly Stretch[], at: number): Part | null {
  const own = printed[at]!
  const alone = declarationIn(text, printed, own)
  const more = restOfSentence(text, printed, at)
  const excepts = saysExcept(text.slice(own.start, own.end))
  if (alone || (!excepts && more.some((part) => declarationIn(text, printed, part)))) return alone
  for (const { end } of more) {
    const found = declarationIn(text, printed, { start: own.start, end })
    if (found) return found
  }
  return null
}

/** The parts behind one, up to a stop. */
function restOfSentence(text: string, printed: readonly Stretch[], at: number): Stretch[] {
  const more = printed.slice(at + 1, at + 1 + MOST_MORE_PARTS)
  const stop = more.findIndex(({ start }, next) => /[。；;\n]/.test(text.slice(printed[at + next]!.end, start)))
  return stop < 0 ? more : more.slice(0, stop)
}

const OPENS_BRACKET = new RegExp(`[${OPENING}]`)

function declarationIn(text: string, printed: readonly Stretch[], stretch: Stretch): Part | null {
  const said = text.slice(stretch.start, stretch.end)
  // In brackets behind a name it is a mark of that name
  const says = OPENS_BRACKET.test(said) ? null : conventionIn(said)
  if (says) return convention(text, printed, { says, ...stretch })
  const units = bracketsOf(said).some(({ start, end }) => defaultUnitsIn(said.slice(start + 1, end - 1)))
    ? null
    : defaultUnitsIn(said)
  return units && defaultOf(text, printed, units, stretch)
}

function convention(text: string, printed: readonly Stretch[], said: Stretch & { says: ConventionKind }): Part {
  const end = endWith(text, printed, said.end, (part) => saysOnwards(part) || saysOthersHelp(part))
  return { ...said, kind: 'convention', end, onwards: holdsOnwards(text.slice(said.start, end)) }
}

function defaultOf(text: string, printed: readonly Stretch[], units: DefaultUnits, said: Stretch): Part {
  const end = endWith(text, printed, said.end, saysNotListed)
  const at = { start: said.start + units.start, end: said.start + units.end }
  return { kind: 'default', start: said.start, end, units: at, reach: units.reach, side: units.side }
}

/** The end of what goes on from an offset: the parts behind it that only say more of it. */
function endWith(text: string, printed: readonly Stretch[], from: number, goesOn: (part: string) => boolean): number {
  let end = from
  for (const part of printed) {
    if (part.start < end) continue
    if (!goesOn(text.slice(part.start, part.end))) break
    end = part.end
  }
  return end
}

/** A part as a whole, 一、二季度, or where some of its 、 are times, each for itself. */
function partsOfList(text: string, part: Stretch): Part[] {
  if (saysWhen(text.slice(part.start, part.end))) return [{ ...part, kind: 'time' }]
  if (isException(text.slice(part.start, part.end))) return [{ ...part, kind: 'exception' }]
  const items = cut(blotted(text.slice(part.start, part.end)), /[^、]+/g).map(({ start, end }) =>
    trimmed(text, part.start + start, part.start + end),
  )
  const isTime = ({ start, end }: Stretch): boolean => saysWhen(text.slice(start, end))
  if (!items.some(isTime)) return [{ ...part, kind: 'names' }]
  return items.map((item) => ({ ...item, kind: isTime(item) ? 'time' : 'names' }))
}

function cut(text: string, pattern: RegExp): Stretch[] {
  return matchesOf(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function trimmed(text: string, start: number, end: number): Stretch {
  const part = text.slice(start, end)
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }
}
