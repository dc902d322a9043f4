import type { MatchKind } from '../../model/diff.js'
import type { Entry } from './entry.js'

/** What became of records. Each record of both sides stands in exactly one. */
export interface RecordMatch {
  kind: MatchKind
  old: Entry[]
  fresh: Entry[]
  score: number | null
  reason: string
}

/** The matches as they are found, and the records that are in none. */
export class Matching {
  private readonly matchOf = new Map<Entry, RecordMatch>()

  constructor(
    private readonly old: readonly Entry[],
    private readonly fresh: readonly Entry[],
  ) {}

  /** Takes the place of whatever its records were in before. */
  add(match: RecordMatch): void {
    for (const entry of [...match.old, ...match.fresh]) this.matchOf.set(entry, match)
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

  all(): RecordMatch[] {
    const alone = (entry: Entry, old: Entry[], fresh: Entry[]): RecordMatch =>
      this.matchOf.get(entry) ?? { kind: 'unmatched', old, fresh, score: null, reason: 'nothing like it' }
    return [
      ...new Set([
        ...this.fresh.map((entry) => alone(entry, [], [entry])),
        ...this.old.map((entry) => alone(entry, [entry], [])),
      ]),
    ]
  }
}
