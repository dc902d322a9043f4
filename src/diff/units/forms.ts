import type { NamedUnit } from '../../model/diff.js'
import { plainCollective, plainName } from '../../vocabulary/organs/name-forms.js'
import { groupedBy } from '../grouping.js'
import type { JoinedUnits, UnitsOfSide } from './sides.js'

/** Collectives whose names are forms of one, whichever of them a side has: 各乡镇人民政府 and 各乡镇政府. */
export function sameCollectives(old: UnitsOfSide, fresh: UnitsOfSide): JoinedUnits[] {
  const byForm = groupedBy([...fresh.names.values()], ({ unit }) => plainCollective(unit))
  return [...old.names.values()].flatMap((unit) => {
    const form = plainCollective(unit.unit)
    const others = form === null ? [] : (byForm.get(form) ?? [])
    return others.flatMap((other) => joinedBy(unit, other))
  })
}

function joinedBy(unit: NamedUnit, other: NamedUnit): JoinedUnits[] {
  if (unit.unit_id === other.unit_id) return []
  return [{ ids: [unit.unit_id, other.unit_id], reason: { kind: 'form', names: [unit.unit, other.unit] } }]
}

/** Units that one side alone names, and of which the names are forms of one: 就业服务中心 and 就业促进中心. */
export function sameButForForm(old: UnitsOfSide, fresh: UnitsOfSide): JoinedUnits[] {
  const [gone, added] = [onlyIn(old, fresh), onlyIn(fresh, old)]
  return gone.flatMap((unit) => {
    const others = added.filter((other) => areOneName(unit, other))
    const [other] = others
    if (!other || others.length > 1 || gone.filter((one) => areOneName(one, other)).length > 1) return []
    return joinedBy(unit, other)
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
