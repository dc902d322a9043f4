import type { RegionalUnits } from '../registry/registry.js'
import { openEndOf, withoutConjunction, withoutDivision, withoutOpenEnd } from '../vocabulary/organs/open-ends.js'
import { nameStarts } from '../vocabulary/organs/organs.js'

/** A stretch of a unit cell between two printed separators. */
export interface UnitPiece {
  text: string
  /** Offsets in `text` where a line or blank broke it: a wrap, or the border of two names. */
  breaks: number[]
  /** 等部门 or the like at its end, which leaves the list open; empty where there is none. */
  openEnd: string
  /** The separator before it; empty at the start of the cell. */
  after: string
}

const SEPARATORS = /[、，,；;。/／]/
const OPENING = /[（(〔［[]/
const CLOSING = /[）)〕］\]]/

/** Cuts the text of a unit cell at its printed separators; brackets keep theirs. */
export function piecesOf(cell: string): UnitPiece[] {
  const pieces: UnitPiece[] = []
  let depth = 0
  let printed = ''
  let after = ''
  const text = cell
  for (const [at, char] of [...text].entries()) {
    if (OPENING.test(char) && CLOSING.test(text.slice(at + 1))) depth++
    else if (CLOSING.test(char) && depth > 0) depth--
    if (depth <= 0 && SEPARATORS.test(char)) {
      pieces.push(...pieceOf(printed, after))
      printed = ''
      after = char
    } else printed += char
  }
  return [...pieces, ...pieceOf(printed, after)]
}

function pieceOf(printed: string, after: string): UnitPiece[] {
  const plain = withoutDivision(printed.trim()).trim()
  const named = withoutConjunction(withoutOpenEnd(plain)).trim()
  if (named === '') return []
  const breaks: number[] = []
  let text = ''
  for (const char of named) {
    if (!/\s/.test(char)) text += char
    else if (breaks.at(-1) !== text.length) breaks.push(text.length)
  }
  return [{ text, breaks, openEnd: openEndOf(plain), after }]
}

/**
 * What a reading of a piece costs. The cheapest reading wins; of two equally cheap ones, that whose last name is longer.
 * A known name costs nothing, unless it does not say its level: 法制局 may be the end of 区政府法制局 and costs what one of
 * right form does, more than one of right form with a level. A text that is neither costs most, for each name that may begin
 * in it. Joining over a line break costs little, unless both sides are names of their own.
 */
const COST = {
  levelled: 1.1,
  formed: 1.7,
  unformed: 7,
  overBreak: 0.3,
  overTwoNames: 4,
}

/** No name of a unit has so many characters, its second plate in brackets included; what is longer is asked of no register. */
const LONGEST_NAME = 64
/** A cell of names without any separator has some forty; each more place to cut is tried with all before it. */
const MOST_CUTS = 200

/** A reading of a piece up to some place: its last name, the reading before that, and what it costs. */
interface Reading {
  cost: number
  name: string
  before: Reading | null
}

/** Splits one piece of a unit cell into names; `other` is another reading of known names, which may as well be meant, or null. */
export function splitNames(
  { text, breaks }: Pick<UnitPiece, 'text' | 'breaks'>,
  units: RegionalUnits,
): { names: string[]; other: string[] | null } {
  const starts = nameStarts(text)
  const cuts = [...new Set([0, ...breaks, ...starts, text.length])].sort((a, b) => a - b)
  if (cuts.length === 2 || cuts.length > MOST_CUTS) return { names: [text], other: null }
  const best: Reading[][] = [[{ cost: 0, name: '', before: null }]]
  const isName = remembered((name) => units.find(name) !== null || (units.form(name)?.selfStanding ?? false))
  for (let end = 1; end < cuts.length; end++) best[end] = cheapestTwo(readingsUpTo(end))
  const [names, other] = best.at(-1)!.map((reading) => namesOf(reading).map(withoutConjunction))
  const isDoubtful = other !== undefined && [...names!, ...other].every((name) => units.find(name) !== null)
  return { names: names!, other: isDoubtful ? other : null }

  function* readingsUpTo(end: number): Generator<Reading> {
    for (let at = 0; at < end; at++) {
      const [from, to] = [cuts[at]!, cuts[end]!]
      const inside = (places: readonly number[]): number[] =>
        places.filter((place) => place > from && place < to).map((place) => place - from)
      const name = text.slice(from, to)
      const cost =
        name.length > LONGEST_NAME
          ? unformed(inside(starts)) + overBreaks(inside(breaks))
          : costOf(name, inside(breaks), units, isName)
      for (const before of best[at]!) yield { cost: before.cost + cost, name, before }
    }
  }
}

/** Of equally cheap ones those that come first. */
function cheapestTwo(readings: Iterable<Reading>): Reading[] {
  const cheapest: Reading[] = []
  for (const reading of readings) {
    const place = cheapest.findIndex(({ cost }) => reading.cost < cost)
    cheapest.splice(place < 0 ? cheapest.length : place, 0, reading)
    cheapest.length = Math.min(cheapest.length, 2)
  }
  return cheapest
}

function namesOf(last: Reading): string[] {
  const names: string[] = []
  for (let reading = last; reading.before !== null; reading = reading.before) names.unshift(reading.name)
  return names
}

function costOf(
  printed: string,
  breaks: readonly number[],
  units: RegionalUnits,
  isName: (text: string) => boolean,
): number {
  const joining = overBreaks(breaks)
  const name = withoutConjunction(printed)
  if (units.find(name)) return (units.nationally(name)?.level === '' ? COST.formed : 0) + joining
  const form = units.form(name)
  if (form === null) return unformed(nameStarts(printed)) + joining
  const betweenNames = breaks.filter((at) => isName(printed.slice(0, at)) && isName(printed.slice(at)))
  return (form.levelled ? COST.levelled : COST.formed) + joining + betweenNames.length * COST.overTwoNames
}

function unformed(starts: readonly number[]): number {
  return COST.unformed * (1 + starts.length)
}

function overBreaks(breaks: readonly number[]): number {
  return breaks.length * COST.overBreak
}

/** The same stretches of a piece are asked for again at each place behind them. */
function remembered(judge: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const judged = judge(text)
    known.set(text, judged)
    return judged
  }
}
