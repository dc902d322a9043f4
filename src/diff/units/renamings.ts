import type { NamedUnit } from '../../model/diff.js'
import type { Registry, RegionalUnits } from '../../registry/registry.js'
import type { Found } from '../compare/changes.js'
import { areOfOtherRegions } from '../documents.js'
import { groupedBy } from '../grouping.js'
import { levelAtStart } from '../../vocabulary/organs/levels.js'
import type { DocumentRows } from '../side.js'
import type { UnitIdentity } from './identity.js'
import { type JoinReason, namesIn, resolverOf } from './sides.js'

/** Why a unit is printed under another name. */
type RenamingReason =
  | JoinReason
  | { kind: 'former name'; name: string; until: string; source: string | null }
  | { kind: 'newer name'; name: string; from: string }
  | { kind: 'other name' }

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
    const sharesName = oldNames.some((name) => freshNames.some((other) => areOneName(name, other)))
    const isKnownOtherwise = join?.reason.kind === 'registry' && sharesName
    if (oldNames.length === 0 || freshNames.length === 0 || (sharesName && (!join || join.reason.kind === 'form')))
      return []
    if (isKnownOtherwise && areOfOtherRegions(old, fresh)) return []
    const reason = join?.reason ?? reasonFor(oldNames, freshNames, units)
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

/** Prose leaves out whose organ it is: 应急管理局 is 市应急管理局. */
function areOneName(a: string, b: string): boolean {
  return a === b || a === b.slice(levelAtStart(b).length) || b === a.slice(levelAtStart(a).length)
}

/** What the registry says of a name that is no more or was not before, or else that it is another name. */
function reasonFor(old: readonly string[], fresh: readonly string[], units: RegionalUnits): RenamingReason {
  for (const name of [...old, ...fresh]) {
    const alias = units.find(name)?.aliases.find((one) => one.name === name)
    const until = alias?.until ?? units.nationally(name)?.reading.until
    if (until) return { kind: 'former name', name, until, source: (alias?.until && alias.source) || null }
  }
  for (const name of fresh) {
    const from =
      units.find(name)?.aliases.find((one) => one.name === name)?.from ?? units.nationally(name)?.reading.from
    if (from && !old.some((other) => units.nationally(other)?.reading.from === from))
      return { kind: 'newer name', name, from }
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
    case 'newer name':
      return `${reason.name} since ${reason.from}`
    case 'form':
      return `${reason.names.join(' and ')} are forms of one name`
    case 'other name':
      return 'another name of the same unit'
  }
}
