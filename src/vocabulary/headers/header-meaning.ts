import { compact } from '../../text/blanks.js'
import { remembered } from '../../text/remembered.js'
import { OWNERS, UPPER_LEVELS, type HeaderMeaning } from './header-line.js'
import { HEADER_LINES } from './header-words.js'
import { ACTS, FINISHES, OVERSEEING, STAGES, WEIGHTS, WORKS } from './modifiers.js'
import { isSchedule, namesPeriod, namesPhase } from './periods.js'
import { partUnit } from '../numbers/column-units.js'
import { personAtEnd } from '../roles/persons.js'
import { BODIES, namesBothRoles, roleOf, roleOfWord } from '../roles/roles.js'

/** Longer header cells, in characters with their blanks and brackets, are sentences. */
export const LONGEST_HEADER = 40
/** The words alone are shorter. */
const LONGEST_WORDS = 20
/** Parts the levels of a header of several rows: `完成情况·绝对值`. */
export const LEVEL_SEPARATOR = '·'

/** A word of the table, composed. */
export interface HeaderWord {
  word: string
  meaning: HeaderMeaning
  whole: boolean
}

/** All words of the table, the longest first. */
export const HEADER_WORDS: readonly HeaderWord[] = HEADER_LINES.flatMap(
  ({ meaning, before = [''], nouns, whole = false }) =>
    before.flatMap((first) => nouns.map((noun) => ({ word: first + noun, meaning, whole }))),
).sort((a, b) => b.word.length - a.word.length)

const EXACT = new Map(HEADER_WORDS.map(({ word, meaning }) => [word, meaning]))
const ENDINGS = HEADER_WORDS.filter(({ whole }) => !whole)

/** `责任单位（列首位者为牵头单位）`, `牵头（责任）单位` */
const BRACKETS = /[（(〔[][^（(〔[]*?[）)〕\]]/g
/** `2025年目标`, `2022年度任务目标` */
const YEAR_BEFORE = /^(?:\d{4}|本|当|今)年度?/
/** 牵头单位1, 责任单位②: one of several columns. */
const INDEX = /(?<=\p{Script=Han})[1-9①-⑨]$/u
const LIST = '清单'
/** `牵头单位及责任人`: what stands first tells what the column holds. */
const NEXT_PART = /[/／及和与]/

/**
 * What one header text says, or null where no known word fits. Blanks, line breaks and brackets at the end do not matter.
 * Of a header in levels each says what it says under those above it: 完成情况·绝对值 is 完成情况, 建设时间·竣工 a last day.
 */
export function meaningOf(header: string): HeaderMeaning | null {
  if (header.length > LONGEST_HEADER) return null
  let [said, above]: [HeaderMeaning | null, string] = [null, '']
  for (const printed of header.split(LEVEL_SEPARATOR)) {
    const level = plainLevel(printed)
    said = above === '' ? meaningOfLevel(level) : meaningUnder(said, above, level)
    if (said === 'start' && BOTH_ENDS.test(printed)) said = 'deadline'
    above = level
  }
  return said
}

/** 开工（竣工）时间 and 开（竣）工时间 ask for the one or the other. */
const BOTH_ENDS = new RegExp(`[（(](?:${FINISHES.join('|')}|[竣完建])[）)]`)

/** What a word says as it stands, nothing before or behind it: 完成时限. */
export function meaningOfWord(word: string): HeaderMeaning | null {
  const person = personAtEnd(word)
  const ofPerson = person?.before === '' ? meaningOfPerson(person.kind) : null
  return EXACT.get(word) ?? roleOfWord(word, 'header') ?? ofPerson
}

/** What a word says that is a header as it stands, with a year or a further modifier before it: 主要整改措施; none that only ends with one. */
export function meaningOfWholeHeader(word: string): HeaderMeaning | null {
  const text = compact(word).replace(YEAR_BEFORE, '')
  return meaningOfWord(text) ?? ofModified(text)
}

/** Whether a header says what its column holds whatever stands above it. */
export function saysEnough(meaning: HeaderMeaning | null): boolean {
  return meaning !== null && meaning !== 'unit' && meaning !== 'period'
}

/**
 * Whether the texts of a row are a header: at least two known words or such with a unit (造林面积（亩）), not periods alone, and
 * at least half of what it says.
 */
export function areHeaders(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '')
  if (said.some(isSentence)) return false
  const known = said.map(meaningOf).filter((meaning) => meaning !== null)
  const counting = said.filter((text) => meaningOf(text) === null && isCounting(text)).length
  const all = known.length + counting
  return all >= 2 && known.some((meaning) => meaning !== 'period') && all * 2 >= said.length
}

/** 造林面积（亩）; a unit alone stands below such words. */
function isCounting(text: string): boolean {
  const { name, unit } = partUnit(text)
  return name !== '' && unit !== ''
}

/** What is done stands in a row of work: beside it 2025年5月 and 财政资金 are no headers. A remark in brackets may be a sentence. */
function isSentence(text: string): boolean {
  return text.replace(BRACKETS, '').includes('。')
}

/** What the columns of a part of the time hold is of these; 完成情况·上半年 is how it went. */
export const DUE: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning>([
  'task',
  'measure',
  'detail',
  'target',
  'deadline',
  'period',
  'start',
  'finish',
])

/** What a level says under those above it: what its own words say, or what they say with the noun of the level above, or that alone. */
function meaningUnder(parent: HeaderMeaning | null, above: string, level: string): HeaderMeaning | null {
  const own = meaningOfLevel(level)
  if (own === 'unit') return parent ?? own
  if (own === 'period') return parent === null || DUE.has(parent) || isSchedule(above) ? own : parent
  if (own === 'region' && (isOwner(parent) || parent === 'support')) return parent
  if (UPPER_LEVELS.includes(level) ? isOwner(parent) : UPPER_LEVELS.includes(above) && isOwner(own)) return 'upper'
  const isPart = parent === 'period' ? DUE.has(own) : parent === 'deadline' && (own === 'category' || namesPhase(level))
  return isPart ? 'period' : (own ?? composedOf(level, above) ?? parent)
}

function isOwner(meaning: HeaderMeaning | null): boolean {
  return OWNERS.some((owner) => owner === meaning)
}

/** 竣工 under 建设时间 is 竣工时间. */
function composedOf(level: string, above: string): HeaderMeaning | null {
  const tails = [...above].map((_, at) => above.slice(at)).filter((tail) => tail.length > 1)
  return level === '' ? null : (tails.flatMap((tail) => meaningOfWord(level + tail) ?? [])[0] ?? null)
}

function plainLevel(header: string): string {
  return compact(header)
    .replace(BRACKETS, '')
    .replace(/[:：]$/, '')
    .replace(INDEX, '')
}

const meaningOfLevel = remembered((level): HeaderMeaning | null => {
  if (namesPeriod(level)) return 'period'
  const text = level.replace(YEAR_BEFORE, '')
  if (text === '' || text.length > LONGEST_WORDS) return null
  return meaningOfWord(text) ?? ofUpperLevel(text) ?? ofParts(text) ?? ofEnding(text) ?? ofModified(text)
})

const MODIFIERS = [...STAGES, ...WEIGHTS, ...WORKS, ...ACTS]
/** What stays what it is whatever more is said of it. */
export const OF_WORK: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning>([
  'task',
  'measure',
  'detail',
  'problem',
  'target',
])

/** A known word of work with a further modifier before it (年度建设任务), or as a list of such (问题清单). */
function ofModified(text: string): HeaderMeaning | null {
  const rests = MODIFIERS.filter((modifier) => text.startsWith(modifier)).map((modifier) => text.slice(modifier.length))
  const listed = text.endsWith(LIST) ? [text.slice(0, -LIST.length)] : []
  return [...rests, ...listed].map(meaningOfWord).find((meaning) => OF_WORK.has(meaning)) ?? null
}

/** What those of a level above do with the work of others: 市级督导单位. */
const STANDS_OVER = new RegExp(`^(?:${OVERSEEING.join('|')})+(?:${BODIES.join('|')})$`)

/** `市级牵头部门` stands over the notice's own units; `市级配合单位` supports as any other. */
function ofUpperLevel(text: string): HeaderMeaning | null {
  const level = UPPER_LEVELS.find((word) => text.startsWith(word))
  if (level === undefined) return null
  const rest = text.slice(level.length)
  const isAbove = rest === '部门' || rest === '单位' || isOwner(meaningOfWord(rest))
  return isAbove || STANDS_OVER.test(rest) ? 'upper' : null
}

function ofParts(text: string): HeaderMeaning | null {
  if (namesBothRoles(text)) return 'responsible'
  const [first, ...further] = text.split(NEXT_PART)
  if (further.length === 0) return null
  const meaning = meaningOfWord(first!)
  return meaning === 'detail' && further.some((part) => meaningOfLevel(part) === 'measure') ? 'measure' : meaning
}

/** The longest of the words, roles and persons that a text ends with. */
function ofEnding(text: string): HeaderMeaning | null {
  const word = ENDINGS.find((ending) => text.endsWith(ending.word))
  const [role, person] = [roleOf(text), personAtEnd(text)]
  const found = [
    ...(word ? [{ meaning: word.meaning, before: text.length - word.word.length }] : []),
    ...(role ? [{ meaning: role.role, before: role.before.length }] : []),
    ...(person ? [{ meaning: meaningOfPerson(person.kind), before: person.before.length }] : []),
  ]
  return found.sort((a, b) => a.before - b.before)[0]?.meaning ?? null
}

/** Whom to ask is a person as others are. */
function meaningOfPerson(kind: NonNullable<ReturnType<typeof personAtEnd>>['kind']): HeaderMeaning {
  return kind === 'contact' ? 'person' : kind
}
