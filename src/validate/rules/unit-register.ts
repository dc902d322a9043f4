import { recordsOf } from '../../model/plan.js'
import { ROLES } from '../../model/roles.js'
import type { RegionalUnits } from '../../registry/registry.js'
import { told } from '../../text/told.js'
import { placeOfRecord } from '../describe.js'
import type { Rule } from '../rule.js'

export const unitRegister: Rule<'unit/register'> = {
  id: 'unit/register',
  severity: 'warning',
  summary: 'A register gives a unit the name of another government’s organ, or of one that does something else.',
  advice:
    'The register wins. Where it is wrong, take the name out of it; where the organ was called so before, say that it is a `former` name.',
  check: ({ plan, units }) => {
    const seen = new Set<string>()
    return [...recordsOf(plan)].flatMap(({ record }) =>
      ROLES.flatMap((role) => record[role].units).flatMap(({ text: name }) => {
        const other = seen.has(name) ? null : otherMeaning(name, units)
        seen.add(name)
        if (other === null) return []
        const words = told`A register reads “${{ name }}” as ${{ unit: units.find(name)!.name }}; otherwise it is ${{ other }}.`
        return [{ ...words, place: placeOfRecord(record), record: record.id }]
      }),
    )
  },
}

/** What a name would be without the register that has it as an alias, where that is quite another organ; else null. */
function otherMeaning(name: string, units: RegionalUnits): string | null {
  const unit = units.find(name)
  const alias = unit?.aliases.find((one) => one.name === name && one.kind !== 'former')
  const [other, own] = [units.nationally(name), unit && units.nationally(unit.name)]
  if (!alias || !other || !own) return null
  const shares = other.reading.functions.some((id) => own.reading.functions.includes(id))
  return other.government === own.government && shares ? null : other.name
}
