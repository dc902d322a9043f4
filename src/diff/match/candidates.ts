import type { Entry } from './entry.js'
import { CANDIDATES, FREQUENT, RAREST } from './thresholds.js'

/**
 * For each record the ones of the other side that share most with it, by an index of their grams: no record is held against
 * all. A record is a candidate of another where either is among the nearest of the other.
 */
export function candidatesOf(
  old: readonly Entry[],
  fresh: readonly Entry[],
  isForbidden: (old: Entry, fresh: Entry) => boolean,
): Map<Entry, Entry[]> {
  const near = new Map<Entry, Set<Entry>>([...old, ...fresh].map((entry) => [entry, new Set()]))
  const add = (one: Entry, other: Entry): void => {
    if (isForbidden(one, other)) return
    near.get(one)!.add(other)
    near.get(other)!.add(one)
  }
  const [amongFresh, amongOld] = [new GramIndex(fresh), new GramIndex(old)]
  for (const entry of old) for (const other of amongFresh.nearest(entry)) add(entry, other)
  for (const entry of fresh) for (const other of amongOld.nearest(entry)) add(other, entry)
  return new Map([...near].map(([entry, others]) => [entry, [...others].sort((a, b) => a.at - b.at)]))
}

/** Which records have a gram. */
class GramIndex {
  private readonly postings = new Map<number, number[]>()
  private readonly sums: Float64Array

  constructor(private readonly entries: readonly Entry[]) {
    this.sums = new Float64Array(entries.length)
    for (const [at, { all }] of entries.entries()) {
      for (const gram of all.weights.keys()) {
        const known = this.postings.get(gram)
        if (known) known.push(at)
        else this.postings.set(gram, [at])
      }
    }
  }

  /** The records that share most with one, nearest first. */
  nearest({ all }: Entry): Entry[] {
    const met: number[] = []
    for (const gram of this.telling(all.weights)) {
      const weight = all.weights.get(gram)!
      for (const at of this.postings.get(gram)!) {
        if (this.sums[at] === 0) met.push(at)
        this.sums[at]! += weight
      }
    }
    const best = new Best(CANDIDATES)
    for (const at of met) {
      best.offer(at, this.sums[at]! / (all.total + this.entries[at]!.all.total))
      this.sums[at] = 0
    }
    return best.list().map((at) => this.entries[at]!)
  }

  /** The grams that a record is looked up by: those that few have, or else its rarest. */
  private telling(weights: ReadonlyMap<number, number>): number[] {
    const known = [...weights.keys()].filter((gram) => this.postings.has(gram))
    const countOf = (gram: number): number => this.postings.get(gram)!.length
    const telling = known.filter((gram) => countOf(gram) <= FREQUENT)
    return telling.length > 0 ? telling : known.sort((a, b) => countOf(a) - countOf(b) || a - b).slice(0, RAREST)
  }
}

/** The few best of many, without sorting all. Of equal ones the first in order is the better. */
class Best {
  private readonly kept: { at: number; value: number }[] = []

  constructor(private readonly size: number) {}

  offer(at: number, value: number): void {
    const { kept, size } = this
    if (kept.length === size && !isBetter(at, value, kept[size - 1]!)) return
    let place = kept.length
    while (place > 0 && isBetter(at, value, kept[place - 1]!)) place--
    kept.splice(place, 0, { at, value })
    if (kept.length > size) kept.pop()
  }

  list(): number[] {
    return this.kept.map(({ at }) => at)
  }
}

function isBetter(at: number, value: number, other: { at: number; value: number }): boolean {
  return value > other.value || (value === other.value && at < other.at)
}
