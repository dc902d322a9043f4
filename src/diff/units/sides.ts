import type { NamedUnit } from '../../model/diff.js'
import { dayOfNotice } from '../../model/plan.js'
import type { RegionalUnits, Registry } from '../../registry/registry.js'
import type { DocumentRows } from '../side.js'

/** The registry of today takes both for one (an alias learnt meanwhile), a reform made one of the other, or they are forms of one name. */
export type JoinReason =
  | { kind: 'registry'; names: [old: string, fresh: string] }
  | { kind: 'successor'; from: string; to: string; on: string }
  | { kind: 'functions'; part: string; whole: string }
  | { kind: 'form'; names: [old: string, fresh: string] }

export interface JoinedUnits {
  ids: [old: string, fresh: string]
  reason: JoinReason
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
export interface UnitsOfSide {
  names: Map<string, NamedUnit>
  registry: RegionalUnits
  year: number | null
}

export function sideOf(rows: DocumentRows, registry: Registry): UnitsOfSide {
  return { names: namesIn(rows), registry: resolverOf(rows, registry), year: rows.document.plan_year }
}

/** A unit that is an organ of a government, with the functions that it has. */
export interface Organ {
  unit: NamedUnit
  government: string
  /** None of a body beside the department that has one. */
  functions: string[]
  /** The same, and of such a body the function that it is of. */
  fields: string[]
  /** The words that it was read by. */
  form: string
}

export function organsOf({ names, registry }: UnitsOfSide): Organ[] {
  return [...names.values()].flatMap((unit) => {
    const organ = [unit.unit, ...unit.printed]
      .map((name) => registry.nationally(name))
      .find((one) => one !== null && one.government !== '' && one.branchOf === null && one.reading.form !== '')
    if (!organ) return []
    const { functions, entry, form } = organ.reading
    const fields = functions.length > 0 ? functions : [entry ?? []].flat()
    return [{ unit, government: organ.government, functions, fields, form }]
  })
}
