import type { DraftMeasure } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Measure } from '../model/plan.js'
import type { Role } from '../model/roles.js'
import type { UnitResolver } from './units/index.js'

/** Where the notice says that the first unit of each list leads. */
const FIRST_LEADS = 'responsibility/first-leads'

/** The units of a record by role. Where the first of the list leads, it is parted from the others. */
export function unitsByRole(draft: DraftMeasure, resolver: UnitResolver): Pick<Measure, Role> {
  const upper_lead = resolver.resolve(draft.upper_lead)
  const lead = resolver.resolve(draft.lead)
  if (draft.division !== 'first leads' || lead.units.length < 2)
    return { lead, support: resolver.resolve(draft.support), upper_lead }
  const [first, ...others] = lead.units
  const field = lead.field && inferred(lead.field)
  const support = others.map((unit, at) => ({ ...unit, position: at + 1 }))
  return { lead: { units: [first!], field }, support: { units: support, field }, upper_lead }
}

/** A merged cell says first that it is one. */
function inferred(field: Field): Field {
  return field.derivation === 'inherited' ? field : { ...field, derivation: 'inferred', rule: FIRST_LEADS }
}
