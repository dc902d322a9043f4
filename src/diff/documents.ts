import type { DocumentRows } from './side.js'
import { fold, nameLikeness } from './text.js'

/** A document of each side, or of one alone. */
export interface DocumentPair {
  old: DocumentRows | null
  fresh: DocumentRows | null
}

/** Titles that are less alike are of other plans. */
const SAME_TITLE = 0.5

/**
 * Pairs the documents of two datasets: the same document first, then those of one region whose titles are likest, years
 * aside; two datasets of one document each are taken as they are. In the order of the new side, what is gone last.
 */
export function pairDocuments(old: readonly DocumentRows[], fresh: readonly DocumentRows[]): DocumentPair[] {
  if (old.length === 1 && fresh.length === 1) return [{ old: old[0]!, fresh: fresh[0]! }]
  const likely = old
    .flatMap((one) => fresh.map((other) => ({ old: one, fresh: other, likeness: documentLikeness(one, other) })))
    .filter(({ likeness }) => likeness >= SAME_TITLE)
    .sort((a, b) => b.likeness - a.likeness || yearsBetween(a) - yearsBetween(b))
  const counterpart = new Map<DocumentRows, DocumentRows>()
  for (const { old: one, fresh: other } of likely)
    if (!counterpart.has(one) && !counterpart.has(other)) counterpart.set(one, other).set(other, one)
  return [
    ...fresh.map((other) => ({ old: counterpart.get(other) ?? null, fresh: other })),
    ...old.filter((one) => !counterpart.has(one)).map((one) => ({ old: one, fresh: null })),
  ]
}

/** Whether two documents may be of one series: of one region, or of a region that is not known, and of like titles. */
export function areRelated(old: DocumentRows, fresh: DocumentRows): boolean {
  return !areOfOtherRegions(old, fresh) && planLikeness(old, fresh) >= SAME_TITLE
}

function documentLikeness(old: DocumentRows, fresh: DocumentRows): number {
  const { id, source_sha256 } = old.document
  if (source_sha256 === fresh.document.source_sha256) return 3
  if (id === fresh.document.id) return 2
  return areOfOtherRegions(old, fresh) ? 0 : planLikeness(old, fresh)
}

/** Whether two documents are known to be of two regions. Units of one name are then two units, and compared as one. */
export function areOfOtherRegions({ document: a }: DocumentRows, { document: b }: DocumentRows): boolean {
  if (a.region_code !== null && b.region_code !== null) return a.region_code !== b.region_code
  return a.region !== null && b.region !== null && a.region !== b.region
}

/** By the name of the plan in 《》, else by the whole title. */
function planLikeness({ document: a }: DocumentRows, { document: b }: DocumentRows): number {
  return Math.max(nameLikeness(planOf(a.title), planOf(b.title)), nameLikeness(a.title, b.title))
}

function planOf(title: string): string {
  return /《(.+)》/.exec(title)?.[1] ?? fold(title)
}

function yearsBetween({ old, fresh }: { old: DocumentRows; fresh: DocumentRows }): number {
  return Math.abs((old.document.plan_year ?? 0) - (fresh.document.plan_year ?? 0))
}
