import type { Comparator, Target } from '../model/plan.js'
import { boundsBefore } from '../vocabulary/numbers/bounds.js'
import {
  changesIn,
  countIn,
  endsInCount,
  isSpokenCount,
  namesLevel,
  subjectOfLevel,
  type PrintedCount,
} from '../vocabulary/targets/commitments.js'
import { nameIn } from '../vocabulary/targets/indicator-names.js'
import { DOUBLING, measureKind } from '../vocabulary/numbers/measures.js'
import type { Quantity } from '../vocabulary/numbers/quantities.js'
import { ownerOfShare, saysBefore, saysBehind, withoutParticle } from '../vocabulary/targets/target-contexts.js'

/** What makes a number a target. */
export interface Commitment {
  comparator: Comparator
  change: Target['change']
  /** Name of the indicator; empty where the clause leaves it to the one before. */
  subject: string
}

/** A quantity with what stands around it in its clause. */
export interface Context {
  quantity: Quantity
  /** Between the quantity before, where that ends its statement, and this one. */
  before: string
  after: string
  /** Whether another quantity follows in the clause. */
  more: boolean
}

/** An object so short says little without its verb. */
const SHORT_OBJECT = 2
const LONGEST_NAME = 40
/** Between a bound and its number stands at most a verb: 至少抽检1次. */
const LONGEST_BASE = 4

/** Why the number is a target, by the first reason that holds; null where it only describes. */
export function commitmentOf(context: Context): Commitment | null {
  if (describes(context)) return null
  return boundOf(context) ?? levelOf(context) ?? shareOf(context) ?? changeOf(context) ?? countOf(context)
}

/** 4.5吨以上货车, 收入20万元以上的村, 给予20万元奖励, 24小时: sizes, rules of grants and times. */
function describes({ quantity, before, after, more }: Context): boolean {
  const { unit, suffix } = quantity
  if (saysBefore('earlier', before)) return true
  if (measureKind(unit) === 'time' && !saysBefore('aboutTime', before)) return true
  if (saysBefore('standard', before) && saysBehind('standard', after)) return true
  if (measureKind(unit) === 'money' && saysBefore('grant', before)) return true
  const ownNoun = more || !(saysBehind('describes', after) || saysBehind('goesOn', after))
  return isSize(quantity) && suffix !== null && after !== '' && ownNoun
}

function boundOf({ quantity, before, after }: Context): Commitment | null {
  for (const { comparator, subject, between } of boundsBefore(before)) {
    if (!isBase(between)) continue
    const counted = endsInCount(subject)
    if (saysBehind('describes', after) && isSize(quantity) && !counted) return null
    return { comparator, ...named(subject, between, objectOf(after), counted) }
  }
  return null
}

/** Between a bound and its number stands nothing, a base (总数的) or a verb (抽检), never another clause. */
function isBase(between: string): boolean {
  return saysBefore('described', between) || between.length <= LONGEST_BASE
}

/** 每季度至少组织1次演练, 培育不少于2个村, 增长不低于6%, 审核数量不少于20% */
function named(subject: string, between: string, object: string, counted: boolean): Omit<Commitment, 'comparator'> {
  const verb = saysBefore('described', between) ? '' : between
  if (object !== '' && (verb !== '' || counted)) return { change: null, subject: object }
  if (verb !== '') return { change: null, subject: verb }
  return changeIn(subject) ?? { change: null, subject: subjectOf(subject) || object }
}

/** 增长不低于6%, 压减一般性支出不低于5%, 新增停车泊位不少于1500个 */
function changeIn(text: string): Omit<Commitment, 'comparator'> | null {
  for (const { change, counts, subject, between, isNew } of changesIn(text)) {
    if (isNew) return { change, subject: subjectOf(text) }
    if (between === '') return { change, subject: subjectOf(subject) }
    if (counts && subjectOf(subject) === '') return { change, subject: between }
  }
  return null
}

/** 覆盖率达到40%, 满意率90%以上 */
function levelOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.spoken && !isShare(quantity)) return null
  const level = subjectOfLevel(before)
  if (level !== null) return { comparator: '=', change: null, subject: subjectOf(level) || objectOf(after) }
  return namesLevel(before) ? { comparator: '=', change: null, subject: subjectOf(before) } : null
}

function shareOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.unit !== '%') return null
  const bare = before === '' && (saysBehind('describes', after) || quantity.suffix !== null)
  const owner = bare ? ownerOfShare(after) : null
  if (owner !== null) return { comparator: '=', change: null, subject: owner }
  const listed = saysBefore('listed', before) && quantity.suffix !== null && after !== ''
  return listed ? { comparator: '=', change: null, subject: objectOf(after) } : null
}

/** 同比下降3%, 翻一番, 降低能耗5%, 新增造林4.2万亩; 提升背街小巷50条 counts and changes nothing. */
function changeOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.unit === DOUBLING) return { comparator: '=', change: 'increase', subject: subjectOf(before) }
  const [first] = changesIn(before)
  if (first === undefined) return null
  const { change, counts, subject, verb, between, isNew } = first
  if (!isShare(quantity) && (quantity.spoken || (between !== '' && !counts))) return null
  const object = objectOf(after)
  if (isNew) return { comparator: '=', change, subject: subjectOf(subject) + verb + (between || object) }
  return { comparator: '=', change, subject: between || subjectOf(subject) || object }
}

/** 新建公园3处, 组织1家重点企业…: a verb that counts, and what is counted. `的4.5吨以下货车` and `占地100亩的园区` describe. */
function countOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.spoken && !isSpokenCount({ ...quantity, before })) return null
  if (saysBefore('described', before) || (quantity.suffix === '<=' && !saysBehind('describes', after))) return null
  const count = countIn(before)
  const object = objectOf(after)
  if (count === null) return isDoneToSoMany(before, after) ? { comparator: '=', change: null, subject: object } : null
  if (count.object !== '' && saysBehind('describes', after) && isSize(quantity)) return null
  return { comparator: '=', change: null, subject: nameOfCount(count, before, object) }
}

function isDoneToSoMany(before: string, after: string): boolean {
  return saysBefore('toSoMany', before) && saysBehind('doneTo', after)
}

/** 新建公园3处 is 新建公园, 组织1家企业开展审核 is 企业开展审核, 签约10个项目 is 签约项目, 乡道改造30公里 is 乡道改造. */
function nameOfCount({ subject, verb, object }: PrintedCount, before: string, behind: string): string {
  const noun = behind === '' && subjectOf(subject) !== '' && endsInCount(before) ? subjectOf(before) : ''
  if (noun !== '') return noun
  if (object !== '') return verb + object
  return behind.length > SHORT_OBJECT ? behind : verb + behind
}

/** Sizes and sums describe where a noun follows: 4.5吨以上货车, 10亿元以上项目. */
function isSize({ unit }: Quantity): boolean {
  return measureKind(unit) === 'size' || measureKind(unit) === 'money'
}

function isShare({ unit }: Quantity): boolean {
  return measureKind(unit) === 'share'
}

/** The name of an indicator in what stands before its verb, or an empty one. */
export function subjectOf(text: string): string {
  const name = nameIn(text)
  return /^\d+(?:\.\d+)?[%％]/.test(name) ? '' : name.slice(-LONGEST_NAME)
}

/** What is counted, in what stands behind the unit, or an empty name. */
function objectOf(after: string): string {
  const object = withoutParticle(after).trim()
  return saysBehind('goesOn', object) ? '' : object.slice(0, LONGEST_NAME)
}
