import type { NamedUnit } from '../../model/diff.js'
import { plainName } from '../../vocabulary/organs/name-forms.js'
import type { JoinedUnits, UnitsOfSide } from './sides.js'

/** Units that one side alone names, and of which the names are forms of one: 就业服务中心 and 就业促进中心. */
export function sameButForForm(old: UnitsOfSide, fresh: UnitsOfSide): JoinedUnits[] {
  const [gone, added] = [onlyIn(old, fresh), onlyIn(fresh, old)]
  return gone.flatMap((unit) => {
    const others = added.filter((other) => areOneName(unit, other))
    const [other] = others
    if (!other || others.length > 1 || gone.filter((one) => areOneName(one, other)).length > 1) return []
    return [{ ids: [unit.unit_id, other.unit_id], reason: { kind: 'form', names: [unit.unit, other.unit] } }]
  })
}

function onlyIn(side: UnitsOfSide, other: UnitsOfSide): NamedUnit[] {
  return [...side.names.values()].filter(({ unit_id }) => !other.names.has(unit_id))
}

function areOneName(a: NamedUnit, b: NamedUnit): boolean {
  const names = plainNames(b)
  return plainNames(a).some((name) => names.includes(name))
}

function plainNames({ unit, printed }: NamedUnit): string[] {
  return [unit, ...printed].map(plainName)
}
