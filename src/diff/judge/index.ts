import { CHANGE_KINDS } from '../../model/change-kinds.js'
import { changesOf, type Change, type Diff } from '../../model/diff.js'
import { counted } from '../../text/printed.js'
import type { Accepted } from '../decisions.js'
import { isSelected, type Selector } from './selectors.js'

export interface Judgement {
  /** What is of concern; by default what its kind says. */
  failOn?: readonly Selector[]
  /** What is left out of the comparison. */
  ignore?: readonly Selector[]
  baseline?: readonly Accepted[]
  /** The day on which acceptances are valid or expired (ISO). */
  today: string
}

/** Says of each change whether it is of concern, accepted by a person, or only told; leaves out what is ignored. */
export function judge(diff: Diff, { failOn, ignore = [], baseline = [], today }: Judgement): Diff {
  const valid = new Map(baseline.filter(({ expires }) => today <= expires).map((one) => [one.fingerprint, one]))
  const judged = (change: Change): Change => {
    const concerns = failOn ? isSelected(change, failOn) : CHANGE_KINDS[change.kind].level === 'concern'
    const acceptance = valid.get(change.fingerprint)
    if (acceptance) return { ...change, status: 'accepted', accepted: acceptance.reason }
    return { ...change, status: concerns ? 'concern' : 'note' }
  }
  const kept = (changes: readonly Change[]): Change[] =>
    changes.filter((change) => !isSelected(change, ignore)).map(judged)
  const ignored = changesOf(diff).filter((change) => isSelected(change, ignore)).length
  return {
    ...diff,
    documents: diff.documents.map((document) => ({
      ...document,
      changes: kept(document.changes),
      matches: document.matches.map((match) => ({ ...match, changes: kept(match.changes) })),
    })),
    notes: [...diff.notes, ...ignoredNote(ignored), ...baselineNotes(changesOf(diff), baseline, today)],
  }
}

function ignoredNote(count: number): string[] {
  return count === 0 ? [] : [`${counted(count, 'change')} left out by --ignore.`]
}

function baselineNotes(changes: readonly Change[], baseline: readonly Accepted[], today: string): string[] {
  const found = new Set(changes.map(({ fingerprint }) => fingerprint))
  return baseline.flatMap(({ fingerprint, expires, reason, where }) => {
    if (!found.has(fingerprint)) return [`The change accepted at ${where} is not there any more: remove the entry.`]
    return expires < today ? [`The acceptance at ${where} expired on ${expires} (${reason}).`] : []
  })
}
