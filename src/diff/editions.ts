import type { Tables } from '../model/dataset.js'
import { counted } from '../text/printed.js'
import { areOfOtherRegions } from './documents.js'
import { type DocumentRows, documentsOf, type Side } from './side.js'
import { fold, nameLikeness } from './text.js'
import { onlyDocuments } from './years.js'

/** Titles of other plans of one government are alike by its name and 关于印发…的通知; 印发 may be 调整 in a later edition. */
const SAME_TITLE = 0.8
/** Two plans of one year say so much alike that one is an edition of the other, as a share of the shorter one's measures. */
const SAME_MEASURES = 0.5

/**
 * A dataset without the editions of plans that a later one took the place of: a plan that was issued twice for one year is
 * compared as it holds. Each is told.
 */
export function latestEditions(side: Side): { side: Side; notes: string[] } {
  const documents = documentsOf(side)
  const replaced = new Map<DocumentRows, DocumentRows>()
  for (const [at, one] of documents.entries())
    for (const other of documents.slice(at + 1)) {
      if (replaced.has(one) || replaced.has(other) || !areEditions(one, other)) continue
      const [earlier, later] = isLater(one, other) ? [other, one] : [one, other]
      replaced.set(earlier, later)
    }
  if (replaced.size === 0) return { side, notes: [] }
  const kept = documents.filter((one) => !replaced.has(one)).map(({ document }) => document.id)
  return { side: onlyDocuments(side, new Set(kept)), notes: [...replaced].map((pair) => noteOn(side, ...pair)) }
}

function areEditions(a: DocumentRows, b: DocumentRows): boolean {
  const { plan_year } = a.document
  if (plan_year === null || plan_year !== b.document.plan_year || areOfOtherRegions(a, b)) return false
  if (nameLikeness(a.document.title, b.document.title) < SAME_TITLE) return false
  const [few, many] = a.tasks.length <= b.tasks.length ? [a, b] : [b, a]
  const said = new Set(many.tasks.map(({ measure }) => fold(measure)))
  const common = few.tasks.filter(({ measure }) => said.has(fold(measure))).length
  return few.tasks.length > 0 && common >= few.tasks.length * SAME_MEASURES
}

/** By the days of issue, else by their order in the dataset. */
function isLater({ document: a }: DocumentRows, { document: b }: DocumentRows): boolean {
  const [one, other] = [a, b].map(dayOf)
  return one !== null && other !== null && one! > other!
}

function dayOf({ issued_on, printed_on }: Tables['documents'][number]): string | null {
  return issued_on ?? printed_on
}

function noteOn({ label }: Side, earlier: DocumentRows, later: DocumentRows): string {
  const count = counted(earlier.tasks.length, 'record')
  return `${label} has two editions of one plan for ${later.document.plan_year}: ${nameOf(later)} is compared, ${nameOf(earlier)} with its ${count} is left out.`
}

function nameOf({ document }: DocumentRows): string {
  const said = [document.document_number, dayOf(document), document.source_file].filter(Boolean).join(', ')
  return `${document.title} (${said})`
}
