import type { Comparator, Target } from '../model/plan.js'
import { ownWords } from '../text/brackets.js'
import { namesIn, withoutMove } from '../vocabulary/targets/indicator-names.js'
import { quantitiesIn, type Quantity } from '../vocabulary/numbers/quantities.js'
import {
  saysBefore,
  saysBehind,
  sharersIn,
  STATED,
  withoutConjunction,
  withoutPart,
  WRAPPED,
} from '../vocabulary/targets/target-contexts.js'
import { commitmentOf, subjectOf, type Commitment, type Context } from './commitments.js'

/** Words farther from a number than this, in characters, say nothing of it: a text without stops costs no more for it. */
const REACH = 160

/** Characters beyond the basic plane take two places in a string. */
const HAS_PAIRS = /[\u{10000}-\u{10ffff}]/u

const STOP = /[，,。；;：:！!？?\n（）()]/

/** A stretch of a measure between two stops. */
export interface Clause {
  text: string
  /** Offset of its first character in the measure. */
  start: number
}

/** A quantity that a clause commits to. */
interface Found {
  quantity: Quantity
  commitment: Commitment
}

/**
 * Finds the numbers a measure commits to. A number counts only where a word before it bounds, reaches, changes or counts
 * (`不低于`, `达到`, `下降`, `完成`), or where it is the share of something that gets done; a number that describes
 * (`4.5吨以下货车`, `24小时`, `2021年`, `COP15`) does not. A range (`1—2家`) is two targets, its lower and its upper end.
 * @param title of the task: what is measured where the measure does not say it (`达到95%`, `12家`)
 */
export function readTargets(measure: string, title = ''): Target[] {
  const targets: Omit<Target, 'position'>[] = []
  const clauses = clausesOf(measure)
  for (const clause of clauses) {
    const earlier = targets.at(-1)
    const found = commitmentsIn(clause, clauses.length === 1, earlier !== undefined)
    const names = () => earlier?.indicator ?? (subjectBefore(measure.slice(0, clause.start)) || title)
    targets.push(...found.flatMap((one) => targetsOf(one, clause, measure, names)))
  }
  return targets.map((target, at) => ({ ...target, position: at + 1 }))
}

/**
 * Cuts a measure into clauses: at stops and brackets, not at 、. A quotation or a title is somebody else's words:
 * its characters are replaced one for one, so that nothing in it is taken for a commitment and offsets stay.
 */
function clausesOf(measure: string): Clause[] {
  const own = ownWords(measure, (quoted) => (STATED.pattern.test(quoted) ? `，${quoted.slice(1, -1)}，` : null))
  const clauses: Clause[] = []
  let start = 0
  for (let at = 0; at <= own.length; at++) {
    if (at < own.length && (!STOP.test(own[at]!) || isDigitGroup(own, at) || isWrap(own, at))) continue
    const text = own.slice(start, at)
    const lead = text.length - text.trimStart().length
    if (text.trim() !== '') clauses.push({ text: text.trim(), start: start + lead })
    start = at + 1
  }
  return clauses
}

/** The comma of 1,500 is no stop. */
function isDigitGroup(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1))
}

/** A line that ends before its number goes on with it: 完成岸线清理整治, and on the next line 4.6公里. */
function isWrap(text: string, at: number): boolean {
  return text[at] === '\n' && /\p{Script=Han}/u.test(text[at - 1] ?? '') && WRAPPED.pattern.test(text.slice(at + 1))
}

/**
 * @param alone whether the clause is all of the measure: then a bare number is a target, `12家`
 * @param goesOn whether a number was committed to before: `引进项目20个，其中10亿元以上项目3个` goes on with it
 */
function commitmentsIn(clause: Clause, alone: boolean, goesOn: boolean): Found[] {
  const quantities = quantitiesIn(clause.text)
  const found: Found[] = []
  quantities.forEach((quantity, at) => {
    const context = contextOf(quantity, at, quantities, clause.text)
    const last = found.at(-1)
    const commitment =
      commitmentOf(context) ??
      (last ? nextCounted(context, last) : null) ??
      (goesOn && saysBefore('part', clause.text) ? partOf(context) : null) ??
      (alone && context.before === '' && context.after === ''
        ? { comparator: '=' as const, change: null, subject: '' }
        : null)
    if (commitment) found.push({ quantity, commitment })
  })
  return sharedOut(found, clause.text) ?? found
}

function contextOf(quantity: Quantity, at: number, all: readonly Quantity[], text: string): Context {
  const before = text.slice(0, quantity.start)
  const own = before.slice(all[at - 1]?.end ?? 0)
  const afresh = at > 0 && saysBefore('afresh', own)
  return {
    quantity,
    before: (afresh ? withoutConjunction(own) : before).slice(-REACH).trim(),
    after: text.slice(quantity.end, quantity.end + REACH).trim(),
    more: at < all.length - 1,
  }
}

/** 新建公园3处、口袋公园5个: the verb of the first counts the second too. 改造小区20个、2964户: both count the same. */
function nextCounted({ quantity, before }: Context, last: Found): Commitment | null {
  if (before === '' && quantity.start === last.quantity.end + 1) return { ...last.commitment, comparator: '=' }
  const named = /^\p{Script=Han}{2,12}$/u.test(before) && !saysBefore('unfinished', before)
  return named && quantity.start > last.quantity.end ? { ...last.commitment, comparator: '=', subject: before } : null
}

/** 其中10亿元以上项目3个 */
function partOf({ quantity, before, after }: Context): Commitment | null {
  const subject = withoutPart(before)
  const counted = subject !== '' && (after === '' || saysBehind('goesOn', after)) && !quantity.spoken
  return counted ? { comparator: '=', change: null, subject } : null
}

/** 再生水利用率、污水集中收集率分别达到35%、75%以上: each name has its number, and what bounds the last bounds all. */
function sharedOut(found: Found[], text: string): Found[] | null {
  const [first] = found
  const all = quantitiesIn(text)
  const names = namesIn(sharersIn(text.slice(0, first?.quantity.start ?? 0)))
  if (names.length < 2 || names.length !== all.length) return null
  const bound = all.at(-1)!.suffix
  return all.map((quantity, at) => ({
    quantity: { ...quantity, suffix: quantity.suffix ?? bound },
    commitment: { ...first!.commitment, subject: names[at]! },
  }))
}

function targetsOf(
  { quantity, commitment }: Found,
  clause: Clause,
  measure: string,
  before: () => string,
): Omit<Target, 'position'>[] {
  const length = clause.text.length
  const { unit } = quantity
  const common = {
    change: commitment.change,
    unit,
    text: measure.slice(clause.start, clause.start + length),
    start: characters(measure, clause.start),
    end: characters(measure, clause.start + length),
  }
  const subject = commitment.subject === '' ? before() : asPrinted(commitment.subject, clause, measure)
  const indicators = quantity.doubled && namesIn(subject).length === 2 ? namesIn(subject) : [subject]
  return indicators.flatMap((indicator) =>
    valuesOf(quantity, commitment.comparator).map(([comparator, value]) => ({
      indicator,
      comparator,
      value,
      ...common,
    })),
  )
}

function valuesOf({ value, upTo, suffix }: Quantity, comparator: Comparator): [Comparator, number][] {
  if (upTo === null) return [[suffix ?? comparator, value]]
  return [
    ['>=', value],
    ['<=', upTo],
  ]
}

/** The subject that a clause leaves to the one before it. */
function subjectBefore(earlier: string): string {
  const last = earlier.split(/[，,。；;\n]/).findLast(Boolean) ?? ''
  return subjectOf(withoutMove(last))
}

/** A name with the quotations in it, which were blanked: 新增“四上”企业. */
function asPrinted(name: string, clause: Clause, measure: string): string {
  const at = clause.text.indexOf(name)
  return name.includes('□') && at >= 0 ? measure.slice(clause.start + at, clause.start + at + name.length) : name
}

/** Offsets count characters (Unicode code points), as other languages do. */
function characters(text: string, offset: number): number {
  return HAS_PAIRS.test(text) ? Array.from(text.slice(0, offset)).length : offset
}
