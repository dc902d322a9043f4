import { shared, type WeightedText } from './weights.js'
import type { Entry } from './entry.js'
import { rounded } from './similar.js'
import { PART_CONTAINED, PART_OWN, PARTS_COVER } from './thresholds.js'

/** One record and those that it became, or came from. */
export interface Parted {
  whole: Entry
  parts: Entry[]
  /** The share of the whole that the parts say together. */
  score: number
}

/**
 * Finds records that were parted: records left alone that say nearly only what a record of the other side said, and what
 * its counterpart does not say. Called with the sides exchanged it finds records that were put together.
 * @param left records without a counterpart, which may be parts
 * @param wholes records of the other side, each with its counterpart, if it has one
 */
export function findParted(
  left: readonly Entry[],
  wholes: ReadonlyMap<Entry, Entry | null>,
  candidates: ReadonlyMap<Entry, readonly Entry[]>,
): Parted[] {
  const partsOf = new Map<Entry, Entry[]>()
  for (const part of left) {
    const whole = wholeOf(
      part,
      candidates.get(part)!.filter((one) => wholes.has(one)),
    )
    if (whole) partsOf.set(whole, [...(partsOf.get(whole) ?? []), part])
  }
  return [...partsOf].flatMap(([whole, parts]) => {
    const counterpart = wholes.get(whole) ?? null
    const own = parts.filter((part) => addsToOthers(part, whole, otherParts(part, parts, counterpart)))
    const all = [...(counterpart ? [counterpart] : []), ...own].sort((a, b) => a.at - b.at)
    const score = coverage(whole.measure, all)
    return own.length > 0 && all.length > 1 && score >= PARTS_COVER
      ? [{ whole, parts: all, score: rounded(score) }]
      : []
  })
}

/** The record that says most of what a part says, if that is nearly all of it. */
function wholeOf(part: Entry, candidates: readonly Entry[]): Entry | null {
  const { total } = part.measure
  let [best, most] = [null as Entry | null, 0]
  for (const whole of candidates) {
    const share = total === 0 ? 0 : rounded(shared(part.measure, whole.measure) / total)
    if (share >= PART_CONTAINED && (share > most || (share === most && whole.at < (best?.at ?? Infinity))))
      [best, most] = [whole, share]
  }
  return best
}

function otherParts(part: Entry, parts: readonly Entry[], counterpart: Entry | null): Entry[] {
  return [...parts.filter((other) => other !== part), ...(counterpart ? [counterpart] : [])]
}

/** Whether what a part takes from the whole is mostly taken by no other: by its grams, or by clauses that stand there word for word. */
function addsToOthers(part: Entry, whole: Entry, rest: readonly Entry[]): boolean {
  return shareOfGrams(part, whole, rest) >= PART_OWN || shareOfClauses(part, whole, rest) >= PART_OWN
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

/** Clauses that resemble one another have their grams in common; as a whole each stands where it came from. */
function shareOfClauses({ clauses }: Entry, whole: Entry, rest: readonly Entry[]): number {
  const own = clauses.filter(
    (clause) => whole.clauses.includes(clause) && !rest.some((other) => other.clauses.includes(clause)),
  )
  return clauses.length === 0 ? 0 : own.join('').length / clauses.join('').length
}

function coverage(whole: WeightedText, parts: readonly Entry[]): number {
  let covered = 0
  for (const [gram, weight] of whole.weights)
    if (parts.some(({ measure }) => measure.weights.has(gram))) covered += weight
  return whole.total === 0 ? 0 : covered / whole.total
}
