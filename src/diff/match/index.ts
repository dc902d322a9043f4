import { countedBy } from '../grouping.js'
import { candidatesOf } from './candidates.js'
import type { Clause } from './clauses.js'
import { entriesOf, type Entry, type MatchSide } from './entry.js'
import { pairIdentical } from './identical.js'
import { Matching, type MatchReason, type RecordMatch } from './matching.js'
import { findParted } from './parts.js'
import { settle, type Settled, type SettledMatch } from './settled.js'
import { pairSimilar } from './similar.js'

/**
 * Pairs the records of two documents whatever their ids and numbers: what a person settled, then what says the same, then by
 * the assignment whose likeness is greatest in sum; then records that were parted or put together among what is left.
 */
export function matchRecords(old: MatchSide, fresh: MatchSide, decisions: readonly SettledMatch[] = []): RecordMatch[] {
  const entries = entriesOf(old, fresh)
  const settled = settle(decisions, entries.old, entries.fresh)
  const matching = new Matching(entries.old, entries.fresh)
  for (const match of settled.matches) matching.add({ ...match, kind: 'settled', score: null })
  const unsettled = matching.left()
  for (const pair of pairIdentical(unsettled.old, unsettled.fresh))
    if (!settled.isForbidden(pair.old, pair.fresh))
      matching.add({ kind: 'identical', old: [pair.old], fresh: [pair.fresh], score: 1, reason: { by: 'same words' } })
  const left = matching.left()
  const candidates = candidatesOf(left.old, left.fresh, settled.isForbidden)
  const all = [...entries.old, ...entries.fresh]
  for (const match of pairSimilar(left.old, left.fresh, candidates, all)) matching.add(match)
  matchParts(left, entries, candidates, settled.isApart, matching)
  return matching.all()
}

function matchParts(
  { old, fresh }: { old: Entry[]; fresh: Entry[] },
  all: { old: Entry[]; fresh: Entry[] },
  candidates: ReadonlyMap<Entry, readonly Entry[]>,
  isApart: Settled['isApart'],
  matching: Matching,
): void {
  const withCounterparts = (entries: readonly Entry[]): Map<Entry, Entry | null> =>
    new Map(entries.map((entry) => [entry, matching.counterpartOf(entry)]))
  const reasonOf = (parts: readonly Entry[], share: number): MatchReason => ({
    by: 'parts',
    count: parts.length,
    share,
  })
  const [isTellingOld, isTellingFresh] = [tellingClauses(all.old), tellingClauses(all.fresh)]
  const split = findParted({
    left: matching.left().fresh,
    wholes: withCounterparts(old),
    candidates,
    isTelling: isTellingOld,
    isApart,
  })
  for (const { whole, parts, score, sure } of split)
    if (sure) matching.add({ kind: 'split', old: [whole], fresh: parts, score, reason: reasonOf(parts, score) })
  const unsplit = fresh.filter((entry) => matching.kindOf(entry) !== 'split')
  const merged = findParted({
    left: matching.left().old,
    wholes: withCounterparts(unsplit),
    candidates,
    isTelling: isTellingFresh,
    isApart,
  })
  for (const { whole, parts, score, sure } of merged)
    if (sure) matching.add({ kind: 'merged', old: parts, fresh: [whole], score, reason: reasonOf(parts, score) })
  for (const { whole, parts, score, sure } of split)
    if (!sure) matching.doubt({ old: [whole], fresh: parts, share: score })
  for (const { whole, parts, score, sure } of merged)
    if (!sure) matching.doubt({ old: parts, fresh: [whole], share: score })
}

/** Whether a clause stands in one of these records alone. */
function tellingClauses(entries: readonly Entry[]): (clause: Clause) => boolean {
  const counts = countedBy(
    entries.flatMap(({ clauses }) => [...new Set(clauses.map(({ text }) => text))]),
    (text) => text,
  )
  return ({ text }) => counts.get(text) === 1
}
