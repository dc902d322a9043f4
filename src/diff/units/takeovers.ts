import type { Registry } from '../../registry/registry.js'
import { organsOf, type UnitsOfSide } from './sides.js'

/** What a reform may have had one unit take over from another, by their ids; null where nothing says so. */
export type Takeovers = (from: string, to: string) => Takeover | null

export interface Takeover {
  /** The last day of the reform (ISO); null where one is the department and the other a body of its field. */
  on: string | null
}

/**
 * Tells whether a unit of the new side may do by a reform what one of the old side did, though that is still there: a reform
 * gave a part of its work away, or what a centre did is done by the department beside it.
 */
export function takeoversBetween(old: UnitsOfSide, fresh: UnitsOfSide, registry: Registry): Takeovers {
  const [givers, takers] = [organsOf(old), organsOf(fresh)].map(
    (organs) => new Map(organs.map((organ) => [organ.unit.unit_id, organ])),
  )
  const { passings } = registry
  return (from, to) => {
    const [giver, taker] = [givers!.get(from), takers!.get(to)]
    if (!giver || !taker || giver.government !== taker.government) return null
    const passing = passings.find(
      ({ id, to: heirs, on }) =>
        giver.fields.includes(id) &&
        (fresh.year ?? 0) >= Number(on.slice(0, 4)) &&
        heirs.some((heir) => taker.fields.includes(heir)),
    )
    if (passing) return { on: passing.on }
    const isOneField = giver.fields.join() === taker.fields.join() && giver.fields.length > 0
    return isOneField ? { on: null } : null
  }
}
