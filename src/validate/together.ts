import { recordsOf, type Annex, type Measure, type Plan, type Task } from '../model/plan.js'
import { idOfRecord } from '../text/record-ids.js'
import { type Told, worded } from '../text/told.js'
import { placeOfRecord } from './describe.js'
import type { Breach } from './rule.js'

export interface Affected {
  annex: Annex
  task: Task
  record: Measure
}

/** A message names so many of its records; its values have all. */
const NAMED = 3

/**
 * One breach a cause: of one record in an annex it has the id; of several it lists them all, and stands at the first.
 * @param one what is said of a single record
 * @param several what is said of all, with their ids in short
 */
export function together(
  plan: Plan,
  isAffected: (record: Measure) => boolean,
  one: (affected: Affected) => Told,
  several: (affected: readonly Affected[], ids: Told) => Told,
): Breach[] {
  const found = [...recordsOf(plan)].filter(({ record }) => isAffected(record))
  return plan.annexes.flatMap((annex): Breach[] => {
    const affected = found.filter((each) => each.annex === annex)
    const [first] = affected
    if (first === undefined) return []
    const place = placeOfRecord(first.record)
    if (affected.length === 1) return [{ ...one(first), place, record: first.record.id }]
    return [{ ...several(affected, idsInShort(affected)), place }]
  })
}

/** The ids without that of the document, the first of them. */
function idsInShort(affected: readonly Affected[]): Told {
  const named = affected.slice(0, NAMED).map(({ task, record }) => idOfRecord(task.key, record.no))
  const more = affected.length - named.length
  const words = named.join('、') + (more > 0 ? ` and ${more} more` : '')
  return worded({ records: affected.map(({ record }) => record.id) }, words)
}
