import type { NamedUnit } from '../../model/diff.js'
import type { Registry, RegionalUnits } from '../../registry/registry.js'
import type { Found } from '../compare/changes.js'
import { areOfOtherRegions } from '../documents.js'
import { groupedBy } from '../grouping.js'
import type { DocumentRows } from '../side.js'
import { namesIn, resolverOf, type JoinReason, type UnitIdentity } from './identity.js'

/** Why a unit is printed under another name. */
type RenamingReason =
  JoinReason | { kind: 'former name'; name: string; until: string; source: string | null } | { kind: 'other name' }

/** Every unit of both documents of whose names none is printed on both sides, or that took over another. */
export function renamedUnits(
  old: DocumentRows,
  fresh: DocumentRows,
  { keyOf, joined }: UnitIdentity,
  registry: Registry,
): Found[] {
  const [before, after] = [old, fresh].map((rows) =>
    groupedBy([...namesIn(rows).values()], ({ unit_id }) => keyOf(unit_id)),
  )
  const units = resolverOf(old, registry)
  return [...before!].flatMap(([key, oldUnits]): Found[] => {
    const freshUnits = after!.get(key) ?? []
    const [oldNames, freshNames] = [printedNames(oldUnits), printedNames(freshUnits)]
    const join = joined.find(({ ids }) => keyOf(ids[0]) === key)
    const sharesName = oldNames.some((name) => freshNames.includes(name))
    const isKnownOtherwise = join?.reason.kind === 'registry' && sharesName
    if (oldNames.length === 0 || freshNames.length === 0 || (sharesName && !join)) return []
    if (isKnownOtherwise && areOfOtherRegions(old, fresh)) return []
    const reason = join?.reason ?? reasonFor([...oldNames, ...freshNames], units)
    const [was, is] = [oldNames.join('、'), freshNames.join('、')]
    return [
      {
        kind: 'unit-renamed',
        subject: freshUnits[0]!.unit_id,
        units: { old: oldUnits, fresh: freshUnits },
        before: was,
        after: is,
        cause: isKnownOtherwise ? 'registry' : 'source',
        message: `${was} → ${is}: ${said(reason)}`,
      },
    ]
  })
}

function printedNames(units: readonly NamedUnit[]): string[] {
  return [...new Set(units.flatMap(({ printed }) => printed))]
}

/** What the registry says of a name that is no more, or else that it is another name. */
function reasonFor(names: readonly string[], units: RegionalUnits): RenamingReason {
  for (const name of names) {
    const alias = units.find(name)?.aliases.find((one) => one.name === name)
    const until = alias?.until ?? units.nationally(name)?.reading.until
    if (until) return { kind: 'former name', name, until, source: (alias?.until && alias.source) || null }
  }
  return { kind: 'other name' }
}

function said(reason: RenamingReason): string {
  switch (reason.kind) {
    case 'registry':
      return `${reason.names.join(' and ')} are one unit by the registry of today`
    case 'successor':
      return `${reason.to} took over from ${reason.from} by ${reason.on}`
    case 'functions':
      return `${reason.whole} has the functions of ${reason.part}`
    case 'former name':
      return `${reason.name} until ${reason.until}${reason.source === null ? '' : ` (${reason.source})`}`
    case 'other name':
      return 'another name of the same unit'
  }
}
