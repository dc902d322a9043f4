import { CHANGE_KIND_NAMES, type ChangeKindName } from '../../model/change-kinds.js'
import { changesOf, MATCHES, STATUSES, type ChangeStatus, type Diff, type MatchKind } from '../../model/diff.js'

type Counts = Record<ChangeStatus, number>

export interface Summary {
  documents: number
  /** Records of each side, and how many of the matches have no change. */
  records: { old: number; new: number; unchanged: number }
  changes: Counts & { total: number }
  /** Of the kinds that are met, gravest first. */
  kinds: Partial<Record<ChangeKindName, Counts & { total: number }>>
  matches: Record<MatchKind, number>
}

/** What a comparison comes to, in numbers. */
export function summaryOf(diff: Diff): Summary {
  const changes = changesOf(diff)
  const matches = diff.documents.flatMap((document) => document.matches)
  const kinds = CHANGE_KIND_NAMES.map((name) => [name, countsOf(changes.filter(({ kind }) => kind === name))] as const)
  return {
    documents: diff.documents.length,
    records: {
      old: sum(matches.map((match) => match.old.length)),
      new: sum(matches.map((match) => match.new.length)),
      unchanged: matches.filter((match) => match.changes.length === 0).length,
    },
    changes: countsOf(changes),
    kinds: Object.fromEntries(kinds.filter(([, { total }]) => total > 0)),
    matches: Object.fromEntries(
      MATCHES.map((name) => [name, matches.filter(({ kind }) => kind === name).length]),
    ) as Record<MatchKind, number>,
  }
}

export function countsOf(changes: readonly { status: ChangeStatus }[]): Counts & { total: number } {
  const counts = STATUSES.map((name) => [name, changes.filter(({ status }) => status === name).length] as const)
  return { total: changes.length, ...(Object.fromEntries(counts) as Counts) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
