import { groupedBy } from '../grouping.js'
import { sameText } from '../text.js'
import type { Entry } from './entry.js'

export interface EntryPair {
  old: Entry
  fresh: Entry
}

/** Of several records that say the same, those first that also agree in these; then those that agree in fewer. */
const AGREEMENTS: ((entry: Entry) => string)[] = [
  (entry) => [headingsKey(entry), entry.record.task_no, unitsKey(entry)].join('\n'),
  (entry) => [headingsKey(entry), unitsKey(entry)].join('\n'),
  (entry) => [headingsKey(entry), entry.record.task_no].join('\n'),
  headingsKey,
  unitsKey,
  () => '',
]

/**
 * Pairs the records that say the same on both sides, years of the plan aside. They need no likeness, and what is inserted
 * or moved elsewhere changes nothing for them.
 */
export function pairIdentical(old: readonly Entry[], fresh: readonly Entry[]): EntryPair[] {
  const byKey = groupedBy(fresh, ({ key }) => key)
  return [...groupedBy(old, ({ key }) => key)].flatMap(([key, group]) => pairGroup(group, byKey.get(key) ?? []))
}

function pairGroup(old: readonly Entry[], fresh: readonly Entry[]): EntryPair[] {
  let [oldLeft, freshLeft] = [old, fresh]
  const pairs: EntryPair[] = []
  for (const agreement of AGREEMENTS) {
    if (oldLeft.length === 0 || freshLeft.length === 0) break
    const found = pairInOrder(groupedBy(oldLeft, agreement), groupedBy(freshLeft, agreement))
    pairs.push(...found)
    const taken = new Set(found.flatMap((pair) => [pair.old, pair.fresh]))
    oldLeft = oldLeft.filter((entry) => !taken.has(entry))
    freshLeft = freshLeft.filter((entry) => !taken.has(entry))
  }
  return pairs
}

/** First with first, second with second, where they say the same to the year. */
function pairInOrder(old: ReadonlyMap<string, Entry[]>, fresh: ReadonlyMap<string, Entry[]>): EntryPair[] {
  return [...old].flatMap(([key, group]) => {
    const others = fresh.get(key) ?? []
    return group
      .slice(0, others.length)
      .map((entry, at) => ({ old: entry, fresh: others[at]! }))
      .filter(({ old: one, fresh: other }) => saysTheSame(one, other))
  })
}

function saysTheSame(a: Entry, b: Entry): boolean {
  return sameText(a.tokens.title, b.tokens.title) && sameText(a.tokens.measure, b.tokens.measure)
}

function headingsKey({ record: { annex_title, section_title } }: Entry): string {
  return `${annex_title.replace(/\d{4}/g, '')}\n${section_title.replace(/\d{4}/g, '')}`
}

function unitsKey({ lead, others }: Entry): string {
  return `${[...lead].sort().join(';')}|${[...others].sort().join(';')}`
}
