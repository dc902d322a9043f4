import type { Comparator, Target } from '../model/plan.js'
import { boundsBefore } from '../vocabulary/numbers/bounds.js'
import { DOUBLING, measureKind } from '../vocabulary/numbers/measures.js'
import type { Quantity } from '../vocabulary/numbers/quantities.js'
import {
  beginsWithVerb,
  changesIn,
  comparisonIn,
  countIn,
  endsInCount,
  countsThings,
  isSpokenCount,
  namesLevel,
  subjectOfLevel,
  type PrintedCount,
} from '../vocabulary/targets/commitments.js'
import { nameIn } from '../vocabulary/targets/indicator-names.js'
import {
  memberIn,
  ownerOfShare,
  saysBefore,
  saysBehind,
  withoutParticle,
  withoutRate,
} from '../vocabulary/targets/target-contexts.js'

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
  /** What stands between this quantity and the next one of the clause; null where there is none. */
  next: string | null
}

/** An object so short says little without its verb. */
const SHORT_OBJECT = 2
const LONGEST_NAME = 40
/** Between a bound and its number stands at most a verb: 至少抽检1次. */
const LONGEST_BASE = 4

/** Why the number is a target, by the first word that makes it one; null where it only describes, or no word tells. */
export function commitmentOf(context: Context): Commitment | null {
  if (describes(context)) return null
  const plain = { ...context, before: withoutRate(context.before) }
  return (
    doublingOf(context) ??
    comparedOf(plain) ??
    boundOf(plain) ??
    levelOf(plain) ??
    shareOf(plain) ??
    changeOf(plain) ??
    countOf(context)
  )
}

/** 4.5吨以上货车, 收入20万元以上的村, 给予20万元奖励, 24小时: sizes, rules of grants, times, and what is so already. */
function describes(context: Context): boolean {
  const { quantity, before, after, next } = context
  const { unit, suffix } = quantity
  if (NOT_PROMISED.some((context) => saysBefore(context, before)) || boundsCase(context)) return true
  if (isTimeOfNothing(context)) return true
  if (saysBefore('standard', before) && saysBehind('standard', after)) return true
  if (measureKind(unit) === 'money' && (saysBefore('grant', before) || saysBefore('cap', before))) return true
  if (isSize(quantity) && (saysBefore('dimension', before) || saysBehind('dimension', after))) return true
  if (isAttribute(context)) return true
  if (saysBefore('fund', before)) return false
  const ownNoun = next !== null || !(saysBehind('describes', after) || saysBehind('goesOn', after))
  return isSize(quantity) && suffix !== null && after !== '' && ownNoun && !beginsWithVerb(after)
}

const NOT_PROMISED = ['earlier', 'state', 'forbidden'] as const

/** 接待游客超过10万人次的景区: a bound of the cases that are meant. 建成不少于10公里的绿道 is none. */
function boundsCase({ quantity, before, after }: Context): boolean {
  if (!saysBehind('describes', after) || saysBehind('aim', after)) return false
  const bound = boundsBefore(before).find(({ between }) => isBase(between))
  return bound !== undefined && !endsInCount(bound.subject) && (isSize(quantity) || subjectOf(bound.subject) !== '')
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

function doublingOf({ quantity, before }: Context): Commitment | null {
  return quantity.unit === DOUBLING ? { comparator: '=', change: 'increase', subject: subjectOf(before) } : null
}

/** 增速高于全市平均水平2个百分点: a change against another level, not a bound of 2. */
function comparedOf({ quantity, before }: Context): Commitment | null {
  const compared = isShare(quantity) ? comparisonIn(before) : null
  return compared && { comparator: '=', change: compared.change, subject: subjectOf(compared.subject) }
}

function boundOf({ quantity, before, after, next }: Context): Commitment | null {
  for (const { comparator, subject, between } of boundsBefore(before)) {
    if (!isBase(between)) continue
    if (quantity.spoken && quantity.value === 1 && comparator === '<=') return null
    const counted = endsInCount(subject)
    return { comparator, ...named(withoutRate(subject), between, objectOf(after, next), counted) }
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
function levelOf({ quantity, before, after, next }: Context): Commitment | null {
  if (quantity.spoken && !isShare(quantity)) return null
  const level = subjectOfLevel(before) ?? (namesLevel(before) && !movesLevel(before) ? before : null)
  if (level === null) return null
  const subject = subjectOf(level)
  if (subject !== '' && saysBehind('describes', after) && !saysBehind('aim', after)) return null
  return { comparator: '=', change: null, subject: subject || objectOf(after, next) }
}

/** 压减数量20%, 提高覆盖率5个百分点: the verb in front of the level moves it. */
function movesLevel(before: string): boolean {
  const [first] = changesIn(before)
  return first !== undefined && first.between.length > 1 && subjectOf(first.subject) === ''
}

function shareOf({ quantity, before, after, next }: Context): Commitment | null {
  if (quantity.unit !== '%') return null
  const bare = before === '' && (saysBehind('describes', after) || quantity.suffix !== null)
  const owner = bare ? ownerOfShare(after) : null
  if (owner !== null) return { comparator: '=', change: null, subject: owner }
  const listed = saysBefore('listed', before) && quantity.suffix !== null && after !== ''
  return listed ? { comparator: '=', change: null, subject: objectOf(after, next) } : null
}

/** 同比下降3%, 降低能耗5%, 新增造林4.2万亩; 提升背街小巷50条 counts and changes nothing. */
function changeOf({ quantity, before, after, next }: Context): Commitment | null {
  const [first] = changesIn(before)
  if (first === undefined) return null
  const { change, counts, subject, verb, between, isNew } = first
  if (!isShare(quantity)) {
    if (quantity.spoken && !isSpokenCount({ ...quantity, before, ends: endsStatement(after) })) return null
    if (!counts && (between !== '' || after !== '')) return null
  }
  const object = objectOf(after, next)
  const counted = between || object
  const name = subjectOf(subject)
  if (isNew) return { comparator: '=', change, subject: name !== '' && counted === '' ? name : name + verb + counted }
  return { comparator: '=', change, subject: between || name || object }
}

/** 新建公园3处, 组织1家重点企业…: a verb that counts, and what is counted. `的4.5吨以下货车` and `占地100亩的园区` describe. */
function countOf(context: Context): Commitment | null {
  const { quantity, before, after, next } = context
  if (quantity.spoken && !isSpokenCount({ ...quantity, before, ends: endsStatement(after) })) return null
  if (saysBefore('described', before) || (quantity.suffix === '<=' && !saysBehind('describes', after))) return null
  const count = countIn(before)
  const object = objectOf(after, next)
  if (count === null) return isDoneToSoMany(context) ? { comparator: '=', change: null, subject: object } : null
  if (count.object !== '' && saysBehind('describes', after) && isSize(quantity)) return null
  if ((quantity.spoken || !count.makes) && saysBehind('frame', after)) return null
  const isPut = count.object === '' && isSize(quantity) && saysBefore('fund', before)
  return { comparator: '=', change: null, subject: isPut ? subjectOf(before) : nameOfCount(count, before, object) }
}

function isDoneToSoMany({ quantity, before, after }: Context): boolean {
  return quantity.suffix === null && saysBefore('toSoMany', before) && saysBehind('doneTo', after)
}

/** 新建公园3处 is 新建公园, 组织1家企业开展审核 is 企业开展审核, 签约10个项目 is 签约项目, 乡道改造30公里 is 乡道改造. */
function nameOfCount({ subject, verb, object }: PrintedCount, before: string, behind: string): string {
  const noun = behind === '' && subjectOf(subject) !== '' && endsInCount(before) ? subjectOf(before) : ''
  if (noun !== '') return noun
  if (object !== '') return verb + object
  return behind.length > SHORT_OBJECT ? behind : verb + behind
}

/**
 * What no word tells, the form of the predicate does: a name and its number that end a statement (提升候车亭60座, 小学55个),
 * or a predicate, a number and its noun (推动5家企业上市).
 */
export function predicateOf(context: Context): Commitment | null {
  return describes(context) ? null : predicate(context)
}

function predicate({ quantity, before, after, next }: Context): Commitment | null {
  const kind = measureKind(quantity.unit)
  if (quantity.suffix === '<=' || kind === null || kind === 'share') return null
  if (quantity.spoken && !(quantity.value > 1 && endsStatement(after) && countsThings(quantity.unit))) return null
  if (saysBefore('coverb', before) || saysBefore('noPredicate', before) || boundsBefore(before).length > 0) return null
  const name = subjectOf(before)
  if (!NAME.test(before)) return null
  const ends = endsStatement(after)
  if ((ends && NAME.test(name)) || (isSize(quantity) && saysBefore('fund', name)))
    return { comparator: '=', change: null, subject: name }
  const object = objectOf(after, next)
  if (kind !== 'count' || object === '' || saysBehind('describes', after) || saysBehind('frame', after)) return null
  return { comparator: '=', change: null, subject: object.length > SHORT_OBJECT ? object : name + object }
}

/** Whether what stands behind a number begins a statement of its own, whose number follows: 投资5亿元建设厂房20万平方米. */
export function beginsStatement(between: string): boolean {
  return !saysBehind('describes', between) && (beginsWithVerb(between) || NAME.test(subjectOf(between)))
}

/** Whether nothing, or a further member of a list, stands behind a number and its unit. */
export function endsStatement(after: string): boolean {
  return after === '' || saysBehind('goesOn', after)
}

/** A name has two characters of Chinese, or Latin. */
const NAME = /\p{Script=Han}{2}|[A-Za-z]{2}/u

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
export function objectOf(after: string, next: string | null): string {
  const object = withoutParticle((next === null ? null : memberIn(next)) ?? after).trim()
  return saysBehind('goesOn', object) ? '' : object.slice(0, LONGEST_NAME)
}
