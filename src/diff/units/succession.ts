import type { Lexicon } from '../../registry/lexicon.js'
import type { DocumentRows } from '../side.js'
import type { UnitIdentity } from './identity.js'
import type { NamesOfUnit } from './names.js'

type Names = ReadonlyMap<string, NamesOfUnit>

/**
 * Units of which one took over the other: by the lexicon's `succeeded_by` once its day is past, or because one organ has the
 * functions of several (科技局 and 工信局, 科技和工信局). Only where a unit is not met on the other side any more.
 */
export function successorsOf(
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
