import { fold } from '../text.js'
import type { Entry } from './entry.js'
import type { MatchReason } from './matching.js'

/** What a person decided of two records, or of one and its parts. */
export interface SettledMatch {
  old: readonly string[]
  new: readonly string[]
  same: boolean
  reason: string
  by: string
  /** The measures that were looked at, each with its record's id; where one reads otherwise now, the decision is void. */
  texts: ReadonlyMap<string, string>
  /** File and line. */
  where: string
}

export interface Settled {
  matches: { old: Entry[]; fresh: Entry[]; reason: MatchReason }[]
  /** Whether a person said that two records are not one. */
  isForbidden(old: Entry, fresh: Entry): boolean
  /** Whether a person said so of one and several: none of them is a part, and two of them may still be a pair. */
  isApart(one: Entry, other: Entry): boolean
}

/** The decisions that concern these records. */
export function settle(decisions: readonly SettledMatch[], old: readonly Entry[], fresh: readonly Entry[]): Settled {
  const [oldById, freshById] = [entriesById(old), entriesById(fresh)]
  const valid = decisions.filter((one) => staleness(one, measuresOf(oldById), measuresOf(freshById)) === null)
  const refused = valid.filter(({ same }) => !same)
  const [forbidden, apart] = [pairsIn(refused.filter(isOfTwo)), pairsIn(refused)]
  return {
    matches: valid
      .filter(({ same }) => same)
      .map((one) => ({
        old: one.old.map((id) => oldById.get(id)!),
        fresh: one.new.map((id) => freshById.get(id)!),
        reason: { by: 'person', who: one.by, reason: one.reason, where: one.where },
      })),
    isForbidden: (a, b) => forbidden.has(pairKey(a.record.id, b.record.id)),
    isApart: (a, b) => apart.has(pairKey(a.record.id, b.record.id)) || apart.has(pairKey(b.record.id, a.record.id)),
  }
}

/** Whether a decision is of two records alone. */
export function isOfTwo({ old, new: fresh }: SettledMatch): boolean {
  return old.length === 1 && fresh.length === 1
}

function pairsIn(decisions: readonly SettledMatch[]): Set<string> {
  return new Set(decisions.flatMap((one) => one.old.flatMap((oldId) => one.new.map((newId) => pairKey(oldId, newId)))))
}

/** Why a decision does not hold for these records, or null where it does. */
export function staleness(
  { old, new: fresh, texts }: SettledMatch,
  oldMeasures: ReadonlyMap<string, string>,
  newMeasures: ReadonlyMap<string, string>,
): string | null {
  const missing = [
    ...old.filter((id) => !oldMeasures.has(id)).map((id) => `${id} is no record of the old side`),
    ...fresh.filter((id) => !newMeasures.has(id)).map((id) => `${id} is no record of the new side`),
  ]
  if (missing.length > 0) return missing.join(', ')
  const changed = [...texts].find(([id, text]) => fold(oldMeasures.get(id) ?? newMeasures.get(id) ?? '') !== fold(text))
  return changed ? `${changed[0]} reads otherwise now` : null
}

function entriesById(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.record.id, entry]))
}

function measuresOf(entries: ReadonlyMap<string, Entry>): Map<string, string> {
  return new Map([...entries].map(([id, { record }]) => [id, record.measure]))
}

function pairKey(oldId: string, newId: string): string {
  return `${oldId}\n${newId}`
}
