import { boundsBefore } from '../vocabulary/numbers/bounds.js'
import { HEADS, measureKind } from '../vocabulary/numbers/measures.js'
import { quantitiesIn } from '../vocabulary/numbers/quantities.js'
import { beginsWithVerb, endsInCount, handlesThings } from '../vocabulary/targets/commitments.js'
import { memberIn, saysBefore, saysBehind } from '../vocabulary/targets/target-contexts.js'
import { endsStatement, isBase, isShare, isSize, subjectOf, type Context } from './number-contexts.js'

/**
 * Whether a number only describes: sizes, rules of grants, times, and what is so already (4.5吨以上货车, 收入20万元以上的村,
 * 给予20万元奖励, 24小时).
 */
export function describes(context: Context): boolean {
  const { quantity, before, after, next } = context
  const { unit, suffix } = quantity
  if (NOT_PROMISED.some((context) => saysBefore(context, before)) || boundsCase(context)) return true
  if (isTimeOfNothing(context) || isSizeOfGroup(context)) return true
  if (saysBefore('standard', before) && saysBehind('standard', after)) return true
  if (measureKind(unit) === 'money' && (saysBefore('grant', before) || saysBefore('cap', before))) return true
  if (isSize(quantity) && (saysBefore('dimension', before) || saysBehind('dimension', after))) return true
  if (isAttribute(context)) return true
  if (saysBefore('fund', before)) return false
  const ownNoun = next !== null || !(saysBehind('describes', after) || saysBehind('goesOn', after))
  return isSize(quantity) && suffix !== null && after !== '' && ownNoun && !beginsWithVerb(after)
}

const NOT_PROMISED = ['earlier', 'state', 'forbidden', 'rule'] as const

/** 接待游客超过10万人次的景区: a bound of the cases that are meant. 建成不少于10公里的绿道 is none. */
function boundsCase({ quantity, before, after }: Context): boolean {
  const noun = withoutFurtherBounds(after)
  if (!saysBehind('describes', noun) || saysBehind('aim', noun)) return false
  const bound = boundsBefore(before).find(({ between }) => isBase(between))
  return bound !== undefined && !endsInCount(bound.subject) && (isSize(quantity) || subjectOf(bound.subject) !== '')
}

/** 超过1亿元、纳税超过500万元的企业: both bounds are of the cases that the noun behind the last one means. */
function withoutFurtherBounds(after: string): string {
  if (!saysBehind('goesOn', after)) return after
  const [next] = quantitiesIn(after)
  const bounded = next !== undefined && boundsBefore(after.slice(0, next.start)).some(({ between }) => isBase(between))
  return bounded ? withoutFurtherBounds(after.slice(next.end)) : after
}

/** 消除56人以上大班额: nobody is built, checked or closed; so many fit in what is. */
function isSizeOfGroup({ quantity, before, after }: Context): boolean {
  return quantity.unit === HEADS && quantity.suffix !== null && !endsStatement(after) && handlesThings(before)
}

/** How long something takes is a target where the clause is about time, or bounds it: 24小时值守 is neither. */
function isTimeOfNothing({ quantity, before, after }: Context): boolean {
  if (measureKind(quantity.unit) !== 'time' || saysBefore('aboutTime', before)) return false
  return after !== '' || boundsBefore(before).every(({ between }) => !isBase(between))
}

/** 引进10亿元项目6个, 新建36班小学1所: the noun before the next number is what is that large. */
function isAttribute({ quantity, before, next }: Context): boolean {
  if (next === null || next === '' || saysBehind('goesOn', next) || beginsWithVerb(next)) return false
  if (saysBefore('fund', before) || memberIn(next) !== null) return false
  return isSize(quantity) || (isShare(quantity) && quantity.suffix !== null && !saysBehind('share', next))
}
