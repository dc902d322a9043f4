import type { Tables } from '../../model/dataset.js'
import { valuesOfCell } from '../../normalise/indicators.js'
import { readTargets } from '../../normalise/targets.js'
import type { Found } from './changes.js'
import { type AmountPair, compareTexts, numberFound, untold } from './numbers.js'
import { compareTargets, pairTargets, targetDiffers, unpairedTargets } from './targets.js'
import { toldClauses } from './told-clauses.js'
import { withoutToldBounds } from './wording.js'

type Target = Tables['targets'][number]

/** A cell that says how much is to be reached: 年度目标, 目标值, 2025年目标. */
export interface TargetCell {
  text: string
  /** Of its plan. */
  year: number | null
  /** Of its column, for a number without one. */
  unit: string
}

/**
 * What became of a cell of targets: its numbers are told as targets, other words once.
 * @param header of its column, or the name of its step
 * @param name what a bare number is of
 * @param told of the measure: a cell may repeat it
 */
export function compareTargetCells(
  header: string,
  name: string,
  old: TargetCell,
  fresh: TargetCell,
  told: readonly AmountPair[] = [],
): Found[] {
  const [before, after] = [targetsIn(old, name), targetsIn(fresh, name)]
  const pairs = pairTargets(before, after)
  const differing = pairs.filter(targetDiffers)
  const unpaired = unpairedTargets(before, after, pairs)
  const clauses = toldClauses(old, fresh, unpaired)
  const words = compareTexts(
    { ...old, text: withoutToldBounds(old.text, differing, 'old') },
    { ...fresh, text: withoutToldBounds(fresh.text, differing, 'fresh') },
    name,
    clauses.isTold,
  )
  const isAlone = old.text === '' || fresh.text === ''
  const isReworded = words.reworded && (isAlone ? before.length + after.length === 0 : !areFigures(old, fresh))
  const own = untold(differing, told)
  const rest = pairs.filter((pair) => own.includes(pair) || !differing.includes(pair))
  const targets = compareTargets(
    [...rest.map((pair) => pair.old), ...unpaired.old],
    [...rest.map((pair) => pair.fresh), ...unpaired.fresh],
    rest,
    clauses.replacements,
  )
  const numbers = untold(words.numbers, [...differing, ...told]).map((one) => numberFound(one, 'other'))
  const message = `${header}: ${old.text || 'none'} → ${fresh.text || 'none'}`
  return [
    ...[...targets, ...numbers].map((one): Found => ({
      ...one,
      column: 'other',
      message: `${header}: ${one.message}`,
    })),
    ...(isReworded ? [{ kind: 'other' as const, subject: header, before: old.text, after: fresh.text, message }] : []),
  ]
}

/** Of two figures the numbers are all that is said. */
function areFigures(...cells: readonly TargetCell[]): boolean {
  return cells.every((cell) => figuresIn(cell).length > 0)
}

function figuresIn({ text, unit }: TargetCell) {
  return valuesOfCell(text, unit).flatMap(({ comparator, value, ...one }) =>
    comparator === null || value === null ? [] : [{ ...one, comparator, value }],
  )
}

function targetsIn(cell: TargetCell, name: string): Target[] {
  const { text } = cell
  const place = { text, start: 0, end: Array.from(text).length }
  const figures = figuresIn(cell).map((figure, at) => ({
    ...figure,
    ...place,
    position: at + 1,
    indicator: name,
    strength: 'commitment' as const,
    baseline: '',
  }))
  const targets = figures.length > 0 ? figures : readTargets(text, name)
  return targets.map((target) => ({ task_id: '', ...target }))
}
