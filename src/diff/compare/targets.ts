import type { Tables } from '../../model/dataset.js'
import { nameLikeness } from '../text.js'
import { compareAmounts } from '../../vocabulary/numbers/amounts.js'
import { effectOfBound, moreIsStronger } from '../../vocabulary/targets/directions.js'
import type { Found } from './changes.js'

type Target = Tables['targets'][number]

/** A target of both sides. */
export interface TargetPair {
  old: Target
  fresh: Target
}

/** Targets whose names are less alike than this are not one, unless their clauses are. */
const SAME_NAME = 0.55

/** Pairs the targets of a measure: the nearest names of one unit of measure first. Each at most once. */
export function pairTargets(old: readonly Target[], fresh: readonly Target[]): TargetPair[] {
  const likely = old
    .flatMap((one) => fresh.map((other) => ({ old: one, fresh: other, likeness: targetLikeness(one, other) })))
    .filter(({ likeness }) => likeness >= SAME_NAME)
    .sort((a, b) => b.likeness - a.likeness || distanceOf(a) - distanceOf(b) || a.old.position - b.old.position)
  const taken = new Set<Target>()
  return likely.filter((pair) => {
    if (taken.has(pair.old) || taken.has(pair.fresh)) return false
    taken.add(pair.old).add(pair.fresh)
    return true
  })
}

/** The targets that one side alone has. */
export function unpairedTargets(old: readonly Target[], fresh: readonly Target[], pairs: readonly TargetPair[]) {
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.fresh]))
  const isAlone = (one: Target): boolean => !paired.has(one)
  return { old: old.filter(isAlone), fresh: fresh.filter(isAlone) }
}

/**
 * What became of the targets of a measure.
 * @param replacements what the other side says in the place of one
 */
export function compareTargets(
  old: readonly Target[],
  fresh: readonly Target[],
  pairs: readonly TargetPair[],
  replacements: ReadonlyMap<Target, string> = new Map(),
): Found[] {
  const unpaired = unpairedTargets(old, fresh, pairs)
  return [
    ...pairs.flatMap((pair) => compareTargetPair(pair, isEndOfRange(pair.fresh, fresh))),
    ...unpaired.old.map((one): Found => {
      const [before, after] = [amountOf(one), replacements.get(one)]
      const message = [`${one.indicator} ${before}`, ...(after === undefined ? [] : [after])].join(' → ')
      return {
        kind: 'target-dropped',
        effect: 'weaker',
        subject: one.indicator,
        before,
        ...(after === undefined ? {} : { after }),
        message,
      }
    }),
    ...unpaired.fresh.map((one): Found => {
      const [before, after] = [replacements.get(one), amountOf(one)]
      const message = [...(before === undefined ? [] : [before]), `${one.indicator} ${after}`].join(' → ')
      return {
        kind: 'target-new',
        effect: 'stronger',
        subject: one.indicator,
        ...(before === undefined ? {} : { before }),
        after,
        message,
      }
    }),
  ]
}

/** Whether a pair differs in its number, its unit of measure or its bound. */
export function targetDiffers({ old, fresh }: TargetPair): boolean {
  return compareAmounts(old, fresh) !== 0 || old.comparator !== fresh.comparator
}

/** 3—5家 is bounded on both sides: more of it is more. */
function isEndOfRange(target: Target, all: readonly Target[]): boolean {
  return all.some(
    (other) =>
      other.task_id === target.task_id &&
      other.start === target.start &&
      other.indicator === target.indicator &&
      other.unit === target.unit &&
      `${other.comparator}${target.comparator}` === '>=<=',
  )
}

function compareTargetPair({ old, fresh }: TargetPair, isEndOfRange: boolean): Found[] {
  const difference = compareAmounts(old, fresh)!
  const values = { subject: fresh.indicator, before: amountOf(old), after: amountOf(fresh) }
  const name = old.indicator === fresh.indicator ? fresh.indicator : `${old.indicator} / ${fresh.indicator}`
  const told = `${name}: ${values.before} → ${values.after}`
  if (difference === 0)
    return old.comparator === fresh.comparator
      ? []
      : [
          {
            kind: 'target-comparator',
            effect: effectOfBound(old.comparator, fresh.comparator),
            ...values,
            message: told,
          },
        ]
  const up = difference < 0
  const stronger = moreIsStronger({ ...fresh, name: fresh.indicator, ...(isEndOfRange ? { comparator: null } : {}) })
  const effect = up === stronger ? 'stronger' : 'weaker'
  return [{ kind: up ? 'target-up' : 'target-down', effect, ...values, message: told }]
}

function targetLikeness(a: Target, b: Target): number {
  if (a.change !== b.change || compareAmounts(a, b) === null) return 0
  const likeness = Math.max(nameLikeness(a.indicator, b.indicator), nameLikeness(a.text, b.text))
  return likeness < SAME_NAME && leavesOut(a, b) ? SAME_NAME : likeness
}

/** Of one unit of measure, and one name is how the other begins: 竣工 beside 开工亿元以上项目, and 竣工亿元以上项目. */
function leavesOut(a: Target, b: Target): boolean {
  const [short, long] = [a.indicator, b.indicator].sort((one, other) => one.length - other.length) as [string, string]
  return a.unit === b.unit && short.length >= LEAST_NAME && long.startsWith(short)
}

const LEAST_NAME = 2

/** Of two numbers of one indicator what is striven for is held against the same. */
function distanceOf({ old, fresh }: TargetPair): number {
  return Math.abs(old.position - fresh.position) + (old.strength === fresh.strength ? 0 : OTHER_STRENGTH)
}

const OTHER_STRENGTH = 1000

/** `>= 60 %`, `-3 %` of what is to fall by 3 %; a bound is one of the change and has no sign: `decrease >= 4 %`. */
export function amountOf({ comparator, change, value, unit }: Target): string {
  const signed = comparator === '=' && change !== null
  const number = signed ? (change === 'decrease' ? '-' : '+') + String(value) : String(value)
  const bound = comparator === '=' ? '' : comparator
  return [signed ? '' : (change ?? ''), bound, number, unit].filter(Boolean).join(' ')
}
