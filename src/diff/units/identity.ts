import type { NamedUnit } from '../../model/diff.js'
import type { RegionalUnits, Registry } from '../../registry/registry.js'
import type { DocumentRows } from '../side.js'
import { capitalBranches } from './capital-branches.js'
import { sameButForForm, sameCollectives } from './forms.js'
import { type JoinedUnits, sideOf, type UnitsOfSide } from './sides.js'
import { successions } from './successions.js'
import { type Takeovers, takeoversBetween } from './takeovers.js'

/** Which units of two documents are one unit. */
export interface UnitIdentity {
  /** A key that is equal for one unit, on whichever side its id is met. */
  keyOf(unitId: string): string
  /** Units that are one although their ids differ, and why. */
  joined: JoinedUnits[]
  takeovers: Takeovers
}

/**
 * Finds the units that are one on both sides: of one id; that the registry of today resolves to one; of which one took
 * over the other between the years; or whose names are forms of one.
 */
export function identify(old: DocumentRows, fresh: DocumentRows, registry: Registry): UnitIdentity {
  const [before, after] = [sideOf(old, registry), sideOf(fresh, registry)]
  const joined = [
    ...byRegistry(before, after),
    ...[successions, capitalBranches].flatMap((heirsIn) => [
      ...heirsIn(before, after, registry).map(({ from, to, reason }): JoinedUnits => ({ ids: [from, to], reason })),
      ...heirsIn(after, before, registry).map(({ from, to, reason }): JoinedUnits => ({ ids: [to, from], reason })),
    ]),
    ...sameCollectives(before, after),
    ...sameButForForm(before, after),
  ]
  const roots = new Map<string, string>()
  const rootOf = (id: string): string => {
    const above = roots.get(id)
    return above === undefined ? id : rootOf(above)
  }
  for (const { ids } of joined) {
    const [a, b] = ids.map(rootOf) as [string, string]
    if (a !== b) roots.set(a, b)
  }
  return { keyOf: rootOf, joined, takeovers: takeoversBetween(before, after, registry) }
}

/** Units of different ids that the registry of today takes for one. */
function byRegistry(old: UnitsOfSide, fresh: UnitsOfSide): JoinedUnits[] {
  const freshByMeaning = new Map<string, NamedUnit>()
  for (const unit of fresh.names.values())
    if (!old.names.has(unit.unit_id))
      for (const meaning of meaningsOf(unit, fresh.registry)) freshByMeaning.set(meaning, unit)
  return [...old.names.values()].flatMap((unit): JoinedUnits[] => {
    if (fresh.names.has(unit.unit_id)) return []
    const same = meaningsOf(unit, old.registry)
      .map((meaning) => freshByMeaning.get(meaning))
      .find((other) => other !== undefined)
    return same
      ? [{ ids: [unit.unit_id, same.unit_id], reason: { kind: 'registry', names: [unit.unit, same.unit] } }]
      : []
  })
}

function meaningsOf({ unit_id, unit, printed }: NamedUnit, units: RegionalUnits): string[] {
  return [unit_id, `name:${unit}`, ...[unit, ...printed].flatMap((form) => units.find(form)?.id ?? [])]
}
