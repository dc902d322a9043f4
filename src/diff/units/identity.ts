import { dayOfNotice } from '../../model/plan.js'
import type { Registry, RegionalUnits } from '../../registry/registry.js'
import type { DocumentRows } from '../side.js'
import { namesIn, type NamesOfUnit } from './names.js'
import { successorsOf } from './succession.js'

/** Which units of two documents are one unit. */
export interface UnitIdentity {
  /** A key that is equal for one unit, on whichever side its id is met. */
  keyOf(unitId: string): string
  /** Units that are one although their ids differ, and why: the registry knows them otherwise, or a reform made one the other. */
  joined: { ids: [old: string, fresh: string]; by: 'registry' | 'reform'; reason: string }[]
}

/**
 * Finds the units that are one on both sides: of one id; that the registry of today resolves to one (an alias learnt
 * meanwhile); or of which one took over the other between the years.
 */
export function identify(old: DocumentRows, fresh: DocumentRows, registry: Registry): UnitIdentity {
  const [oldNames, freshNames] = [namesIn(old), namesIn(fresh)]
  const joined = [
    ...byRegistry(oldNames, freshNames, resolverOf(old, registry), resolverOf(fresh, registry)),
    ...successorsOf(oldNames, freshNames, [old, fresh], registry.lexicon),
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
  return { keyOf: rootOf, joined }
}

export function resolverOf({ document }: DocumentRows, registry: Registry): RegionalUnits {
  const { region_code, region } = document
  const known = region_code === null ? null : registry.regions.byCode(region_code)
  return registry.of(known ?? (region === null ? null : { code: null, name: region }), dayOfNotice(document))
}

/** Units of different ids that the registry of today takes for one. */
function byRegistry(
  old: ReadonlyMap<string, NamesOfUnit>,
  fresh: ReadonlyMap<string, NamesOfUnit>,
  oldUnits: RegionalUnits,
  freshUnits: RegionalUnits,
): UnitIdentity['joined'] {
  const freshByMeaning = new Map<string, NamesOfUnit>()
  for (const unit of fresh.values())
    if (!old.has(unit.id)) for (const meaning of meaningsOf(unit, freshUnits)) freshByMeaning.set(meaning, unit)
  return [...old.values()].flatMap((unit) => {
    if (fresh.has(unit.id)) return []
    const same = meaningsOf(unit, oldUnits)
      .map((meaning) => freshByMeaning.get(meaning))
      .find((other) => other !== undefined)
    if (!same) return []
    const reason = `${unit.name} and ${same.name} are one unit by the registry of today`
    return [{ ids: [unit.id, same.id], by: 'registry', reason }]
  })
}

function meaningsOf({ id, name, printed }: NamesOfUnit, units: RegionalUnits): string[] {
  return [id, `name:${name}`, ...[name, ...printed].flatMap((form) => units.find(form)?.id ?? [])]
}
