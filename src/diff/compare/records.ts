import type { DiffRecord } from '../../model/diff.js'
import type { Holes } from '../holes.js'
import type { Doubt, RecordMatch } from '../match/matching.js'
import type { DocumentRows } from '../side.js'
import type { Takeovers } from '../units/takeovers.js'
import type { Found } from './changes.js'
import { compareDeadlines } from './deadlines.js'
import { recordBeginning } from './naming.js'
import { compareOthers } from './other-columns.js'
import { comparePartedWords } from './parted.js'
import type { Places } from './places.js'
import { recurrenceOf } from './recurrence.js'
import { compareUnits } from './roles.js'
import { comparePartialDeadlines, compareSteps } from './steps.js'
import { compareTargets, pairTargets, targetDiffers, unpairedTargets } from './targets.js'
import { toldClauses } from './told-clauses.js'
import { compareWords } from './wording.js'

/** What the records of two documents are compared over. */
export interface Comparison {
  old: DocumentRows
  fresh: DocumentRows
  keyOf: (unitId: string) => string
  takeovers: Takeovers
  places: Places
  /** Why records may be missing on a side. */
  holes: Holes
}

/** What became of the records of a match; `comparison` is null where the document stands alone. */
export function compareMatch({ kind, old, fresh, doubt }: RecordMatch, comparison: Comparison | null): Found[] {
  const [before, after] = [old.map(({ record }) => record), fresh.map(({ record }) => record)]
  if (after.length === 0) return [alone('removed', before[0]!, doubt, comparison?.holes.fresh)]
  if (before.length === 0 || comparison === null) return [alone('added', after[0]!, doubt, comparison?.holes.old)]
  if (kind === 'uncertain') return [uncertain(before[0]!, after[0]!)]
  if (before.length > 1 || after.length > 1) return compareParted(before, after, comparison)
  return compareOneToOne(before[0]!, after[0]!, comparison)
}

function compareOneToOne(old: DiffRecord, fresh: DiffRecord, comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOfSides([old], [fresh], comparison)
  const pairs = pairTargets(oldTargets, freshTargets)
  const clauses = toldClauses(measureOf(old), measureOf(fresh), unpairedTargets(oldTargets, freshTargets, pairs))
  const deadlines = compareDeadlines(old, fresh, recurrenceOf(old, fresh, comparison))
  return [
    ...(deadlines.length > 0 ? deadlines : comparePartialDeadlines(old, fresh, comparison)),
    ...compareTargets(oldTargets, freshTargets, pairs, clauses.replacements),
    ...compareUnits([old], [fresh], comparison),
    ...compareWords(old, fresh, pairs, clauses.isTold),
    ...compareOthers(old, fresh, comparison, pairs.filter(targetDiffers)),
    ...compareSteps(old, fresh, comparison, pairs.filter(targetDiffers)),
    ...comparison.places.movesOf({ old, fresh }),
  ]
}

function measureOf({ measure, plan_year }: DiffRecord) {
  return { text: measure, year: plan_year }
}

/** Of a split or a merger all records of a side together: who, what number, and each that is due at another time. */
function compareParted(old: DiffRecord[], fresh: DiffRecord[], comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOfSides(old, fresh, comparison)
  const pairs = pairTargets(oldTargets, freshTargets)
  const deadlines = old.flatMap((one) =>
    fresh.flatMap((other) => compareDeadlines(one, other, recurrenceOf(one, other, comparison))),
  )
  return [
    ...comparePartedWords(old, fresh, pairs),
    ...distinctFound(deadlines),
    ...compareTargets(oldTargets, freshTargets, pairs),
    ...compareUnits(old, fresh, comparison),
  ]
}

function targetsOfSides(old: readonly DiffRecord[], fresh: readonly DiffRecord[], comparison: Comparison) {
  const of = (rows: DocumentRows, records: readonly DiffRecord[]) =>
    records.flatMap(({ id }) => rows.targets.get(id) ?? [])
  return [of(comparison.old, old), of(comparison.fresh, fresh)] as const
}

/** A record that the other side does not have, or that was not found there: what speaks for that is said beside it. */
function alone(kind: 'removed' | 'added', record: DiffRecord, doubt?: Doubt, holes: readonly string[] = []): Found {
  const message = [recordBeginning(record), ...saidDoubt(record, doubt), ...saidHoles(kind, holes)].join('; ')
  return { kind, [kind === 'removed' ? 'before' : 'after']: record.measure, message }
}

/** What stands alone may be part of another record: a person settles that. */
function saidDoubt(record: DiffRecord, doubt?: Doubt): string[] {
  if (!doubt) return []
  const others = [...doubt.old, ...doubt.fresh].map((entry) => entry.record).filter((other) => other !== record)
  return [`perhaps of one with ${others.map(recordBeginning).join(' / ')}, which matches.yaml settles`]
}

function saidHoles(kind: 'removed' | 'added', holes: readonly string[]): string[] {
  return holes.length === 0 ? [] : [`the ${kind === 'removed' ? 'new' : 'old'} side may lack it, see the note`]
}

function uncertain(old: DiffRecord, fresh: DiffRecord): Found {
  const message = `${recordBeginning(old)} / ${recordBeginning(fresh)}`
  return { kind: 'uncertain', before: old.measure, after: fresh.measure, message }
}

function distinctFound(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [JSON.stringify([one.kind, one.before, one.after]), one])).values()]
}
