import { assign } from './assignment.js'
import type { Entry } from './entry.js'
import { commonnessOf, likenessOf } from './likeness.js'
import type { RecordMatch } from './matching.js'
import { GREY, PAIR } from './thresholds.js'

/** Pairs records with their candidates so that the likeness of all pairs is greatest in sum. */
export function pairSimilar(
  old: readonly Entry[],
  fresh: readonly Entry[],
  candidates: ReadonlyMap<Entry, readonly Entry[]>,
  all: readonly Entry[],
): RecordMatch[] {
  const common = commonnessOf(all)
  const columnOf = new Map(fresh.map((entry, column) => [entry, column]))
  const likely = old.map((entry) =>
    candidates
      .get(entry)!
      .map((other) => ({ column: columnOf.get(other)!, ...likenessOf(entry, other, common) }))
      .filter(({ score }) => score >= GREY),
  )
  const edges = likely.map((list) => list.map(({ column, score }) => ({ column, gain: score - GREY })))
  return assign(edges, fresh.length).flatMap((column, row) => {
    const found = likely[row]!.find((one) => one.column === column)
    if (!found) return []
    const { score, reason } = found
    const kind = score >= PAIR ? 'similar' : 'uncertain'
    return [{ kind, old: [old[row]!], fresh: [fresh[found.column]!], score, reason }]
  })
}
