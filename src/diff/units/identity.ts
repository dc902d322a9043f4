import { dayOfNotice } from '../../model/plan.js'
import type { Lexicon } from '../../registry/lexicon.js'
import type { RegionalUnits, Registry } from '../../registry/registry.js'
import type { DocumentRows } from '../side.js'

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

interface NamesOfUnit {
  id: string
  /** Canonical name. */
  name: string
  /** Every form in which the document prints it, without 等部门. */
  printed: string[]
}

/** The units that a document names, in the order of meeting. */
export function namesIn({ tasks, units }: DocumentRows): Map<string, NamesOfUnit> {
  const met = new Map<string, NamesOfUnit>()
  for (const { id: taskId } of tasks) {
    for (const { unit_id, unit, unit_text, open_ended } of units.get(taskId) ?? []) {
      const known = met.get(unit_id)
      const one = known ?? { id: unit_id, name: unit, printed: [] }
      if (!known) met.set(unit_id, one)
      if (!open_ended && !one.printed.includes(unit_text)) one.printed.push(unit_text)
    }
  }
  return met
}

type Names = ReadonlyMap<string, NamesOfUnit>

/**
 * Units of which one took over the other: by the lexicon's `succeeded_by` once its day is past, or because one organ has the
 * functions of several (科技局 and 工信局, 科技和工信局). Only where a unit is not met on the other side any more.
 */
function successorsOf(
  old: Names,
  fresh: Names,
  [oldRows, freshRows]: [DocumentRows, DocumentRows],
  lexicon: Lexicon,
): UnitIdentity['joined'] {
  const forwards = pairsOf(old, fresh, freshRows, lexicon)
  const backwards = pairsOf(fresh, old, oldRows, lexicon)
  return [
    ...forwards.map(({ from, to, reason }) => ({ ids: [from, to] as [string, string], by: 'reform' as const, reason })),
    ...backwards.map(({ from, to, reason }) => ({
      ids: [to, from] as [string, string],
      by: 'reform' as const,
      reason,
    })),
  ]
}

interface Succession {
  from: string
  to: string
  reason: string
}

function pairsOf(names: Names, others: Names, otherRows: DocumentRows, lexicon: Lexicon): Succession[] {
  const gone = [...names.values()].filter(({ id }) => !others.has(id))
  return gone.flatMap((unit) => {
    const taken = takenOver(unit, others, otherRows, lexicon)
    if (taken) return [taken]
    const whole = [...others.values()].find(({ id }) => hasFunctionsOf(id, unit.id, lexicon))
    return whole ? [{ from: unit.id, to: whole.id, reason: `${whole.name} has the functions of ${unit.name}` }] : []
  })
}

function takenOver(
  { id, name }: NamesOfUnit,
  others: Names,
  { document }: DocumentRows,
  lexicon: Lexicon,
): Succession | null {
  for (const { id: functionId, succeeded_by } of lexicon.functions) {
    if (!succeeded_by || !id.endsWith(`-${functionId}`)) continue
    const to = id.slice(0, -functionId.length) + succeeded_by.id
    const successor = others.get(to)
    if (!successor || String(document.plan_year ?? '') < succeeded_by.on.slice(0, 4)) continue
    return { from: id, to, reason: `${successor.name} took over from ${name} by ${succeeded_by.on}` }
  }
  return null
}

/** 110105-keji-gongyexinxi has the functions of 110105-keji. */
function hasFunctionsOf(whole: string, part: string, lexicon: Lexicon): boolean {
  const [wholeParts, partParts] = [functionsIn(whole, lexicon), functionsIn(part, lexicon)]
  return (
    wholeParts !== null &&
    partParts !== null &&
    wholeParts.prefix === partParts.prefix &&
    wholeParts.functions.length > partParts.functions.length &&
    partParts.functions.every((one) => wholeParts.functions.includes(one))
  )
}

function functionsIn(id: string, lexicon: Lexicon): { prefix: string; functions: string[] } | null {
  const known = new Set(lexicon.functions.map((one) => one.id))
  const parts = id.split('-')
  const first = parts.findIndex((_, at) => at > 0 && parts.slice(at).every((part) => known.has(part)))
  return first < 0 ? null : { prefix: parts.slice(0, first).join('-'), functions: parts.slice(first) }
}
