import type { NamedUnit } from '../../model/diff.js'
import { dayOfNotice } from '../../model/plan.js'
import type { RegionalUnits, Registry } from '../../registry/registry.js'
import type { DocumentRows } from '../side.js'

/** Which units of two documents are one unit. */
export interface UnitIdentity {
  /** A key that is equal for one unit, on whichever side its id is met. */
  keyOf(unitId: string): string
  /** Units that are one although their ids differ, and why. */
  joined: JoinedUnits[]
}

export interface JoinedUnits {
  ids: [old: string, fresh: string]
  reason: JoinReason
}

/** The registry of today takes both for one (an alias learnt meanwhile), or a reform made one of the other. */
export type JoinReason =
  | { kind: 'registry'; names: [old: string, fresh: string] }
  | { kind: 'successor'; from: string; to: string; on: string }
  | { kind: 'functions'; part: string; whole: string }

/**
 * Finds the units that are one on both sides: of one id; that the registry of today resolves to one; or of which one took
 * over the other between the years.
 */
export function identify(old: DocumentRows, fresh: DocumentRows, registry: Registry): UnitIdentity {
  const [before, after] = [sideOf(old, registry), sideOf(fresh, registry)]
  const joined = [
    ...byRegistry(before, after),
    ...successions(before, after, registry).map(({ from, to, reason }): JoinedUnits => ({ ids: [from, to], reason })),
    ...successions(after, before, registry).map(({ from, to, reason }): JoinedUnits => ({ ids: [to, from], reason })),
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

/** The units that a document names, in the order of meeting, without 等部门. */
export function namesIn({ tasks, units }: DocumentRows): Map<string, NamedUnit> {
  const met = new Map<string, NamedUnit>()
  for (const { id: taskId } of tasks) {
    for (const { unit_id, unit, unit_text, open_ended } of units.get(taskId) ?? []) {
      const known = met.get(unit_id)
      const one = known ?? { unit_id, unit, printed: [] }
      if (!known) met.set(unit_id, one)
      if (!open_ended && !one.printed.includes(unit_text)) one.printed.push(unit_text)
    }
  }
  return met
}

export function resolverOf({ document }: DocumentRows, registry: Registry): RegionalUnits {
  const { region_code, region } = document
  const known = region_code === null ? null : registry.regions.byCode(region_code)
  return registry.of(known ?? (region === null ? null : { code: null, name: region }), dayOfNotice(document))
}

/** The units of one document, and what the registry of today says of their names. */
interface UnitsOfSide {
  names: Map<string, NamedUnit>
  registry: RegionalUnits
  year: number | null
}

function sideOf(rows: DocumentRows, registry: Registry): UnitsOfSide {
  return { names: namesIn(rows), registry: resolverOf(rows, registry), year: rows.document.plan_year }
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

interface Succession {
  from: string
  to: string
  reason: JoinReason
}

/**
 * Units of one side that the other does not name any more, and who took them over: by the lexicon's `succeeded_by` once its
 * day is past, or because one organ has the functions of several (科技局 and 工信局, 科技和工信局).
 */
function successions(side: UnitsOfSide, other: UnitsOfSide, registry: Registry): Succession[] {
  const organs = organsOf(other)
  const { successions: successors } = registry
  return organsOf(side).flatMap(({ unit, government, functions }): Succession[] => {
    if (other.names.has(unit.unit_id)) return []
    const ofGovernment = organs.filter((one) => one.government === government)
    for (const { id, succeeded_by } of successors) {
      const now = functions.map((one) => (one === id ? succeeded_by.id : one))
      const heir = ofGovernment.find((one) => functions.includes(id) && one.functions.join() === now.join())
      if (!heir || (other.year ?? 0) < Number(succeeded_by.on.slice(0, 4))) continue
      return [
        succession(unit, heir.unit, { kind: 'successor', from: unit.unit, to: heir.unit.unit, on: succeeded_by.on }),
      ]
    }
    const whole = ofGovernment.find((one) => isPartOf(functions, one.functions))?.unit
    return whole ? [succession(unit, whole, { kind: 'functions', part: unit.unit, whole: whole.unit })] : []
  })
}

function succession(unit: NamedUnit, heir: NamedUnit, reason: JoinReason): Succession {
  return { from: unit.unit_id, to: heir.unit_id, reason }
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  return part.length < whole.length && part.every((one) => whole.includes(one))
}

/** A unit that is an organ of a government, with the functions that it has. */
interface Organ {
  unit: NamedUnit
  government: string
  functions: string[]
}

function organsOf({ names, registry }: UnitsOfSide): Organ[] {
  return [...names.values()].flatMap((unit) => {
    const organ = [unit.unit, ...unit.printed]
      .map((name) => registry.nationally(name))
      .find((one) => one !== null && one.government !== '' && one.branchOf === null && one.reading.functions.length > 0)
    return organ ? [{ unit, government: organ.government, functions: organ.reading.functions }] : []
  })
}
