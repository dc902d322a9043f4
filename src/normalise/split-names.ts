import type { RegionalUnits } from '../registry/registry.js'
import {
  partedAtOpenEnds,
  openEndOf,
  withoutConjunction,
  withoutDivision,
  withoutOpenEnd,
} from '../vocabulary/organs/collectives.js'
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
  const text = partedAtOpenEnds(cell)
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

/** A reading of a piece: its names, and what it costs. */
interface Reading {
  cost: number
  names: readonly string[]
}

/** Splits one piece of a unit cell into names; `other` is another reading of known names, which may as well be meant, or null. */
export function splitNames(
  { text, breaks }: Pick<UnitPiece, 'text' | 'breaks'>,
  units: RegionalUnits,
): { names: string[]; other: string[] | null } {
  const cuts = [...new Set([0, ...breaks, ...nameStarts(text), text.length])].sort((a, b) => a - b)
  if (cuts.length === 2) return { names: [text], other: null }
  const best: Reading[][] = [[{ cost: 0, names: [] }]]
  for (let end = 1; end < cuts.length; end++) {
    const readings = cuts.slice(0, end).flatMap((start, at) => {
      const name = text.slice(start, cuts[end])
      const inside = breaks.filter((place) => place > start && place < cuts[end]!).map((place) => place - start)
      const cost = costOf(name, inside, units)
      return best[at]!.map((before) => ({ cost: before.cost + cost, names: [...before.names, name] }))
    })
    best[end] = readings.sort((a, b) => a.cost - b.cost).slice(0, 2)
  }
  const [names, other] = best.at(-1)!.map((reading) => reading.names.map(withoutConjunction))
  const isDoubtful = other !== undefined && [...names!, ...other].every((name) => units.find(name) !== null)
  return { names: names!, other: isDoubtful ? other : null }
}

function costOf(printed: string, breaks: readonly number[], units: RegionalUnits): number {
  const name = withoutConjunction(printed)
  const joining = breaks.length * COST.overBreak
  if (units.find(name)) return (units.nationally(name)?.level === '' ? COST.formed : 0) + joining
  const form = units.form(name)
  if (form === null) return COST.unformed * (1 + nameStarts(printed).length) + joining
  const betweenNames = breaks.filter((at) => isName(printed.slice(0, at), units) && isName(printed.slice(at), units))
  return (form.levelled ? COST.levelled : COST.formed) + joining + betweenNames.length * COST.overTwoNames
}

function isName(text: string, units: RegionalUnits): boolean {
  return units.find(text) !== null || (units.form(text)?.selfStanding ?? false)
}
