import type { DiffRecord } from '../../model/diff.js'
import type { Role } from '../../model/roles.js'
import type { RecordMatch } from '../match/matching.js'
import type { DocumentRows } from '../side.js'
import { compareDeadlines } from './deadlines.js'
import type { Found } from './found.js'
import type { Places } from './places.js'
import { compareRoles, type UnitsByRole } from './roles.js'
import { compareTargets, pairTargets } from './targets.js'
import { compareMeasures, compareOthers, compareTitles } from './wording.js'

/** What the records of two documents are compared over. */
export interface Comparison {
  old: DocumentRows
  fresh: DocumentRows
  keyOf: (unitId: string) => string
  places: Places
}

/** What became of the records of a match; `comparison` is null where the document stands alone. */
export function compareMatch({ kind, old, fresh }: RecordMatch, comparison: Comparison | null): Found[] {
  const [before, after] = [old.map(({ record }) => record), fresh.map(({ record }) => record)]
  if (after.length === 0) return [gone(before[0]!)]
  if (before.length === 0 || comparison === null) return [added(after[0]!)]
  if (kind === 'uncertain') return [uncertain(before[0]!, after[0]!)]
  if (before.length > 1 || after.length > 1) return compareParted(before, after, comparison)
  return comparePair(before[0]!, after[0]!, comparison)
}

function comparePair(old: DiffRecord, fresh: DiffRecord, comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOf([old], [fresh], comparison)
  const pairs = pairTargets(oldTargets, freshTargets)
  return [
    ...compareDeadlines(old, fresh),
    ...compareTargets(oldTargets, freshTargets, pairs),
    ...rolesOf([old], [fresh], comparison),
    ...compareMeasures(old, fresh, pairs),
    ...compareTitles(old, fresh),
    ...compareOthers(old, fresh),
    ...comparison.places.movesOf({ old, fresh }),
  ]
}

/** Of a split or a merger all records of a side together: who, what number, and each that is due at another time. */
function compareParted(old: DiffRecord[], fresh: DiffRecord[], comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOf(old, fresh, comparison)
  const deadlines = old.flatMap((one) => fresh.flatMap((other) => compareDeadlines(one, other)))
  return [
    old.length > 1 ? merged(old, fresh) : split(old, fresh),
    ...distinct(deadlines),
    ...compareTargets(oldTargets, freshTargets, pairTargets(oldTargets, freshTargets)),
    ...rolesOf(old, fresh, comparison),
  ]
}

function targetsOf(old: readonly DiffRecord[], fresh: readonly DiffRecord[], comparison: Comparison) {
  const of = (rows: DocumentRows, records: readonly DiffRecord[]) =>
    records.flatMap(({ id }) => rows.targets.get(id) ?? [])
  return [of(comparison.old, old), of(comparison.fresh, fresh)] as const
}

function rolesOf(old: readonly DiffRecord[], fresh: readonly DiffRecord[], comparison: Comparison): Found[] {
  return compareRoles(
    unitsByRole(comparison.old, old, comparison.keyOf),
    unitsByRole(comparison.fresh, fresh, comparison.keyOf),
  )
}

function unitsByRole(
  { units }: DocumentRows,
  records: readonly DiffRecord[],
  keyOf: (unitId: string) => string,
): UnitsByRole {
  const rows = records.flatMap(({ id }) => units.get(id) ?? [])
  const of = (role: Role): Map<string, string> =>
    new Map(rows.filter((row) => row.role === role).map(({ unit_id, unit }) => [keyOf(unit_id), unit]))
  const [lead, support] = [of('lead'), of('support')]
  /** Who is in charge supports as well: two organs that became one stood in both roles. */
  for (const unit of lead.keys()) support.delete(unit)
  return { lead, support, upper_lead: of('upper_lead') }
}

function gone(record: DiffRecord): Found {
  return { kind: 'removed', before: record.measure, message: shortOf(record) }
}

function added(record: DiffRecord): Found {
  return { kind: 'added', after: record.measure, message: shortOf(record) }
}

function uncertain(old: DiffRecord, fresh: DiffRecord): Found {
  const message = `${shortOf(old)} / ${shortOf(fresh)}`
  return { kind: 'uncertain', before: old.measure, after: fresh.measure, message }
}

function split(old: readonly DiffRecord[], fresh: readonly DiffRecord[]): Found {
  return { kind: 'split', ...textsOf(old, fresh), message: `into ${fresh.length}: ${fresh.map(shortOf).join(' / ')}` }
}

function merged(old: readonly DiffRecord[], fresh: readonly DiffRecord[]): Found {
  return { kind: 'merged', ...textsOf(old, fresh), message: `${old.length} into one: ${old.map(shortOf).join(' / ')}` }
}

function textsOf(old: readonly DiffRecord[], fresh: readonly DiffRecord[]) {
  const join = (records: readonly DiffRecord[]): string => records.map(({ measure }) => measure).join('\n')
  return { before: join(old), after: join(fresh) }
}

function distinct(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [JSON.stringify([one.kind, one.before, one.after]), one])).values()]
}

const SHORT = 40

/** 12 推进海绵城市建设: the measure’s beginning. */
function shortOf({ task_no, task_title, measure }: DiffRecord): string {
  const beginning = measure.replaceAll('\n', ' ')
  const cut = beginning.length > SHORT ? `${beginning.slice(0, SHORT)}…` : beginning
  return [[task_no, task_title].filter(Boolean).join(' '), cut].filter(Boolean).join(': ')
}
