import type { Comparator, Target } from '../../model/plan.js'
import { ABOUT_TIME, DIMENSION, RELATIVE } from '../../vocabulary/measures.js'
import { objectOf, subjectOf } from './names.js'
import type { Quantity } from './quantities.js'
import {
  BOUND,
  CHANGES,
  COUNT,
  COUNT_ALONE,
  COUNT_OF_LIST,
  DONE_TO,
  EARLIER,
  ENDS_IN_COUNT,
  LEVEL,
  LEVEL_NOUN,
  LISTED_VERBS,
  SHARE,
  SPOKEN,
  STANDARD,
  TO_SO_MANY,
} from './patterns.js'
import { GRANTS, MONEY, NEW, TIME_NOUNS } from '../../vocabulary/commitments.js'

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

/** Why the number is a target, by the first reason that holds; null where it only describes. */
export function commitmentOf(context: Context): Commitment | null {
  if (describes(context)) return null
  return boundOf(context) ?? levelOf(context) ?? shareOf(context) ?? changeOf(context) ?? countOf(context)
}

/** 4.5吨以上货车, 收入20万元以上的村, 给予20万元奖励, 24小时: sizes, rules of grants and times. */
function describes({ quantity, before, after, more }: Context): boolean {
  const { unit, suffix } = quantity
  if (EARLIER.test(before)) return true
  if (ABOUT_TIME.test(unit) && !TIME_NOUNS.test(before)) return true
  if (before.startsWith('按') && STANDARD.test(after)) return true
  if (MONEY.test(unit) && GRANTS.test(before)) return true
  return DIMENSION.test(unit) && suffix !== null && after !== '' && (more || !/^的|^[、和及]/.test(after))
}

function boundOf({ quantity, before, after }: Context): Commitment | null {
  for (const { pattern, comparator } of BOUND) {
    const [, subject, between] = (pattern.exec(before) ?? []) as string[]
    if (subject === undefined || !isBase(between!)) continue
    const counted = ENDS_IN_COUNT.test(subject)
    if (after.startsWith('的') && DIMENSION.test(quantity.unit) && !counted) return null
    return { comparator, ...named(subject, between!, objectOf(after), counted) }
  }
  return null
}

/** 每季度至少组织1次演练, 培育不少于2个村, 增长不低于6%, 审核数量不少于20% */
function named(subject: string, between: string, object: string, counted: boolean): Omit<Commitment, 'comparator'> {
  const verb = between.endsWith('的') ? '' : between
  if (object !== '' && (verb !== '' || counted)) return { change: null, subject: object }
  if (verb !== '') return { change: null, subject: verb }
  return changeIn(subject) ?? { change: null, subject: subjectOf(subject) || object }
}

/** 增长不低于6%, 压减一般性支出不低于5%, 新增停车泊位不少于1500个 */
function changeIn(text: string): Omit<Commitment, 'comparator'> | null {
  for (const { pattern, change, counts } of CHANGES) {
    const [, subject, verb, between] = (pattern.exec(text) ?? []) as string[]
    if (subject === undefined) continue
    if (NEW.test(verb!)) return { change, subject: subjectOf(text) }
    if (between === '') return { change, subject: subjectOf(subject) }
    if (counts && subjectOf(subject) === '') return { change, subject: between! }
  }
  return null
}

/** 覆盖率达到40%, 满意率90%以上 */
function levelOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.spoken && !RELATIVE.test(quantity.unit)) return null
  const level = LEVEL.exec(before)
  if (level) return { comparator: '=', change: null, subject: subjectOf(level[1]!) || objectOf(after) }
  return LEVEL_NOUN.test(before) && !NEW.test(before)
    ? { comparator: '=', change: null, subject: subjectOf(before) }
    : null
}

function shareOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.unit !== '%') return null
  const bare = before === '' && (after.startsWith('的') || quantity.suffix !== null)
  const share = bare ? SHARE.exec(after) : null
  if (share) return { comparator: '=', change: null, subject: share[1]! }
  const listed = /[及和]$/.test(before) && quantity.suffix !== null && after !== ''
  return listed ? { comparator: '=', change: null, subject: objectOf(after) } : null
}

/** 同比下降3%, 翻一番, 降低能耗5%, 新增造林4.2万亩; 提升背街小巷50条 counts and changes nothing. */
function changeOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.unit === '番') return { comparator: '=', change: 'increase', subject: subjectOf(before) }
  for (const { pattern, change, counts } of CHANGES) {
    const [, subject, verb, between] = (pattern.exec(before) ?? []) as string[]
    if (subject === undefined) continue
    const relative = RELATIVE.test(quantity.unit)
    if (!relative && (quantity.spoken || (between !== '' && !counts))) return null
    const object = objectOf(after)
    if (NEW.test(verb!)) return { comparator: '=', change, subject: subjectOf(subject) + verb + (between || object) }
    return { comparator: '=', change, subject: between || subjectOf(subject) || object }
  }
  return null
}

/** 新建公园3处, 组织1家重点企业…: a verb that counts, and what is counted. `的4.5吨以下货车` and `占地100亩的园区` describe. */
function countOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.spoken && !isSpokenCount(quantity, before)) return null
  if (before.endsWith('的') || (quantity.suffix === '<=' && !after.startsWith('的'))) return null
  const patterns = LISTED_VERBS.test(before) ? [COUNT_OF_LIST, COUNT] : [COUNT, COUNT_OF_LIST]
  const match = [...patterns, COUNT_ALONE].map((pattern) => pattern.exec(before)).find((found) => found !== null)
  const object = objectOf(after)
  if (!match) return isDoneToSoMany(before, after) ? { comparator: '=', change: null, subject: object } : null
  if (match[3] !== '' && after.startsWith('的') && DIMENSION.test(quantity.unit)) return null
  return { comparator: '=', change: null, subject: nameOfCount(match, before, object) }
}

function isDoneToSoMany(before: string, after: string): boolean {
  return TO_SO_MANY.test(before) && DONE_TO.test(after)
}

/** 新建公园3处 is 新建公园, 组织1家企业开展审核 is 企业开展审核, 签约10个项目 is 签约项目, 乡道改造30公里 is 乡道改造. */
function nameOfCount([, subject, verb, between]: string[], before: string, object: string): string {
  const noun = object === '' && subjectOf(subject!) !== '' && ENDS_IN_COUNT.test(before) ? subjectOf(before) : ''
  if (noun !== '') return noun
  if (between !== '') return verb! + between
  return object.length > SHORT_OBJECT ? object : verb! + object
}

function isSpokenCount({ unit, value }: Quantity, before: string): boolean {
  return SPOKEN.some((count) => count.unit.test(unit) && value >= count.least && count.verb.test(before))
}

/** Between a bound and its number stands nothing, a base (总数的) or a verb (抽检), never another clause. */
function isBase(between: string): boolean {
  return between === '' || between.endsWith('的') || between.length <= 4
}
