import type { Comparator, Target } from '../model/plan.js'
import { measureKind } from '../vocabulary/numbers/measures.js'
import { quantitiesIn, type Quantity } from '../vocabulary/numbers/quantities.js'
import { baselineBehind, baselineIn } from '../vocabulary/targets/baselines.js'
import { namesIn, withoutMove } from '../vocabulary/targets/indicator-names.js'
import { saysBefore, sharersIn, withoutConjunction, withoutPart } from '../vocabulary/targets/target-contexts.js'
import { clausesOf, placesOf, type Clause } from './clauses.js'
import { beginsStatement, commitmentOf, predicateOf, type Commitment } from './commitments.js'
import { endsStatement, objectOf, subjectOf, type Context } from './number-contexts.js'
import { asPrinted, withObjectBefore } from './target-names.js'

/** Words farther from a number than this, in characters, say nothing of it: a text without stops costs no more for it. */
const REACH = 160

/** 分别 shares numbers out among so many names of the clauses before. */
const MOST_SHARERS = 9

/** Characters beyond the basic plane take two places in a string. */
const HAS_PAIRS = /[\u{10000}-\u{10ffff}]/u

/** A quantity that a clause commits to. */
interface Found {
  quantity: Quantity
  commitment: Commitment
  strength: Target['strength']
}

/** What a measure has said when a clause begins. */
interface Said {
  measure: string
  /** What leads on to the clause, and says when or from what: 力争到2025年，… */
  lead: string
  earlier: Omit<Target, 'position'> | undefined
  /** The names of the targets so far. */
  recent: readonly string[]
  title: string
}

/**
 * Finds the numbers a measure commits to. A number counts where a word before it bounds, reaches, changes or counts
 * (`不低于`, `达到`, `下降`, `完成`), where it is the share of something that gets done, or where the form of the predicate
 * says so (`提升候车亭60座`); a number that describes (`4.5吨以下货车`, `24小时`, `2021年`, `COP15`) does not. A range (`1—2家`)
 * is two targets, its lower and its upper end.
 * @param title of the task: what is measured where the measure does not say it (`达到95%`, `12家`)
 */
export function readTargets(measure: string, title = ''): Target[] {
  const targets: Omit<Target, 'position'>[] = []
  const clauses = clausesOf(measure)
  clauses.forEach((clause, at) => {
    const said: Said = {
      measure,
      lead: at === 0 ? '' : leadOf(clauses[at - 1]!, clause, measure),
      earlier: targets.at(-1),
      recent: targets.slice(-MOST_SHARERS).map(({ indicator }) => indicator),
      title,
    }
    const found = commitmentsIn(clause, clauses.length === 1, said)
    for (const one of found) targets.push(...targetsOf(one, clause, said, targets.at(-1)))
  })
  return targets.map((target, at) => ({ ...target, position: at + 1 }))
}

/** The clause before, where it names nothing of its own and a comma ties it to this one. */
function leadOf(before: Clause, clause: Clause, measure: string): string {
  const between = measure.slice(before.places.at(-1)! + 1, clause.places[0])
  return COMMA.test(between) && subjectOf(before.text) === '' ? before.text : ''
}

const COMMA = /^[，,]\s*$/

/**
 * @param alone whether the clause is all of the measure: then a bare number is a target, `12家`. Where a number was
 *   committed to before, its parts are, too: `引进项目20个，其中10亿元以上项目3个`
 */
function commitmentsIn(clause: Clause, alone: boolean, { lead, earlier, recent }: Said): Found[] {
  const quantities = quantitiesIn(clause.text)
  const found: Found[] = []
  quantities.forEach((quantity, at) => {
    const last = found.at(-1)
    const context = contextOf(at, quantities, clause.text, last)
    const inherited = () => (last ? nextCounted(context, last) : null)
    const commitment =
      commitmentOf(context) ??
      raised(context, earlier) ??
      inherited() ??
      (earlier && saysBefore('part', clause.text) ? partOf(context) : null) ??
      predicateOf(context) ??
      (alone && context.before === '' && context.after === '' ? BARE : null)
    if (commitment) found.push({ quantity, commitment, strength: strengthOf(quantity, clause.text, last, lead) })
  })
  return sharedOut(found, clause.text, recent) ?? found
}

const BARE: Commitment = { comparator: '=', change: null, subject: '' }

function contextOf(at: number, all: readonly Quantity[], text: string, last: Found | undefined): Context {
  const quantity = all[at]!
  const next = all[at + 1]
  const before = text.slice(0, quantity.start)
  const own = afreshBehind(last?.quantity, all[at - 1], before)
  return {
    quantity,
    before: (own ?? before).slice(-REACH).trim(),
    after: next?.start === quantity.end ? '' : text.slice(quantity.end, quantity.end + REACH).trim(),
    next: next === undefined ? null : text.slice(quantity.end, next.start),
  }
}

/**
 * What a text says behind the last number that counted, where that is a statement of its own; behind one that did not, only
 * what a conjunction parts from it. Null where the text is all one statement.
 */
function afreshBehind(counted: Quantity | undefined, before: Quantity | undefined, text: string): string | null {
  const own = text.slice((counted ?? before)?.end ?? 0)
  if (own.length > REACH) return null
  if (own.length < text.length && saysBefore('afresh', own)) return withoutConjunction(own)
  if (counted === undefined || !(own === '' || beginsStatement(own))) return null
  return MEMBER_BEHIND.exec(own)?.[1] ?? own
}

/** 覆盖20个社区、惠及居民3万人: what the first counts, and the second. */
const MEMBER_BEHIND = /^[^、]{1,20}、(.{2,})$/su

/** 力争 holds for its clause, and for the next where it has no number of its own. */
function strengthOf({ start }: Quantity, text: string, last: Found | undefined, lead: string): Target['strength'] {
  const own = text.slice(Math.max(last?.quantity.end ?? 0, start - REACH), start)
  if (saysBefore('aspiration', own) || (last === undefined && saysBefore('aspiration', lead))) return 'aspiration'
  return last?.strength === 'aspiration' && saysBefore('afresh', own) ? 'aspiration' : 'commitment'
}

/**
 * 新建公园3处、口袋公园5个, 建设32所学校和55个专业: the verb of the first counts the second too. 改造小区20个、2964户: both count the
 * same.
 */
function nextCounted(context: Context, last: Found): Commitment | null {
  const { quantity, before, after, next } = context
  if (quantity.start < last.quantity.end) return null
  const member = { ...last.commitment, comparator: '=' as const }
  const object = objectOf(after, next)
  if (before === '' && quantity.start <= last.quantity.end + 1)
    return object === '' ? member : isListable(quantity) ? { ...member, subject: object } : null
  if (saysBefore('joins', before) && object !== '' && isListable(quantity)) return { ...member, subject: object }
  const named = MEMBER.test(before) && !saysBefore('unfinished', before)
  return named && endsStatement(after) ? { ...member, subject: before } : null
}

const MEMBER = /^[\p{Script=Han}\w.“”□]{1,16}$/u

/** Things and sizes come in lists. */
function isListable({ unit }: Quantity): boolean {
  return measureKind(unit) === 'count' || measureKind(unit) === 'size'
}

/** 优良天数达到310天，力争315天: the words say no more than that it is striven for. */
function raised({ quantity, before, after }: Context, earlier: Said['earlier']): Commitment | null {
  if (earlier?.unit !== quantity.unit || after !== '' || !saysBefore('aspiration', before)) return null
  return subjectOf(before) === '' ? BARE : null
}

/** 其中10亿元以上项目3个 */
function partOf({ quantity, before, after }: Context): Commitment | null {
  const subject = withoutPart(before)
  const counted = subject !== '' && endsStatement(after) && !quantity.spoken
  return counted ? { comparator: '=', change: null, subject } : null
}

/**
 * 再生水利用率、污水集中收集率分别达到35%、75%以上: each name has its number, and what bounds the last bounds all. Where 分别 stands
 * without names, those of the targets before are meant.
 */
function sharedOut(found: Found[], text: string, recent: readonly string[]): Found[] | null {
  const [first] = found
  const all = quantitiesIn(text)
  const sharers = sharersIn(text.slice(0, first?.quantity.start ?? 0))
  if (sharers === null) return null
  const names = sharers === '' ? recent.slice(-all.length) : namesIn(sharers)
  if (names.length < 2 || names.length !== all.length) return null
  const bound = all.at(-1)!.suffix
  return all.map((quantity, at) => ({
    ...first!,
    quantity: { ...quantity, suffix: quantity.suffix ?? bound },
    commitment: { ...first!.commitment, subject: names[at]! },
  }))
}

function targetsOf(found: Found, clause: Clause, said: Said, last: Said['earlier']): Omit<Target, 'position'>[] {
  const { quantity, commitment, strength } = found
  const { measure, earlier } = said
  const { start, end } = placesOf(clause, 0, clause.text.length)
  const subject =
    commitment.subject === ''
      ? subjectBefore(said, start)
      : (withObjectBefore(commitment.subject, quantity, last) ??
        asPrinted(commitment.subject, quantity, clause, measure))
  const common = {
    change: commitment.change ?? (repeats(quantity, commitment, strength, earlier) ? earlier!.change : null),
    unit: quantity.unit,
    strength,
    baseline: baselineOf(quantity, clause, said),
    text: measure.slice(start, end),
    start: characters(measure, start),
    end: characters(measure, end),
  }
  return indicatorsOf(subject, quantity, clause).flatMap((indicator) =>
    valuesOf(quantity, commitment.comparator).map(([comparator, value]) => ({
      indicator,
      comparator,
      value,
      ...common,
    })),
  )
}

/** 增长7%，力争7.5%以上: another number of the same change. */
function repeats({ unit }: Quantity, { subject }: Commitment, strength: string, earlier: Said['earlier']): boolean {
  return subject === '' && strength === 'aspiration' && earlier?.unit === unit
}

function baselineOf({ start, end }: Quantity, clause: Clause, { measure, lead }: Said): string {
  const behind = measure.slice(clause.places[end - 1]! + 1)
  return baselineIn(clause.text.slice(0, start).slice(-REACH)) || baselineBehind(behind) || baselineIn(lead)
}

/** 安装率、对接率实现双100%, 公园、广场各5处: a number for each. */
function indicatorsOf(subject: string, quantity: Quantity, clause: Clause): string[] {
  const names = namesIn(subject)
  const each = saysBefore('each', clause.text.slice(0, quantity.start).slice(-REACH))
  return (quantity.doubled && names.length === 2) || (each && names.length > 1) ? names : [subject]
}

function valuesOf({ value, upTo, suffix }: Quantity, comparator: Comparator): [Comparator, number][] {
  if (upTo === null) return [[suffix ?? comparator, value]]
  return [
    ['>=', value],
    ['<=', upTo],
  ]
}

/** The subject that a clause leaves to the target or the clause before it, or to its task. */
function subjectBefore({ earlier, measure, title }: Said, start: number): string {
  if (earlier) return earlier.indicator
  const last =
    measure
      .slice(0, start)
      .split(/[，,。；;\n]/)
      .findLast(Boolean) ?? ''
  return subjectOf(withoutMove(last)) || title
}

/** Offsets count characters (Unicode code points), as other languages do. */
function characters(text: string, offset: number): number {
  return HAS_PAIRS.test(text) ? Array.from(text.slice(0, offset)).length : offset
}
