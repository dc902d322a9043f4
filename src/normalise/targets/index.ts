import type { Comparator, Target } from '../../model/plan.js'
import { clausesOf, type Clause } from './clauses.js'
import { ADVERBS, BOUNDS, CHANGE_VERBS, COUNT_VERBS, LEVEL_VERBS, MEASURES, OPENERS, SUFFIXES } from './words.js'

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const oneOf = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

/** 3个月 and 5个工作日 are times. */
const patternOfMeasure = (measure: string): string =>
  measure === '个' ? '个(?!月|小时|工作日|自然日|星期|季度)' : escape(measure)

const NUMBER = new RegExp(
  `(双)?(?<![A-Za-z0-9.．第+＋]|\\d[-—–~～至])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?![A-Za-z])\\s*([万亿]?)\\s*(${MEASURES.map(patternOfMeasure).join('|')})`,
  'g',
)
const BOUND = BOUNDS.map(({ words, comparator }) => ({
  comparator,
  pattern: new RegExp(`^(.*?)(?:${oneOf(words)})([^、]{0,8})$`, 's'),
}))
const SUFFIX = SUFFIXES.map(({ words, comparator }) => ({
  comparator,
  pattern: new RegExp(`^\\s*(?:（含）|\\(含\\))?(?:${words.split(' ').join('|')})`),
}))
const LEVEL = new RegExp(`^(.*?)(?:${oneOf(LEVEL_VERBS)})$`, 's')
const CHANGES = CHANGE_VERBS.map(({ words, change }) => ({
  change,
  pattern: new RegExp(`^(.*)(${oneOf(words)})([^、的]{0,8})$`, 's'),
}))
const RELATIVE = /%|％|百分点|倍/
const NEW = /新增|净增/
const COUNT = new RegExp(`^(.*?)(${oneOf(COUNT_VERBS)})(?:对|不同)?([^、]{0,10})$`, 's')
const NOUN = /^(.*(?:率|比例|比重|占比|浓度|天数|总量|数量|面积|指数|产值|增速|强度))$/s
const SHARE_VERB = /^的(.+?)(?:实现|达到|完成|实行|建成|纳入)/s
const TRAILING_ADVERBS = new RegExp(`(?:${oneOf(ADVERBS)})+$`)
/** 由15%提高到20%: the level before. */
const EARLIER_LEVEL = /[由从][^由从]*\d[^由从]*$/
const LONGEST_NAME = 40

interface Commitment {
  comparator: Comparator
  change: Target['change']
  subject: string
}

/**
 * Finds the numbers a measure commits to. A number counts only where a word before it bounds, reaches, changes or counts
 * (`不低于`, `达到`, `下降`, `完成`), or where it is the share of something that gets done; a number that describes
 * (`4.5吨以下货车`, `24小时`, `2021年`, `COP15`) does not.
 */
export function readTargets(measure: string): Target[] {
  if (!/\d/.test(measure)) return []
  return clausesOf(measure)
    .flatMap((clause) => targetsOf(clause, measure))
    .map((target, at) => ({ ...target, position: at + 1 }))
}

function targetsOf(clause: Clause, measure: string): Omit<Target, 'position'>[] {
  let counted: { end: number; commitment: Commitment } | null = null
  return [...clause.text.matchAll(NUMBER)].flatMap((match) => {
    const before = clause.text.slice(0, match.index).trim()
    const behind = clause.text.slice(match.index + match[0].length)
    const suffix = SUFFIX.find(({ pattern }) => pattern.test(behind))
    const after = suffix ? behind.replace(suffix.pattern, '') : behind
    const found = commitmentOf({ before, after, unit: match[4]!, suffix: suffix?.comparator ?? null }, clause, measure)
    const commitment =
      found ?? (counted && nextCounted(clause.text.slice(counted.end, match.index), counted.commitment))
    if (commitment === null) return []
    counted = { end: match.index + match[0].length, commitment }
    const [start, end] = [characters(measure, clause.start), characters(measure, clause.start + clause.text.length)]
    const text = measure.slice(clause.start, clause.start + clause.text.length)
    const value = Number(match[2]!.replaceAll(',', ''))
    const unit = match[3]! + match[4]!.replace('％', '%')
    const { comparator, change } = commitment
    return namesOf(commitment.subject, match[1] !== undefined).map((indicator) => ({
      indicator,
      comparator: suffix?.comparator ?? comparator,
      change,
      value,
      unit,
      text,
      start,
      end,
    }))
  })
}

/** Offsets count characters (Unicode code points), as other languages do. */
function characters(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length
}

/** A number with what stands around it in its clause. */
interface Context {
  before: string
  after: string
  unit: string
  /** What the word right after the unit says: 以上, 以内, 左右. */
  suffix: Comparator | null
}

function commitmentOf(context: Context, clause: Clause, measure: string): Commitment | null {
  const { before, after } = context
  const object = objectOf(after)
  for (const { pattern, comparator } of BOUND) {
    const match = pattern.exec(before)
    if (match && isBase(match[2]!))
      return {
        comparator,
        change: null,
        subject: tidyVerb(match[2]!) || subjectOf(match[1]!) || object || broader(measure, clause),
      }
  }
  const level = LEVEL.exec(before)
  if (level)
    return { comparator: '=', change: null, subject: subjectOf(level[1]!) || object || broader(measure, clause) }
  if (NOUN.test(before)) return { comparator: '=', change: null, subject: subjectOf(before) }
  const share = before === '' ? SHARE_VERB.exec(after) : null
  if (share) return { comparator: '=', change: null, subject: share[1]! }
  return changeOf(context, object) ?? countOf(context, object)
}

/** 同比下降3%, 降低能耗5%, 新增造林4.2万亩; 提升背街小巷50条 counts and changes nothing. */
function changeOf({ before, unit }: Context, object: string): Commitment | null {
  for (const { pattern, change } of CHANGES) {
    const match = pattern.exec(before)
    if (!match) continue
    const [, subject, verb, between] = match as unknown as [string, string, string, string]
    if (NEW.test(verb)) return { comparator: '=', change, subject: verb + between + (between ? '' : object) }
    if (between !== '' && !RELATIVE.test(unit)) return null
    return { comparator: '=', change, subject: between || subjectOf(subject) || object }
  }
  return null
}

/** 新建公园3处, 组织1家重点企业…: a verb that counts, and what is counted. `的4.5吨以下货车` describes. */
function countOf({ before, after, suffix }: Context, object: string): Commitment | null {
  const count = COUNT.exec(before)
  if (!count || before.endsWith('的') || (suffix === '<=' && !after.startsWith('的'))) return null
  return { comparator: '=', change: null, subject: (count[3]! ? count[2]! + count[3]! : '') || object || count[2]! }
}

/** 新建公园3处、口袋公园5个: the verb of the first counts the second too. */
function nextCounted(between: string, first: Commitment): Commitment | null {
  const name = /^(?:以上|左右)?[、和及](\p{Script=Han}{2,12})$/u.exec(between)?.[1]
  return name && !/[的为]$/.test(name) ? { ...first, comparator: '=', subject: name } : null
}

/** Between a bound and its number stands nothing, a base (总数的) or a verb (抽检), never another clause. */
function isBase(between: string): boolean {
  return between === '' || between.endsWith('的') || between.length <= 4
}

function tidyVerb(between: string): string {
  return between.endsWith('的') ? '' : between
}

function subjectOf(text: string): string {
  const trimmed = text.trim().replace(OPENERS, '').replace(TRAILING_ADVERBS, '').replace(EARLIER_LEVEL, '').trim()
  return /^\d/.test(trimmed) ? '' : trimmed.slice(-LONGEST_NAME)
}

function objectOf(after: string): string {
  const object = after.replace(/^\s*的/, '').trim()
  return /^[、和及]/.test(object) ? '' : object.slice(0, LONGEST_NAME)
}

/** Where the clause has no subject, that of the clause before it serves: 安装率稳步提高，达到95%. */
function broader(measure: string, clause: Clause): string {
  const earlier =
    measure
      .slice(0, clause.start)
      .split(/[，,。；;\n]/)
      .findLast(Boolean) ?? ''
  return subjectOf(earlier.trim())
}

/** 安装率、对接率…双100% are two targets. */
function namesOf(subject: string, doubled: boolean): string[] {
  if (!doubled) return [subject]
  const names = subject.split('、')
  return names.length === 2 ? names.map((name) => name.replace(TRAILING_ADVERBS, '').trim()) : [subject]
}
