import { type Clause, clausesTaken, likenessAmong } from './clauses.js'
import type { Entry } from './entry.js'
import { rounded } from './similar.js'
import { CLAUSES_TAKEN, PART_CONTAINED, PART_OWN, PARTS_COVER, SAME_CLAUSE } from './thresholds.js'
import { shared, type WeightedText } from './weights.js'

/** One record and those that it became, or came from. */
export interface Parted {
  whole: Entry
  parts: Entry[]
  /** The share of the whole that the parts say together. */
  score: number
  /** Whether it is so, or a person must say. */
  sure: boolean
}

/** Where parts are looked for. */
export interface PartSearch {
  /** Records without a counterpart, which may be parts. */
  left: readonly Entry[]
  /** Records of the other side, each with its counterpart, if it has one. */
  wholes: ReadonlyMap<Entry, Entry | null>
  candidates: ReadonlyMap<Entry, readonly Entry[]>
  /** Whether a clause stands in one record of its side alone. */
  isTelling: (clause: Clause) => boolean
  /** Whether a person said that one is no part of the other. */
  isApart: (one: Entry, other: Entry) => boolean
}

/**
 * Finds records that were parted: records left alone that say nearly only what a record of the other side said, or that took
 * clauses from one under the same lead, which its counterpart does not say. Called with the sides exchanged it finds records
 * that were put together.
 */
export function findParted(search: PartSearch): Parted[] {
  const { left, wholes } = search
  const claims = new Map<Entry, Claim[]>()
  for (const part of left) {
    const claim = claimOf(part, search)
    if (claim) claims.set(claim.whole, [...(claims.get(claim.whole) ?? []), claim])
  }
  return [...claims].flatMap(([whole, made]) => {
    const counterpart = wholes.get(whole) ?? null
    const parts = made.map(({ part }) => part)
    const own = made.filter(({ part }) => addsToOthers(part, whole, otherParts(part, parts, counterpart)))
    const sureOnes = own.filter(({ sure }) => sure)
    const parted = partedOf(whole, counterpart, sureOnes, true)
    if (sureOnes.length > 0 && parted.parts.length > 1 && parted.score >= PARTS_COVER) return [parted]
    return own.length > 0 ? [partedOf(whole, counterpart, own, false)] : []
  })
}

/** What a part says of itself to be a part of. */
interface Claim {
  part: Entry
  whole: Entry
  sure: boolean
}

function partedOf(whole: Entry, counterpart: Entry | null, claims: readonly Claim[], sure: boolean): Parted {
  const parts = [...(counterpart ? [counterpart] : []), ...claims.map(({ part }) => part)].sort((a, b) => a.at - b.at)
  return { whole, parts, score: rounded(coverage(whole.measure, parts)), sure }
}

function claimOf(part: Entry, { wholes, candidates, isTelling, isApart }: PartSearch): Claim | null {
  const near = candidates.get(part)!.filter((one) => wholes.has(one) && !isApart(one, part))
  const whole = containerOf(part, near)
  if (whole) return { part, whole, sure: true }
  return claimByClauses(part, near, wholes, isTelling)
}

/** The record that says most of what a part says, if that is nearly all of it. */
function containerOf(part: Entry, candidates: readonly Entry[]): Entry | null {
  const { total } = part.measure
  return likest(candidates, (whole) => {
    const share = total === 0 ? 0 : rounded(shared(part.measure, whole.measure) / total)
    return share >= PART_CONTAINED ? share : 0
  })
}

/** The record of which a part took most clauses: surely where one lead has both, and they are a good part of it. */
function claimByClauses(
  part: Entry,
  candidates: readonly Entry[],
  wholes: PartSearch['wholes'],
  isTelling: PartSearch['isTelling'],
): Claim | null {
  const takenFrom = (whole: Entry): Clause[] => {
    const counterpart = wholes.get(whole)
    return clausesTaken(part, whole, counterpart ? [counterpart] : []).filter(isTelling)
  }
  const shareFrom = (whole: Entry): number => shareOf(part, takenFrom(whole))
  const ofOneLead = likest(
    candidates.filter((whole) => haveOneLead(part, whole)),
    shareFrom,
  )
  const whole = ofOneLead ?? likest(candidates, (one) => (shareFrom(one) >= CLAUSES_TAKEN ? shareFrom(one) : 0))
  return whole && { part, whole, sure: whole === ofOneLead && shareFrom(whole) >= CLAUSES_TAKEN }
}

/** Also where who leads one supports the other: a part may be handed to who helped with the whole. */
function haveOneLead(a: Entry, b: Entry): boolean {
  return (
    [...a.lead].some((unit) => b.lead.has(unit) || b.others.has(unit)) || [...b.lead].some((unit) => a.others.has(unit))
  )
}

/** Of what a part says, the share that stands in these clauses. */
function shareOf(part: Entry, taken: readonly Clause[]): number {
  const said = part.clauses.filter((clause) => likenessAmong(clause, taken) >= SAME_CLAUSE)
  return lengthOf(part.clauses) === 0 ? 0 : rounded(lengthOf(said) / lengthOf(part.clauses))
}

function lengthOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { text }) => sum + text.length, 0)
}

/** The first of those with the greatest value; null where none has any. */
function likest(entries: readonly Entry[], valueOf: (entry: Entry) => number): Entry | null {
  let [best, most] = [null as Entry | null, 0]
  for (const entry of entries) {
    const value = valueOf(entry)
    if (value > most || (value === most && best !== null && entry.at < best.at)) [best, most] = [entry, value]
  }
  return best
}

function otherParts(part: Entry, parts: readonly Entry[], counterpart: Entry | null): Entry[] {
  return [...parts.filter((other) => other !== part), ...(counterpart ? [counterpart] : [])]
}

/** Whether what a part takes from the whole is mostly taken by no other: by its grams, or by clauses that it says likest. */
function addsToOthers(part: Entry, whole: Entry, rest: readonly Entry[]): boolean {
  if (shareOfGrams(part, whole, rest) >= PART_OWN) return true
  const own = shareOf(part, clausesTaken(part, whole, rest))
  return own > 0 && own >= PART_OWN * shareOf(part, whole.clauses)
}

function shareOfGrams({ measure }: Entry, whole: Entry, rest: readonly Entry[]): number {
  let [taken, own] = [0, 0]
  for (const [gram, weight] of measure.weights) {
    if (!whole.measure.weights.has(gram)) continue
    taken += weight
    if (!rest.some((other) => other.measure.weights.has(gram))) own += weight
  }
  return taken === 0 ? 0 : own / taken
}

function coverage(whole: WeightedText, parts: readonly Entry[]): number {
  let covered = 0
  for (const [gram, weight] of whole.weights)
    if (parts.some(({ measure }) => measure.weights.has(gram))) covered += weight
  return whole.total === 0 ? 0 : covered / whole.total
}
