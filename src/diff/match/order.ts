import type { RecordMatch } from './matching.js'

/** Matches in the order of the new document; what has no place there comes after what it followed in the old one. */
export function inOrder(matches: readonly RecordMatch[]): RecordMatch[] {
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
