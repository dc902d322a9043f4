import { CHANGE_KIND_NAMES } from '../../model/change-kinds.js'
import {
  changesOf,
  MATCHES,
  STATUSES,
  type ChangeStatus,
  type Diff,
  type DiffSummary,
  type MatchKind,
} from '../../model/diff.js'
import { counted } from '../../text/printed.js'

/** What a comparison comes to, in numbers. */
export function summaryOf(diff: Diff): DiffSummary {
  const changes = changesOf(diff)
  const matches = diff.documents.flatMap((document) => document.matches)
  const kinds = CHANGE_KIND_NAMES.map((name) => [name, countsOf(changes.filter(({ kind }) => kind === name))] as const)
  return {
    documents: diff.documents.length,
    records: {
      old: sum(matches.map((match) => match.old.length)),
      new: sum(matches.map((match) => match.new.length)),
      unchanged: matches.filter(
        ({ old, new: now, changes }) =>
          old.length > 0 && now.length > 0 && changes.every(({ status }) => status === 'note'),
      ).length,
    },
    changes: countsOf(changes),
    kinds: Object.fromEntries(kinds.filter(([, { total }]) => total > 0)),
    matches: Object.fromEntries(
      MATCHES.map((name) => [name, matches.filter(({ kind }) => kind === name).length]),
    ) as Record<MatchKind, number>,
  }
}

/** `3 changes of concern, 1 accepted, 2 notes; 101 of 113 records unchanged`. */
export function totals({ changes, records }: DiffSummary): string {
  const unchanged = `${records.unchanged} of ${counted(Math.max(records.old, records.new), 'record')} unchanged`
  if (changes.total === 0) return `no changes; ${unchanged}`
  const parts = [
    `${counted(changes.concern, 'change')} of concern`,
    changes.accepted > 0 ? `${changes.accepted} accepted` : '',
    changes.note > 0 ? counted(changes.note, 'note') : '',
  ]
  return `${parts.filter(Boolean).join(', ')}; ${unchanged}`
}

export function countsOf(changes: readonly { status: ChangeStatus }[]): DiffSummary['changes'] {
  const counts = STATUSES.map((name) => [name, changes.filter(({ status }) => status === name).length] as const)
  return { total: changes.length, ...(Object.fromEntries(counts) as Record<ChangeStatus, number>) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
