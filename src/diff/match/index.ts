import { countedBy } from '../grouping.js'
import { candidatesOf } from './candidates.js'
import type { Clause } from './clauses.js'
import { entriesOf, type Entry, type MatchSide } from './entry.js'
import { pairIdentical } from './identical.js'
import { type Doubt, Matching, type RecordMatch } from './matching.js'
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
  matchParts({ left, all: entries, candidates, isApart: settled.isApart }, matching)
  return matching.all()
}

/** On which side one record stands that was parted or put together, and on which its parts do; splits are looked for first. */
const PARTINGS = [
  { kind: 'split', whole: 'old', parts: 'fresh' },
  { kind: 'merged', whole: 'fresh', parts: 'old' },
] as const

type Parting = (typeof PARTINGS)[number]
type Entries = Record<'old' | 'fresh', Entry[]>

/** Where parts are looked for, of whatever side. */
interface PartedRecords {
  /** The records that say the same on no other side. */
  left: Entries
  all: Entries
  candidates: ReadonlyMap<Entry, readonly Entry[]>
  isApart: Settled['isApart']
}

function matchParts(records: PartedRecords, matching: Matching): void {
  const doubts = PARTINGS.flatMap((parting) => matchParting(parting, records, matching))
  for (const doubt of doubts) matching.doubt(doubt)
}

/** Adds the matches that are sure, and gives the others: they are doubted where both ways are known. */
function matchParting(
  parting: Parting,
  { left, all, candidates, isApart }: PartedRecords,
  matching: Matching,
): Doubt[] {
  const wholes = left[parting.whole].filter((entry) => matching.kindOf(entry) !== 'split')
  const found = findParted({
    left: matching.left()[parting.parts],
    wholes: new Map(wholes.map((entry) => [entry, matching.counterpartOf(entry)])),
    candidates,
    isTelling: tellingClauses(all[parting.whole]),
    isApart,
  })
  return found.flatMap(({ whole, parts, score, sure }): Doubt[] => {
    const sides = parting.whole === 'old' ? { old: [whole], fresh: parts } : { old: parts, fresh: [whole] }
    if (!sure) return [{ ...sides, share: score }]
    matching.add({ kind: parting.kind, ...sides, score, reason: { by: 'parts', count: parts.length, share: score } })
    return []
  })
}

/** Whether a clause stands in one of these records alone. */
function tellingClauses(entries: readonly Entry[]): (clause: Clause) => boolean {
  const counts = countedBy(
    entries.flatMap(({ clauses }) => [...new Set(clauses.map(({ text }) => text))]),
    (text) => text,
  )
  return ({ text }) => counts.get(text) === 1
}
