import type { Tables } from '../../model/dataset.js'
import type { DiffRecord } from '../../model/diff.js'
import { isStartOrFinish } from '../../vocabulary/times/done-once.js'
import { groupedBy } from '../grouping.js'
import type { DocumentRows } from '../side.js'
import { maskYears, tokensOf } from '../text.js'
import type { Found } from './changes.js'
import { type AmountPair, compareTexts, numberFound, untold } from './numbers.js'

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
  const [before, after] = [namedSteps(old, sides.old), namedSteps(fresh, sides.fresh)]
  if (before.size === 0 || after.size === 0) return []
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const { label } = (is ?? was)![0]!
    const [oldText, freshText] = [textOf(was), textOf(is)]
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

/** By their names, years of the plan masked. */
function namedSteps({ id, plan_year }: DiffRecord, { milestones }: DocumentRows): Map<string, Milestone[]> {
  const named = (milestones.get(id) ?? []).filter(({ label }) => label !== '' && !isStartOrFinish(label))
  return groupedBy(named, ({ label }) => maskYears(tokensOf(label, plan_year)))
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
