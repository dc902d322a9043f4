import type { DiffRecord } from '../../model/diff.js'
import type { RecordMatch } from '../match/matching.js'
import type { DocumentRows } from '../side.js'
import type { Found } from './changes.js'
import { compareDeadlines } from './deadlines.js'
import { compareOthers } from './other-columns.js'
import type { Places } from './places.js'
import { recurrenceOf } from './recurrence.js'
import { compareUnits } from './roles.js'
import { compareTargets, pairTargets } from './targets.js'
import { compareWords } from './wording.js'

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
  return compareOneToOne(before[0]!, after[0]!, comparison)
}

function compareOneToOne(old: DiffRecord, fresh: DiffRecord, comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOfSides([old], [fresh], comparison)
  const pairs = pairTargets(oldTargets, freshTargets)
  return [
    ...compareDeadlines(old, fresh, recurrenceOf(old, fresh, comparison)),
    ...compareTargets(oldTargets, freshTargets, pairs),
    ...compareUnits([old], [fresh], comparison),
    ...compareWords(old, fresh, pairs),
    ...compareOthers(old, fresh),
    ...comparison.places.movesOf({ old, fresh }),
  ]
}

/** Of a split or a merger all records of a side together: who, what number, and each that is due at another time. */
function compareParted(old: DiffRecord[], fresh: DiffRecord[], comparison: Comparison): Found[] {
  const [oldTargets, freshTargets] = targetsOfSides(old, fresh, comparison)
  const deadlines = old.flatMap((one) =>
    fresh.flatMap((other) => compareDeadlines(one, other, recurrenceOf(one, other, comparison))),
  )
  return [
    old.length > 1 ? merged(old, fresh) : split(old, fresh),
    ...distinctFound(deadlines),
    ...compareTargets(oldTargets, freshTargets, pairTargets(oldTargets, freshTargets)),
    ...compareUnits(old, fresh, comparison),
  ]
}

function targetsOfSides(old: readonly DiffRecord[], fresh: readonly DiffRecord[], comparison: Comparison) {
  const of = (rows: DocumentRows, records: readonly DiffRecord[]) =>
    records.flatMap(({ id }) => rows.targets.get(id) ?? [])
  return [of(comparison.old, old), of(comparison.fresh, fresh)] as const
}

function gone(record: DiffRecord): Found {
  return { kind: 'removed', before: record.measure, message: recordBeginning(record) }
}

function added(record: DiffRecord): Found {
  return { kind: 'added', after: record.measure, message: recordBeginning(record) }
}

function uncertain(old: DiffRecord, fresh: DiffRecord): Found {
  const message = `${recordBeginning(old)} / ${recordBeginning(fresh)}`
  return { kind: 'uncertain', before: old.measure, after: fresh.measure, message }
}

function split(old: readonly DiffRecord[], fresh: readonly DiffRecord[]): Found {
  return {
    kind: 'split',
    ...joinedMeasures(old, fresh),
    message: `into ${fresh.length}: ${fresh.map(recordBeginning).join(' / ')}`,
  }
}

function merged(old: readonly DiffRecord[], fresh: readonly DiffRecord[]): Found {
  return {
    kind: 'merged',
    ...joinedMeasures(old, fresh),
    message: `${old.length} into one: ${old.map(recordBeginning).join(' / ')}`,
  }
}

function joinedMeasures(old: readonly DiffRecord[], fresh: readonly DiffRecord[]) {
  const join = (records: readonly DiffRecord[]): string => records.map(({ measure }) => measure).join('\n')
  return { before: join(old), after: join(fresh) }
}

function distinctFound(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [JSON.stringify([one.kind, one.before, one.after]), one])).values()]
}

const SHORT = 40

/** 12 推进海绵城市建设: the measure’s beginning. */
function recordBeginning({ task_no, task_title, measure }: DiffRecord): string {
  const beginning = measure.replaceAll('\n', ' ')
  const cut = beginning.length > SHORT ? `${beginning.slice(0, SHORT)}…` : beginning
  return [[task_no, task_title].filter(Boolean).join(' '), cut].filter(Boolean).join(': ')
}
