import type { Target } from '../model/plan.js'
import { withoutScale } from '../vocabulary/numbers/amounts.js'
import type { Quantity } from '../vocabulary/numbers/quantities.js'
import { isStageAlone, objectOfStage } from '../vocabulary/targets/commitments.js'
import { placesOf, type Clause } from './clauses.js'

/**
 * 新建农田3.5万亩，改造提升1.2万亩: what one stage of a work leaves out is what the stage before named, in the same unit. Null
 * where a name leaves nothing out, or no stage stands before it.
 */
export function withObjectBefore(
  name: string,
  { unit }: Quantity,
  before: Pick<Target, 'indicator' | 'unit'> | undefined,
): string | null {
  if (!isStageAlone(name) || before === undefined || withoutScale(before.unit) !== withoutScale(unit)) return null
  const object = objectOfStage(before.indicator)
  return object && name + object
}

/**
 * A name as its measure prints it, with the quotations in it, and the brackets in it or between it and its number: 新增“四上”
 * 企业, 除颤器（AED）.
 */
export function asPrinted(name: string, quantity: Quantity, clause: Clause, measure: string): string {
  const at = clause.text.lastIndexOf(name, Math.max(0, quantity.start - name.length))
  if (at < 0) return nameBehind(name, clause, measure)
  const { start, end } = placesOf(clause, at, at + name.length)
  const next = clause.places[at + name.length]
  const printed = measure.slice(start, at + name.length <= quantity.start ? next : end).trimEnd()
  return printed.length - name.length <= LONGEST_BRACKET ? printed : name
}

function nameBehind(name: string, clause: Clause, measure: string): string {
  const at = clause.text.indexOf(name)
  if (at < 0) return name
  const { start, end } = placesOf(clause, at, at + name.length)
  return end - start - name.length <= LONGEST_BRACKET ? measure.slice(start, end) : name
}

/** Brackets in a name say in few characters what else it is called; longer ones say something else. */
const LONGEST_BRACKET = 12
