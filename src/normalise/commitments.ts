import type { Comparator, Target } from '../model/plan.js'
import { boundsBefore, type BoundBefore } from '../vocabulary/numbers/bounds.js'
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
  subjectOfShare,
  type PrintedChange,
  type PrintedCount,
} from '../vocabulary/targets/commitments.js'
import { ownerOfShare, saysBefore, saysBehind, withoutRate } from '../vocabulary/targets/target-contexts.js'
import { describes } from './descriptions.js'
import { endsStatement, isBase, isShare, isSize, objectOf, subjectOf, type Context } from './number-contexts.js'

/** What makes a number a target. */
export interface Commitment {
  comparator: Comparator
  change: Target['change']
  /** Name of the indicator; empty where the clause leaves it to the one before. */
  subject: string
}

/** An object so short says little without its verb. */
const SHORT_OBJECT = 2

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

function doublingOf({ quantity, before }: Context): Commitment | null {
  return quantity.unit === DOUBLING ? { comparator: '=', change: 'increase', subject: subjectOf(before) } : null
}

/** 增速高于全市平均水平2个百分点: a change against another level, not a bound of 2. */
function comparedOf({ quantity, before }: Context): Commitment | null {
  const compared = isShare(quantity) ? comparisonIn(before) : null
  return compared && { comparator: '=', change: compared.change, subject: subjectOf(compared.subject) }
}

function boundOf({ quantity, before, after, next }: Context): Commitment | null {
  const bound = boundsBefore(before).find(({ between }) => isBase(between))
  if (bound === undefined) return null
  if (quantity.spoken && quantity.value === 1 && bound.comparator === '<=') return null
  return { comparator: bound.comparator, ...named(bound, quantity, objectOf(after, next)) }
}

/** 每季度至少组织1次演练, 培育不少于2个村, 增长不低于6%, 审核数量不少于20% */
function named(bound: BoundBefore, quantity: Quantity, object: string): Omit<Commitment, 'comparator'> {
  const subject = withoutRate(bound.subject)
  const verb = saysBefore('described', bound.between) ? '' : bound.between
  if (object !== '' && (verb !== '' || endsInCount(bound.subject))) return { change: null, subject: object }
  if (verb !== '') return { change: null, subject: verb }
  return changeIn(subject, quantity) ?? { change: null, subject: subjectOf(subject) || object }
}

/** 增长不低于6%, 压减一般性支出不低于5%, 新增停车泊位不少于1500个 */
function changeIn(text: string, quantity: Quantity): Omit<Commitment, 'comparator'> | null {
  for (const { change, counts, subject, between, isNew } of changesOf(quantity, text)) {
    if (isNew) return { change, subject: subjectOf(text) }
    if (between === '') return { change, subject: subjectOf(subject) }
    if (counts && subjectOf(subject) === '') return { change, subject: between }
  }
  return null
}

/** The changes that a text tells of a number; 改造提升1.2万亩 counts and changes nothing. */
function changesOf(quantity: Quantity, text: string): PrintedChange[] {
  return changesIn(text).filter(
    ({ counts, subject, between }) => counts || isShare(quantity) || between !== '' || !endsInCount(subject),
  )
}

/** 覆盖率达到40%, 满意率90%以上, 研发投入占地区生产总值的2.5% */
function levelOf({ quantity, before, after, next }: Context): Commitment | null {
  if (quantity.spoken && !isShare(quantity)) return null
  const ofBase = isShare(quantity) && endsStatement(after) ? subjectOfShare(before) : null
  const level = subjectOfLevel(before) ?? ofBase ?? (namesLevel(before) && !movesLevel(before) ? before : null)
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
  const [first] = changesOf(quantity, before)
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

/** A name has two characters of Chinese, or Latin. */
const NAME = /\p{Script=Han}{2}|[A-Za-z]{2}/u
