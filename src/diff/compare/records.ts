import type { DiffRecord } from '../../model/diff.js'
import type { Holes } from '../holes.js'
import type { Entry } from '../match/entry.js'
import type { Doubt, RecordMatch } from '../match/matching.js'
import type { DocumentRows } from '../side.js'
import type { Takeovers } from '../units/takeovers.js'
import type { Found } from './changes.js'
import { compareDeadlines } from './deadlines.js'
import { compareMoved, isMoved, type MovesOfMatch, withoutMoved } from './moved-clauses.js'
import { recordBeginning } from './naming.js'
import { compareOthers } from './other-columns.js'
import { comparePartedWords } from './parted.js'
import type { Places } from './places.js'
import { recurrenceOf } from './recurrence.js'
import { compareUnits } from './roles.js'
import type { Statement } from './statements.js'
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
  /** Which clauses of a match stand with other records now, or stood there. */
  movesOf: (match: RecordMatch) => MovesOfMatch
  /** Why records may be missing on a side. */
  holes: Holes
}

/** What became of the records of a match; `comparison` is null where the document stands alone. */
export function compareMatch(match: RecordMatch, comparison: Comparison | null): Found[] {
  const { kind, old, fresh } = match
  if (comparison === null) return [alone(match, null)]
  const moves = comparison.movesOf(match)
  const moved = compareMoved(moves, {
    old: (entries) => targetsOf(comparison.old, recordsOf(entries)),
    fresh: (entries) => targetsOf(comparison.fresh, recordsOf(entries)),
  })
  if (old.length === 0 || fresh.length === 0) return [alone(match, comparison.holes), ...moved]
  const [before, after] = [recordsOf(old), recordsOf(fresh)]
  if (kind === 'uncertain') return [uncertain(before[0]!, after[0]!), ...moved]
  const isParted = before.length > 1 || after.length > 1
  const compared = isParted
    ? compareParted(before, after, moves, comparison)
    : compareOneToOne(before[0]!, after[0]!, moves, comparison)
  return [...compared, ...moved]
}

function recordsOf(entries: readonly Entry[]): DiffRecord[] {
  return entries.map(({ record }) => record)
}

function compareOneToOne(old: DiffRecord, fresh: DiffRecord, moves: MovesOfMatch, comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOfSides([old], [fresh], moves, comparison)
  const pairs = pairTargets(oldTargets, freshTargets)
  const clauses = toldClauses(measureOf(old), measureOf(fresh), unpairedTargets(oldTargets, freshTargets, pairs))
  const isTold = (statement: Statement) => clauses.isTold(statement) || isMoved(moves, statement)
  const deadlines = compareDeadlines(old, fresh, recurrenceOf(old, fresh, comparison))
  return [
    ...(deadlines.length > 0 ? deadlines : comparePartialDeadlines(old, fresh, comparison)),
    ...compareTargets(oldTargets, freshTargets, pairs, clauses.replacements),
    ...compareUnits([old], [fresh], comparison),
    ...compareWords(old, fresh, pairs, isTold),
    ...compareOthers(old, fresh, comparison, pairs.filter(targetDiffers)),
    ...compareSteps(old, fresh, comparison, pairs.filter(targetDiffers)),
    ...comparison.places.movesOf({ old, fresh }),
  ]
}

function measureOf({ measure, plan_year }: DiffRecord) {
  return { text: measure, year: plan_year }
}

/** Of a split or a merger all records of a side together: who, what number, and each that is due at another time. */
function compareParted(old: DiffRecord[], fresh: DiffRecord[], moves: MovesOfMatch, comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOfSides(old, fresh, moves, comparison)
  const pairs = pairTargets(oldTargets, freshTargets)
  const deadlines = old.flatMap((one) =>
    fresh.flatMap((other) => compareDeadlines(one, other, recurrenceOf(one, other, comparison))),
  )
  return [
    ...comparePartedWords(old, fresh, pairs, (statement) => isMoved(moves, statement)),
    ...distinctFound(deadlines),
    ...compareTargets(oldTargets, freshTargets, pairs),
    ...compareUnits(old, fresh, comparison),
  ]
}

/** The targets of the records of both sides, those of clauses that moved aside. */
function targetsOfSides(
  old: readonly DiffRecord[],
  fresh: readonly DiffRecord[],
  moves: MovesOfMatch,
  comparison: Comparison,
) {
  const gone = moves.out.map((clause) => clause.old)
  const come = moves.in.map((clause) => clause.fresh)
  return [
    withoutMoved(targetsOf(comparison.old, old), gone),
    withoutMoved(targetsOf(comparison.fresh, fresh), come),
  ] as const
}

function targetsOf({ targets }: DocumentRows, records: readonly DiffRecord[]) {
  return records.flatMap(({ id }) => targets.get(id) ?? [])
}

/** A record that the other side does not have, or that was not found there: what speaks for that is said beside it. */
function alone({ old, fresh, doubt }: RecordMatch, holes: Holes | null): Found {
  const [kind, side] = fresh.length === 0 ? (['removed', 'fresh'] as const) : (['added', 'old'] as const)
  const { record } = [...old, ...fresh][0]!
  const message = [recordBeginning(record), ...saidDoubt(record, doubt), ...saidHoles(kind, holes?.[side])].join('; ')
  return { kind, [kind === 'removed' ? 'before' : 'after']: record.measure, message }
}

/** What stands alone may be part of another record: a person settles that. */
function saidDoubt(record: DiffRecord, doubt?: Doubt): string[] {
  if (!doubt) return []
  const others = [...doubt.old, ...doubt.fresh].map((entry) => entry.record).filter((other) => other !== record)
  return [`perhaps of one with ${others.map(recordBeginning).join(' / ')}, which matches.yaml settles`]
}

function saidHoles(kind: 'removed' | 'added', holes: readonly string[] = []): string[] {
  return holes.length === 0 ? [] : [`the ${kind === 'removed' ? 'new' : 'old'} side may lack it, see the note`]
}

function uncertain(old: DiffRecord, fresh: DiffRecord): Found {
  const message = `${recordBeginning(old)} / ${recordBeginning(fresh)}`
  return { kind: 'uncertain', before: old.measure, after: fresh.measure, message }
}

function distinctFound(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [JSON.stringify([one.kind, one.before, one.after]), one])).values()]
}
