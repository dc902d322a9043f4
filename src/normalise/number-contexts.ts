import { measureKind } from '../vocabulary/numbers/measures.js'
import type { Quantity } from '../vocabulary/numbers/quantities.js'
import { nameIn } from '../vocabulary/targets/indicator-names.js'
import { memberIn, saysBefore, saysBehind, withoutParticle } from '../vocabulary/targets/target-contexts.js'

/** A quantity with what stands around it in its clause. */
export interface Context {
  quantity: Quantity
  /** Between the quantity before, where that ends its statement, and this one. */
  before: string
  after: string
  /** What stands between this quantity and the next one of the clause; null where there is none. */
  next: string | null
}

/** Between a bound and its number stands at most a verb: 至少抽检1次. */
const LONGEST_BASE = 4

const LONGEST_NAME = 40

/** Between a bound and its number stands nothing, a base (总数的) or a verb (抽检), never another clause. */
export function isBase(between: string): boolean {
  return saysBefore('described', between) || between.length <= LONGEST_BASE
}

/** Whether nothing, or a further member of a list, stands behind a number and its unit. */
export function endsStatement(after: string): boolean {
  return after === '' || saysBehind('goesOn', after)
}

/** Sizes and sums describe where a noun follows: 4.5吨以上货车, 10亿元以上项目. */
export function isSize({ unit }: Quantity): boolean {
  return measureKind(unit) === 'size' || measureKind(unit) === 'money'
}

export function isShare({ unit }: Quantity): boolean {
  return measureKind(unit) === 'share'
}

/** The name of an indicator in what stands before its verb, or an empty one. */
export function subjectOf(text: string): string {
  const name = nameIn(text)
  return /^\d+(?:\.\d+)?[%％]/.test(name) ? '' : name.slice(-LONGEST_NAME)
}

/** What is counted, in what stands behind the unit, or an empty name. */
export function objectOf(after: string, next: string | null): string {
  const object = withoutParticle((next === null ? null : memberIn(next)) ?? after).trim()
  return saysBehind('goesOn', object) ? '' : object.slice(0, LONGEST_NAME)
}
