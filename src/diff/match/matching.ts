import type { MatchKind } from '../../model/diff.js'
import type { Entry } from './entry.js'

/** What became of records. Each record of both sides stands in exactly one. */
export interface RecordMatch {
  kind: MatchKind
  old: Entry[]
  fresh: Entry[]
  score: number | null
  reason: MatchReason
  /** Of what stands alone: what it is perhaps a part of. */
  doubt?: Doubt | undefined
}

/** A record and what it perhaps became, or came from. */
export interface Doubt {
  old: Entry[]
  fresh: Entry[]
  /** The share of the one that the others say. */
  share: number
}

/** Why records were matched, or left alone. */
export type MatchReason =
  | { by: 'person'; who: string; reason: string; where: string }
  | { by: 'same words' }
  | { by: 'likeness'; title: number; measure: number; units: number; place: number }
  | { by: 'parts'; count: number; share: number }
  | { by: 'nothing' }

/** The matches as they are found, and the records that are in none. */
export class Matching {
  private readonly matchOf = new Map<Entry, RecordMatch>()
  private readonly doubts = new Map<Entry, Doubt>()

  constructor(
    private readonly old: readonly Entry[],
    private readonly fresh: readonly Entry[],
  ) {}

  /** Takes the place of whatever its records were in before. */
  add(match: RecordMatch): void {
    for (const entry of [...match.old, ...match.fresh]) this.matchOf.set(entry, match)
  }

  /** Says of its records that stand alone what they are perhaps of. */
  doubt(doubt: Doubt): void {
    for (const entry of [...doubt.old, ...doubt.fresh]) if (!this.matchOf.has(entry)) this.doubts.set(entry, doubt)
  }

  kindOf(entry: Entry): MatchKind {
    return this.matchOf.get(entry)?.kind ?? 'unmatched'
  }

  /** The record that this one is paired with. */
  counterpartOf(entry: Entry): Entry | null {
    const match = this.matchOf.get(entry)
    return [...(match?.old ?? []), ...(match?.fresh ?? [])].find((other) => other !== entry) ?? null
  }

  left(): { old: Entry[]; fresh: Entry[] } {
    const isLeft = (entry: Entry): boolean => !this.matchOf.has(entry)
    return { old: this.old.filter(isLeft), fresh: this.fresh.filter(isLeft) }
  }

  /** All matches, those that stand alone, too, in the order of the new document. */
  all(): RecordMatch[] {
    const alone = (entry: Entry, old: Entry[], fresh: Entry[]): RecordMatch =>
      this.matchOf.get(entry) ?? {
        kind: 'unmatched',
        old,
        fresh,
        score: null,
        reason: { by: 'nothing' },
        doubt: this.doubts.get(entry),
      }
    const matches = new Set([
      ...this.fresh.map((entry) => alone(entry, [], [entry])),
      ...this.old.map((entry) => alone(entry, [entry], [])),
    ])
    return inOrder([...matches])
  }
}

/** What has no place in the new document comes after what it followed in the old one. */
function inOrder(matches: readonly RecordMatch[]): RecordMatch[] {
  const placed = matches.filter(({ fresh }) => fresh.length > 0).sort((a, b) => firstOf(a.fresh) - firstOf(b.fresh))
  const following = followersOf(
    matches.filter(({ old }) => old.length > 0).sort((a, b) => firstOf(a.old) - firstOf(b.old)),
  )
  return [...(following.get(null) ?? []), ...placed.flatMap((match) => [match, ...(following.get(match) ?? [])])]
}

/** The records that are gone, by the last match before them; null where none is. */
function followersOf(inOldOrder: readonly RecordMatch[]): Map<RecordMatch | null, RecordMatch[]> {
  const following = new Map<RecordMatch | null, RecordMatch[]>()
  let last: RecordMatch | null = null
  for (const match of inOldOrder) {
    if (match.fresh.length > 0) last = match
    else following.set(last, [...(following.get(last) ?? []), match])
  }
  return following
}

function firstOf(entries: readonly { at: number }[]): number {
  return Math.min(...entries.map(({ at }) => at))
}
