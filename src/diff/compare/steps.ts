import type { Tables } from '../../model/dataset.js'
import type { DiffRecord } from '../../model/diff.js'
import { isWholeYear } from '../../vocabulary/headers/step-headers.js'
import { isStartOrFinish } from '../../vocabulary/times/done-once.js'
import { groupedBy } from '../grouping.js'
import type { DocumentRows } from '../side.js'
import { yearsFrom } from '../text.js'
import type { Found } from './changes.js'
import { type AmountPair, compareTexts, numberFound, untold } from './numbers.js'
import { targetName } from './other-columns.js'
import { compareTargetCells } from './target-cells.js'

type Milestone = Tables['milestones'][number]

/**
 * What became of the steps of a record that have a name, by quarters or phases: what is to be reached in each. A start and a
 * finish are told with the deadline.
 * @param told of the measure: a step may repeat it
 */
export function compareSteps(
  old: DiffRecord,
  fresh: DiffRecord,
  sides: { old: DocumentRows; fresh: DocumentRows },
  told: readonly AmountPair[] = [],
): Found[] {
  const [before, after] = namedSteps({ record: old, rows: sides.old }, { record: fresh, rows: sides.fresh })
  if (before.size === 0 || after.size === 0) return []
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const { label } = (is ?? was)![0]!
    const [oldText, freshText] = [textOf(was), textOf(is)]
    if (isWholeYear(label)) {
      const [oldCell, freshCell] = [
        { text: oldText, year: old.plan_year, unit: '' },
        { text: freshText, year: fresh.plan_year, unit: '' },
      ]
      return compareTargetCells(label, targetName(fresh, label), oldCell, freshCell, told)
    }
    const { numbers, reworded } = compareTexts(
      { text: oldText, year: old.plan_year },
      { text: freshText, year: fresh.plan_year },
      label,
    )
    const message = `${label}: ${oldText || 'none'} → ${freshText || 'none'}`
    return [
      ...untold(numbers, told).map((one) => ({ ...numberFound(one, 'other'), subject: label })),
      ...(reworded ? [{ kind: 'other' as const, subject: label, before: oldText, after: freshText, message }] : []),
    ]
  })
}

/** By their names, years as far from the plan’s as they are; by those years themselves where both sides name the same. */
function namedSteps(
  old: { record: DiffRecord; rows: DocumentRows },
  fresh: { record: DiffRecord; rows: DocumentRows },
): [Map<string, Milestone[]>, Map<string, Milestone[]>] {
  const [before, after] = [old, fresh].map(({ record, rows }) =>
    (rows.milestones.get(record.id) ?? []).filter(({ label }) => label !== '' && !isStartOrFinish(label)),
  ) as [Milestone[], Milestone[]]
  const labels = (steps: readonly Milestone[]) => [...new Set(steps.map(({ label }) => label))].sort().join('\n')
  const areSame = labels(before) === labels(after)
  const byName = (steps: readonly Milestone[], { plan_year }: DiffRecord) =>
    groupedBy(steps, ({ label }) => (areSame ? label : yearsFrom(plan_year, label)))
  return [byName(before, old.record), byName(after, fresh.record)]
}

/**
 * Whether a deadline of several times has others before its last: 6月底前、12月底前 became 5月底前、12月底前. Days move on with the
 * plan’s year.
 */
export function comparePartialDeadlines(
  old: DiffRecord,
  fresh: DiffRecord,
  sides: { old: DocumentRows; fresh: DocumentRows },
): Found[] {
  const [before, after] = [daysOf(old, sides.old), daysOf(fresh, sides.fresh)]
  if (before === after || old.deadline_kind !== fresh.deadline_kind) return []
  const values = { before: old.deadline_text, after: fresh.deadline_text }
  return [{ kind: 'deadline-text', ...values, message: `${values.before} → ${values.after}` }]
}

/** The days of the steps without a name, each by its distance from the plan’s year. */
function daysOf({ id, plan_year }: DiffRecord, { milestones }: DocumentRows): string {
  const dayIn = (day: string | null): string =>
    day === null ? '' : `${Number(day.slice(0, 4)) - (plan_year ?? 0)}${day.slice(4)}`
  return (milestones.get(id) ?? [])
    .filter(({ label }) => label === '')
    .map(({ start, end }) => `${dayIn(start)}/${dayIn(end)}`)
    .sort()
    .join(' ')
}

function textOf(steps: readonly Milestone[] | undefined): string {
  return (steps ?? []).map(({ text }) => text).join('\n')
}
