import type { Tables } from '../../model/dataset.js'
import type { DiffRecord } from '../../model/diff.js'
import { withoutBounds } from '../../vocabulary/numbers/bounds.js'
import { numbersIn } from '../../vocabulary/numbers/printed-numbers.js'
import { timesIn } from '../../vocabulary/times/index.js'
import { fold } from '../text.js'
import type { Found } from './changes.js'
import { type AmountPair, compareTexts, type IsTold, numberFound, untold } from './numbers.js'
import { targetDiffers, type TargetPair } from './targets.js'

type Target = Tables['targets'][number]

/**
 * Whether measure and title say something else than what is told of targets and deadline: their numbers one by one, and
 * other words once. A title that is its measure says nothing of its own.
 */
export function compareWords(
  old: DiffRecord,
  fresh: DiffRecord,
  pairs: readonly TargetPair[],
  isTold: IsTold,
): Found[] {
  const told = pairs.filter(targetDiffers)
  const [before, after] = measuresOf(old, fresh, told)
  const measure = compareTexts(
    { text: before, year: old.plan_year },
    { text: after, year: fresh.plan_year },
    fresh.task_title,
    isTold,
  )
  const numbers = untold(measure.numbers, [...told, ...told.flatMap(baselinesOf)])
  return [
    ...numbers.map((one) => numberFound(one, 'measure')),
    ...(measure.reworded
      ? [{ kind: 'reworded' as const, before: old.measure, after: fresh.measure, message: 'the measure' }]
      : []),
    ...(isOwnTitle(old) || isOwnTitle(fresh) ? [] : compareTitles(old, fresh, [...told, ...measure.numbers])),
  ]
}

/** 由8元提高到10元: what a target is counted from is told with it. */
function baselinesOf({ old, fresh }: TargetPair): AmountPair[] {
  const [before, after] = [numbersIn(old.baseline)[0], numbersIn(fresh.baseline)[0]]
  return before && after ? [{ old: before, fresh: after }] : []
}

/** A measure that is a title as well: it is compared as the measure. */
function isOwnTitle({ task_title, measure }: DiffRecord): boolean {
  return task_title !== '' && fold(task_title) === fold(measure)
}

/** Numbers that the measure repeats are told of it, and those of a title with its first measure. */
function compareTitles(old: DiffRecord, fresh: DiffRecord, told: readonly AmountPair[]): Found[] {
  const [before, after] = [old.task_title, fresh.task_title]
  const { numbers, reworded } = compareTexts(
    { text: before, year: old.plan_year },
    { text: after, year: fresh.plan_year },
  )
  const message = `${before || 'none'} → ${after || 'none'}`
  const isFirst = old.measure_no === 1 || fresh.measure_no === 1
  return [
    ...(isFirst ? untold(numbers, told).map((one) => numberFound(one, 'task_title')) : []),
    ...(reworded ? [{ kind: 'title' as const, before, after, message }] : []),
  ]
}

/** The measures without what is told of their deadlines, and where any bound changed without the words for bounds in what is told. */
function measuresOf(old: DiffRecord, fresh: DiffRecord, told: readonly TargetPair[]): [old: string, fresh: string] {
  const measures = [
    withoutToldBounds(old.measure, told, 'old'),
    withoutToldBounds(fresh.measure, told, 'fresh'),
  ] as const
  const [before, after] = [withoutTimesOf(old, measures[0]), withoutTimesOf(fresh, measures[1])]
  return before.times === after.times ? [before.rest, after.rest] : [...measures]
}

/** A measure without the times that its deadline has, and how many those are: where both sides have them, the deadline says what became of them. */
function withoutTimesOf({ deadline_text, plan_year }: DiffRecord, measure: string): { rest: string; times: number } {
  const due = fold(deadline_text)
  const found = due === '' ? [] : timesIn(measure, plan_year ?? NaN, 'sentence')
  const times = found.filter(({ start, end }) => due.includes(fold(measure.slice(start, end))))
  let [rest, at] = ['', 0]
  for (const { start, end } of times) {
    rest += measure.slice(at, start)
    at = end
  }
  return { rest: rest + measure.slice(at), times: times.length }
}

/** A measure, where any bound changed without the words for bounds in what is told of its targets. */
export function withoutToldBounds(measure: string, told: readonly TargetPair[], side: keyof TargetPair): string {
  const hasOtherBounds = told.some((pair) => pair.old.comparator !== pair.fresh.comparator)
  return hasOtherBounds
    ? withoutBoundsIn(
        measure,
        told.map((pair) => pair[side]),
      )
    : measure
}

/** Offsets count characters, some of which are two in a string. */
function withoutBoundsIn(measure: string, targets: readonly Target[]): string {
  const characters = Array.from(measure)
  const between = (start: number, end?: number): string => characters.slice(start, end).join('')
  let [plain, at] = ['', 0]
  for (const { start, end } of [...targets].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    plain += between(at, start) + withoutBounds(between(start, end))
    at = end
  }
  return plain + between(at)
}
