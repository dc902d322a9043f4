import type { Comparator, Target } from '../../model/plan.js'
import { ABOUT_TIME, DIMENSION, RELATIVE } from './measures.js'
import { objectOf, subjectOf } from './names.js'
import type { Quantity } from './quantities.js'
import {
  BOUNDS,
  CHANGE_VERBS,
  COUNT_VERBS,
  GRANTS,
  LEVEL_NOUNS,
  LEVEL_VERBS,
  MONEY,
  NEW,
  SPOKEN_COUNTS,
  TIME_NOUNS,
} from './words.js'

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

const oneOf = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')

const BOUND = BOUNDS.map(({ words, comparator }) => ({
  comparator,
  pattern: new RegExp(`^(.*?)(?:${oneOf(words)})([^、]{0,8})$`, 's'),
}))
const LEVEL = new RegExp(`^(.*?)(?:${oneOf(LEVEL_VERBS)})$`, 's')
const LEVEL_NOUN = new RegExp(`(?:${oneOf(LEVEL_NOUNS)})$`)
const CHANGES = CHANGE_VERBS.map(({ words, change, counts }) => ({
  change,
  counts,
  pattern: new RegExp(`^(.*)(${oneOf(words)})([^、的]{0,12})$`, 's'),
}))
const COUNT = countPattern('(?!对$|不同$)[^、]{1,16}')
/** 新建中小学、幼儿园9所 counts both together. */
const COUNT_OF_LIST = countPattern('(?!对$|不同$).{1,24}')
const COUNT_ALONE = countPattern('')
const ENDS_IN_COUNT = new RegExp(`(?:${oneOf(COUNT_VERBS)})$`)
const SPOKEN = SPOKEN_COUNTS.map(({ verbs, units, least, apart }) => ({
  verb: new RegExp(`(?:${oneOf(verbs)})[^、的]{0,${apart}}$`),
  unit: new RegExp(`^[万亿]?(?:${oneOf(units)})$`),
  least,
}))
/** 28%的建成区实现…, 60%以上街道完成…: the share of something that gets done. */
const SHARE = /^的?(.+?)(?:实现|达到|完成|实行|建成|纳入)/s
/** 由38%提高到40% */
const EARLIER = /[由从]$/
/** 对52家企业开展…: what is done to so many. */
const DONE_TO = /^(.{2,16}?)(?:依法|全面|逐一)?(?:开展|进行|实施|完成)/s

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
  const changed = CHANGES.map(({ pattern, change }) => ({ change, match: pattern.exec(subject) })).find(
    ({ match }) => match !== null && (match[3] === '' || NEW.test(match[2]!)),
  )
  if (!changed) return { change: null, subject: subjectOf(subject) || object }
  const name = NEW.test(changed.match![2]!) ? subject : changed.match![1]!
  return { change: changed.change, subject: subjectOf(name) || object }
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

/** 新建公园3处, 组织1家重点企业…: a verb that counts, and what is counted. `的4.5吨以下货车` describes. */
function countOf({ quantity, before, after }: Context): Commitment | null {
  if (quantity.spoken && !isSpokenCount(quantity, before)) return null
  if (before.endsWith('的') || (quantity.suffix === '<=' && !after.startsWith('的'))) return null
  const [, , verb, between] = (COUNT.exec(before) ??
    COUNT_OF_LIST.exec(before) ??
    COUNT_ALONE.exec(before) ??
    []) as string[]
  if (verb !== undefined)
    return { comparator: '=', change: null, subject: nameOfCount(verb, between!, objectOf(after)) }
  const done = before === '对' && DONE_TO.test(after)
  return done ? { comparator: '=', change: null, subject: objectOf(after) } : null
}

/** 新建公园3处 is 新建公园, 组织1家企业开展审核 is 企业开展审核, 签约10个项目 is 签约项目. */
function nameOfCount(verb: string, between: string, object: string): string {
  if (between !== '') return verb + between
  return object.length > SHORT_OBJECT ? object : verb + object
}

function countPattern(between: string): RegExp {
  return new RegExp(`^(.*?)(${oneOf(COUNT_VERBS)})(?![率量])(?:对|不同)?(${between})$`, 's')
}

function isSpokenCount({ unit, value }: Quantity, before: string): boolean {
  return SPOKEN.some((count) => count.unit.test(unit) && value >= count.least && count.verb.test(before))
}

/** Between a bound and its number stands nothing, a base (总数的) or a verb (抽检), never another clause. */
function isBase(between: string): boolean {
  return between === '' || between.endsWith('的') || between.length <= 4
}
