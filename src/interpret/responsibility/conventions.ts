import { told } from '../../text/told.js'
import type { DraftMeasure } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import type { Observation } from '../../model/finding.js'
import type { TextBlock } from '../../model/source.js'
import { isNone } from '../../vocabulary/remarks.js'
import { conventionIn } from '../../vocabulary/roles/conventions.js'

/** What a notice says once of how its columns of units are to be read. */
export interface Conventions {
  /** 列首位者为牵头单位 */
  firstLeads: boolean
  /** 无牵头单位的，责任单位即为牵头单位 */
  responsibleLeads: boolean
}

/** The conventions that some of these texts state. */
export function conventionsIn(texts: readonly string[]): Conventions {
  return {
    firstLeads: texts.some((text) => conventionIn(text, 'first leads') !== null),
    responsibleLeads: texts.some((text) => conventionIn(text, 'responsible leads') !== null),
  }
}

/** Whether a text says how lists of units are to be read: `工商联（列第一位者为牵头单位，下同）`. */
export function statesConvention(text: string): boolean {
  const { firstLeads, responsibleLeads } = conventionsIn([text])
  return firstLeads || responsibleLeads
}

/** Reads a record by what its notice says elsewhere. */
export function applyConventions(record: DraftMeasure, { firstLeads, responsibleLeads }: Conventions): void {
  if (firstLeads && record.division === 'unsaid') record.division = 'first leads'
  const blank = record.lead === null || isNone(record.lead.text) || record.lead.rule === 'cell/blank-is-merged'
  if (!responsibleLeads || !blank || record.support === null || isNone(record.support.text)) return
  record.lead = promoted(record.support, record.lead)
  record.support = null
}

/** The units of the support cell as leading ones; a dash in the cell of leads stays with the record. */
function promoted(support: Field, lead: Field | null): Field {
  const dash = lead !== null && isNone(lead.text) ? lead.fragments : []
  const rule = 'responsibility/no-lead-so-responsible'
  return { ...support, derivation: 'inferred', rule, fragments: [...dash, ...support.fragments] }
}

/** Sentences that name units for all tasks at once, and that no single task prints: 以下各项工作均需各县、区人民政府落实，不再列出. */
export function defaultsIn(blocks: readonly TextBlock[]): Observation[] {
  return blocks.flatMap(({ text, place }) => {
    const said = conventionIn(text, 'all do it')
    if (said === null) return []
    const words = told`The notice names units for all of its tasks at once (“${{ text: said }}”); they stand in no record.`
    return [{ rule: 'responsibility/default', ...words, place }]
  })
}
