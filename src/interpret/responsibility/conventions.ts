import type { DraftMeasure, DraftSection } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import { isNone } from '../../vocabulary/remarks.js'
import { conventionIn } from '../../vocabulary/roles/conventions.js'
import { derived } from '../fields.js'

/** The conventions that headers, titles or notes state: they hold for all records below them. */
export function conventionsIn(texts: readonly string[]): ConventionKinds {
  return new Set(texts.flatMap((text) => conventionIn(text) ?? []))
}

export type ConventionKinds = ReadonlySet<'first leads' | 'responsible leads'>

/** Reads the records of some sections, in printed order, by the conventions that hold for all and those that they state. */
export function applyConventions(sections: readonly DraftSection[], overAll: ConventionKinds): void {
  const inForce = new Set(overAll)
  for (const record of sections.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))) {
    const own = new Set(inForce)
    for (const declared of record.declares) {
      if (declared.kind === 'default') continue
      own.add(declared.kind)
      if (declared.reach === 'onwards') inForce.add(declared.kind)
    }
    readBy(record, own)
  }
}

/** Reads a record by what its notice says elsewhere. */
function readBy(record: DraftMeasure, said: ConventionKinds): void {
  if (said.has('first leads') && record.division === 'unsaid') record.division = 'first leads'
  const blank = !record.lead?.text || isNone(record.lead.text) || record.lead.rule === 'cell/blank-is-merged'
  if (!said.has('responsible leads') || !blank || record.support === null || isNone(record.support.text)) return
  record.lead = promoted(record.support, record.lead)
  record.support = null
}

/** The units of the support cell as leading ones; a dash in the cell of leads stays with the record. */
function promoted(support: Field, lead: Field | null): Field {
  const dash = lead !== null && isNone(lead.text) ? lead.fragments : []
  const field = derived(support, 'inferred', 'responsibility/no-lead-so-responsible')
  return { ...field, fragments: [...dash, ...support.fragments] }
}
