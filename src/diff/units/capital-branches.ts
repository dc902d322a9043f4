import type { Registry } from '../../registry/registry.js'
import type { Succession } from './successions.js'
import type { UnitsOfSide } from './sides.js'

/**
 * Branches of the centre in a capital that were those of its province until a reform, and those of the province that the
 * other side names: 人民银行杭州中心支行, 人民银行浙江省分行.
 */
export function capitalBranches(side: UnitsOfSide, other: UnitsOfSide, registry: Registry): Succession[] {
  return [...side.names.values()].flatMap((unit): Succession[] => {
    const province = CAPITAL.exec(side.registry.nationally(unit.unit)?.government ?? '')?.[1]
    if (province === undefined || other.names.has(unit.unit_id)) return []
    return registry.capitalBranches.flatMap(({ id, until }) => {
      const heir = other.names.get(`${province}0000-${id}`)
      if (!heir || unit.unit_id !== `${province}0100-${id}` || (other.year ?? 0) < Number(until.slice(0, 4))) return []
      return [
        {
          from: unit.unit_id,
          to: heir.unit_id,
          reason: { kind: 'successor', from: unit.unit, to: heir.unit, on: until },
        },
      ]
    })
  })
}

/** Codes of divisions (GB/T 2260): the capital of a province is its first city. */
const CAPITAL = /^(\d\d)0100$/
