import type { RegionalUnits } from '../registry/registry.js'
import { otherReading } from './other-readings.js'
import { Judge, type Part } from './stretches.js'
import type { UnitPiece } from './unit-pieces.js'

export interface SplitPiece {
  parts: Part[]
  /** Another reading of known names, which may as well be meant, or null. */
  other: string[] | null
  /** Whether there were so many places to cut at that no name over more than a few of them was tried. */
  capped: boolean
}

/** Places to cut at that a name may span: a cell of one character a line has one behind each. */
const MOST_CUTS_IN_NAME = 24
/** Cells of noise have more places to cut at than this; in them a name spans no more than a few. */
const MANY_CUTS = 1000
const FEW_CUTS_IN_NAME = 6

/** A reading of a piece up to some place: its last part, the reading before that, and what it costs. */
interface Reading {
  cost: number
  part: Part | null
  before: Reading | null
}

/** Splits one piece of a unit cell into names and what else it holds. */
export function splitNames(
  piece: Pick<UnitPiece, 'text' | 'breaks' | 'early' | 'whole'>,
  units: RegionalUnits,
): SplitPiece {
  const judge = new Judge(piece, units)
  const { cuts } = judge
  const capped = cuts.length > MANY_CUTS
  const reach = capped ? FEW_CUTS_IN_NAME : MOST_CUTS_IN_NAME
  const best: Reading[][] = [[{ cost: 0, part: null, before: null }]]
  for (let end = 1; end < cuts.length; end++) best[end] = cheapestTwo(readingsUpTo(end))
  const [parts, other] = best.at(-1)!.map(partsOf)
  return { parts: parts!, other: otherReading(parts!, other ?? null, judge.joints, units), capped }

  function* readingsUpTo(end: number): Generator<Reading> {
    for (let at = Math.max(0, end - reach); at < end; at++) {
      const { part, cost } = judge.read(cuts[at]!, cuts[end]!)
      for (const before of best[at]!) yield { cost: before.cost + cost, part, before }
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

function partsOf(last: Reading): Part[] {
  const parts: Part[] = []
  for (let reading = last; reading.before !== null; reading = reading.before) parts.push(reading.part!)
  return parts.toReversed()
}
