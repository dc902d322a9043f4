import { onOneLine } from '../../text/printed.js'
import { type Amount, compareAmounts } from '../../vocabulary/numbers/amounts.js'
import { boundsBefore } from '../../vocabulary/numbers/bounds.js'
import type { PrintedNumber } from '../../vocabulary/numbers/printed-numbers.js'
import { changesIn } from '../../vocabulary/targets/commitments.js'
import { moreIsStronger } from '../../vocabulary/targets/directions.js'
import { sameText } from '../text.js'
import type { Found } from './changes.js'
import { type Item, pairStatementsAndItems, type Statement, statementsOf, wordsOf } from './statements.js'

/** An amount on both sides. */
export interface AmountPair {
  old: Amount
  fresh: Amount
}

/** A number that differs where the words around it do not. */
export interface NumberChange extends AmountPair {
  /** What it is of, by the words around it. */
  subject: string
  effect: 'weaker' | 'stronger' | null
}

/** How two texts differ. */
export interface TextChange {
  numbers: NumberChange[]
  /** Whether they say something else besides. */
  reworded: boolean
}

/** Tells of a statement that stands on one side alone whether it is told otherwise. */
export type IsTold = (statement: Statement) => boolean

/**
 * Compares two texts statement by statement: of those that say the same but for their numbers each number, and whether
 * anything else differs that is not told otherwise.
 * @param name what a number is of where the words before it do not say it
 */
export function compareTexts(
  old: { text: string; year: number | null },
  fresh: { text: string; year: number | null },
  name = '',
  isTold: IsTold = () => false,
): TextChange {
  const [before, after] = [statementsOf(old.text, old.year), statementsOf(fresh.text, fresh.year)]
  const { pairs, gone, added } = pairStatementsAndItems(before, after)
  const compared = pairs.map((pair) => compareStatements(pair.old, pair.fresh, name))
  return {
    numbers: compared.flatMap(({ numbers }) => numbers),
    reworded: ![...gone, ...added].every(isTold) || compared.some(({ reworded }) => reworded),
  }
}

/** Of two statements that say the same but for their numbers. */
export function compareStatements({ items: old }: Statement, { items: fresh }: Statement, name: string): TextChange {
  const numbers: NumberChange[] = []
  let reworded = false
  for (const [at, after] of fresh.entries()) {
    const before = old[at]!
    if (sameText([before.token], [after.token])) continue
    const amounts = before.number && after.number ? amountsBetween(before.number, after.number) : null
    if (amounts === null || amounts.length === 0) reworded = true
    else numbers.push(...amounts.map((pair) => ({ ...pair, ...judged(fresh, at, pair, name) })))
  }
  return { numbers, reworded }
}

/** The amounts that differ; of a range both ends. Null where they cannot be compared, or are bounded otherwise. */
function amountsBetween(old: PrintedNumber, fresh: PrintedNumber): AmountPair[] | null {
  if (old.comparator !== fresh.comparator || (old.upTo === null) !== (fresh.upTo === null)) return null
  const ends = [
    { old: amountOf(old, old.value), fresh: amountOf(fresh, fresh.value) },
    ...(old.upTo === null ? [] : [{ old: amountOf(old, old.upTo), fresh: amountOf(fresh, fresh.upTo!) }]),
  ]
  const differences = ends.map((pair) => compareAmounts(pair.old, pair.fresh))
  return differences.includes(null) ? null : ends.filter((_, at) => differences[at] !== 0)
}

const amountOf = ({ unit }: PrintedNumber, value: number): Amount => ({ value, unit })

/**
 * What a number is of, and whether the new one asks for less or for more: where nothing stands behind it, it is what its
 * statement comes to; what describes a thing (6000万元以上项目) asks for neither.
 */
function judged(
  items: readonly Item[],
  at: number,
  pair: AmountPair,
  name: string,
): Pick<NumberChange, 'subject' | 'effect'> {
  const begins = (place: number): boolean =>
    place === 0 || items[place]!.signs.includes('、') || items[place - 1]!.number !== null
  const first = items.slice(0, at + 1).findLastIndex((_, place) => begins(place))
  const before = wordsOf(items.slice(first, at)) || name
  const behind = wordsOf(items.slice(at + 1))
  const aim = {
    name: before,
    comparator: items[at]!.number!.comparator ?? boundsBefore(before)[0]?.comparator ?? null,
    change: changesIn(before)[0]?.change ?? null,
  }
  const isAim = behind === '' || startsItem(items[at + 1]!)
  const subject = isAim ? before || wordsOf(items) : `${before}…${clipped(behind)}`
  return { subject, effect: isAim ? effectOf(pair, moreIsStronger(aim)) : null }
}

/** Characters behind a number that say what it is of. */
const BEHIND = 12

function clipped(words: string): string {
  const characters = Array.from(words)
  return characters.length > BEHIND ? `${characters.slice(0, BEHIND - 1).join('')}…` : words
}

function effectOf({ old, fresh }: AmountPair, moreIsBetter: boolean): 'weaker' | 'stronger' {
  return compareAmounts(old, fresh)! < 0 === moreIsBetter ? 'stronger' : 'weaker'
}

/** Whether what a number is of begins anew, or what stands in a bracket. */
function startsItem({ signs }: Item): boolean {
  return /[、()]/.test(signs)
}

/** What is said of a number that differs. */
export function numberFound(
  { subject, effect, old, fresh }: NumberChange,
  column: NonNullable<Found['column']>,
): Found {
  const [before, after] = [old, fresh].map(({ value, unit }) => `${value} ${unit}`.trimEnd())
  const kind = compareAmounts(old, fresh)! < 0 ? 'number-up' : 'number-down'
  const message = `${onOneLine(subject)}: ${before} → ${after}`
  return { kind, effect, column, subject, before: before!, after: after!, message }
}

/** The changes that are not told yet; each that is told stands for one. */
export function untold<Change extends AmountPair>(changes: readonly Change[], told: readonly AmountPair[]): Change[] {
  const left = [...told]
  return changes.filter((change) => {
    const at = left.findIndex((one) => isSame(one.old, change.old) && isSame(one.fresh, change.fresh))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function isSame(a: Amount, b: Amount): boolean {
  return compareAmounts(a, b) === 0
}

/** What became of an amount of money in a column: a header names what it is for. */
export function compareMoney(header: string, pair: AmountPair): NumberChange[] | null {
  const difference = compareAmounts(pair.old, pair.fresh)
  if (difference === null) return null
  const aim = { name: header, comparator: null, change: null }
  return difference === 0 ? [] : [{ ...pair, subject: header, effect: effectOf(pair, moreIsStronger(aim)) }]
}
