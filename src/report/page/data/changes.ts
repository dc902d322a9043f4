import type { Change, Diff, Match } from '../../../model/diff.js'

/** Every change of a comparison. */
export function changesIn({ documents }: Diff): Change[] {
  return documents.flatMap(({ changes, matches }) => [...changes, ...matches.flatMap((match) => match.changes)])
}

/** The records with a change of the kinds that are chosen, or of any where none is. */
export function shownMatches({ documents }: Diff, kinds: readonly string[]): Match[] {
  return documents.flatMap(({ matches }) =>
    matches.filter(({ changes }) => changes.some(({ kind }) => kinds.length === 0 || kinds.includes(kind))),
  )
}
