import type { Registry } from '../../registry/registry.js'
import { areOfOtherRegions } from '../documents.js'
import { groupedBy } from '../grouping.js'
import type { DocumentRows } from '../side.js'
import { namesIn, resolverOf, type UnitIdentity } from './identity.js'

/** A unit that the two documents print under other names, or that took over another. */
export interface Renaming {
  unitId: string
  before: string[]
  after: string[]
  /** Whether the notices print other names, or the registry alone knows the unit otherwise. */
  cause: 'source' | 'registry'
  reason: string
}

/** Every unit of both documents of whose names none is printed on both sides. */
export function renamingsOf(
  old: DocumentRows,
  fresh: DocumentRows,
  { keyOf, joined }: UnitIdentity,
  registry: Registry,
): Renaming[] {
  const [before, after] = [old, fresh].map((rows) => groupedBy([...namesIn(rows).values()], ({ id }) => keyOf(id)))
  const units = resolverOf(old, registry)
  return [...before!].flatMap(([key, oldUnits]) => {
    const freshUnits = after!.get(key)
    if (!freshUnits) return []
    const [oldNames, freshNames] = [oldUnits, freshUnits].map((list) => [
      ...new Set(list.flatMap(({ printed }) => printed)),
    ])
    const join = joined.find(({ ids }) => keyOf(ids[0]) === key)
    const sharesName = oldNames!.some((name) => freshNames!.includes(name))
    const isKnownOtherwise = join?.by === 'registry' && sharesName
    if (oldNames!.length === 0 || freshNames!.length === 0 || (sharesName && !join)) return []
    if (isKnownOtherwise && areOfOtherRegions(old, fresh)) return []
    const reason = join?.reason ?? reasonFor([...oldNames!, ...freshNames!], units)
    const cause = isKnownOtherwise ? 'registry' : 'source'
    return [{ unitId: freshUnits[0]!.id, before: oldNames!, after: freshNames!, cause, reason }]
  })
}

/** What the registry says of a name that is no more, or else that it is another name. */
function reasonFor(names: readonly string[], units: ReturnType<typeof resolverOf>): string {
  for (const name of names) {
    const alias = units.find(name)?.aliases.find((one) => one.name === name && one.until !== undefined)
    if (alias) return `${name} until ${alias.until}${alias.source ? ` (${alias.source})` : ''}`
    const until = /until (\d{4}-\d\d-\d\d)/.exec(units.nationally(name)?.reason ?? '')?.[1]
    if (until) return `${name} until ${until}`
  }
  return 'another name of the same unit'
}
