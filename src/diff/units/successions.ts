import type { NamedUnit } from '../../model/diff.js'
import type { Registry } from '../../registry/registry.js'
import { type JoinReason, organsOf, type UnitsOfSide } from './sides.js'

export interface Succession {
  from: string
  to: string
  reason: JoinReason
}

/**
 * Units of one side that the other does not name any more, or by another of their names alone, and who took them over: by the lexicon's `succeeded_by` once its
 * day is past, or because one organ has the functions of several (科技局 and 工信局, 科技和工信局).
 */
export function successions(side: UnitsOfSide, other: UnitsOfSide, registry: Registry): Succession[] {
  const organs = organsOf(other)
  const { successions: successors } = registry
  return organsOf(side).flatMap(({ unit, government, functions, form }): Succession[] => {
    if (functions.length === 0) return []
    const still = organs.find((one) => one.unit.unit_id === unit.unit_id)
    if (still ? still.form === form : other.names.has(unit.unit_id)) return []
    const ofGovernment = organs.filter((one) => one.government === government)
    for (const { id, succeeded_by } of successors) {
      const now = functions.map((one) => (one === id ? succeeded_by.id : one))
      const heir = ofGovernment.find((one) => functions.includes(id) && one.functions.join() === now.join())
      if (!heir || (other.year ?? 0) < Number(succeeded_by.on.slice(0, 4))) continue
      return [
        succession(unit, heir.unit, { kind: 'successor', from: unit.unit, to: heir.unit.unit, on: succeeded_by.on }),
      ]
    }
    if (still) return []
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
