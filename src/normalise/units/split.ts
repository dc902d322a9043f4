import { withoutConjunction } from '../../vocabulary/collectives.js'
import { nameStarts } from '../../vocabulary/organs.js'
import type { RegionalUnits } from '../../registry/registry.js'
import type { UnitPiece } from './pieces.js'

/**
 * What a reading of a piece costs. The cheapest reading wins; of two equally cheap ones, that with fewer names.
 * A known name costs next to nothing, so that a long list of them stays one, and a little more where it does not say its
 * level: 法制局 may be the end of 区政府法制局. Then comes one whose form is right, then a text that is neither, for each name
 * that may begin in it. Joining over a line break costs little, unless both sides are names of their own; cutting where
 * nothing is printed costs more than cutting at a break.
 */
const COST = {
  known: 0.1,
  knownWithoutLevel: 0.6,
  levelled: 1.1,
  formed: 1.7,
  unformed: 7,
  overBreak: 0.3,
  overTwoNames: 4,
  cutWithoutBreak: 1.5,
}

interface Cut {
  at: number
  isBreak: boolean
}

/** A reading of a piece: its names, and what it costs. */
interface Reading {
  cost: number
  names: readonly string[]
}

/** Another reading of known names that costs no more than this above the cheapest may as well be meant. */
const CLOSE = 0.35

/** Splits one piece of a unit cell into names; `other` is a reading that may as well be meant, or null. */
export function splitNames(
  piece: Pick<UnitPiece, 'text' | 'breaks'>,
  units: RegionalUnits,
): { names: string[]; other: string[] | null } {
  const cuts = cutsOf(piece)
  if (cuts.length === 0) return { names: [piece.text], other: null }
  const points: Cut[] = [{ at: 0, isBreak: true }, ...cuts, { at: piece.text.length, isBreak: true }]
  const best: Reading[][] = [[{ cost: 0, names: [] }]]
  for (let end = 1; end < points.length; end++) {
    const readings = points.slice(0, end).flatMap((_, start) => {
      const name = piece.text.slice(points[start]!.at, points[end]!.at)
      const cost = costBetween(points, start, end, name, units)
      return best[start]!.map((before) => ({ cost: before.cost + cost, names: [...before.names, name] }))
    })
    best[end] = readings.sort((a, b) => a.cost - b.cost || a.names.length - b.names.length).slice(0, 2)
  }
  const [cheapest, second] = best.at(-1)!
  const names = plain(cheapest!)
  const other = second !== undefined && second.cost - cheapest!.cost <= CLOSE ? plain(second) : []
  const isDoubtful = other.length > 0 && [...names, ...other].every((name) => units.find(name) !== null)
  return { names, other: isDoubtful ? other : null }
}

function plain({ names }: Reading): string[] {
  return names.map(withoutConjunction)
}

function costBetween(points: readonly Cut[], start: number, end: number, name: string, units: RegionalUnits): number {
  const from = points[start]!
  const inner = points.slice(start + 1, end).flatMap((cut) => (cut.isBreak ? [cut.at - from.at] : []))
  return (from.isBreak ? 0 : COST.cutWithoutBreak) + costOf(name, inner, units)
}

function cutsOf(piece: Pick<UnitPiece, 'text' | 'breaks'>): Cut[] {
  const breaks = new Set(piece.breaks)
  const starts = nameStarts(piece.text).filter((at) => !breaks.has(at))
  return [...[...breaks].map((at) => ({ at, isBreak: true })), ...starts.map((at) => ({ at, isBreak: false }))].sort(
    (a, b) => a.at - b.at,
  )
}

function costOf(printed: string, breaks: readonly number[], units: RegionalUnits): number {
  const name = withoutConjunction(printed)
  const joining = breaks.length * COST.overBreak
  if (units.find(name)) return (units.nationally(name)?.level === '' ? COST.knownWithoutLevel : COST.known) + joining
  const form = units.form(name)
  if (form === null) return COST.unformed * (1 + nameStarts(printed).length) + joining
  const twoNames =
    breaks.some((at) => isName(printed.slice(0, at), units) && isName(printed.slice(at), units)) ||
    nameStarts(printed).some((at) => units.find(printed.slice(0, at)) && units.find(printed.slice(at)))
  return (form.levelled ? COST.levelled : COST.formed) + joining + (twoNames ? COST.overTwoNames : 0)
}

function isName(text: string, units: RegionalUnits): boolean {
  return units.find(text) !== null || (units.form(text)?.selfStanding ?? false)
}
