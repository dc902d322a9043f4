/** Names of nobody in particular: 各街道办事处, 各县（市、区）人民政府, 相关部门, 指挥部成员单位. One name, whatever is joined in it. */
import { bracketsOf, CLOSING, OPENING } from '../../text/brackets.js'
import {
  ALONE,
  BODIES,
  BODIES_OF_PLACES,
  ENDINGS_AS_BODIES,
  NO_CLASSES,
  PLACES,
  QUALIFIERS,
  ROLES_OF_BODIES,
} from './collective-words.js'
import { DETERMINERS } from './determiners.js'
import { ENDED, endsInsideWord, mayEndName, organEndingOf } from './endings.js'
import { governmentAtStart, LEVELS } from './levels.js'
import { nameStarts } from './next-names.js'
import { withWholeQuotations } from './quotations.js'
import { HEADS_OF_SENTENCES, isStem } from './stems.js'
import { matchesOf } from '../../text/matches.js'

/** No collective has so many characters, nor does what tells its kind: 疫情防控 of 各区疫情防控指挥部. */
const LONGEST = 64
const LONGEST_KIND = 14

type Words = readonly { words: readonly string[] }[]
const oneOf = (lines: Words): string =>
  `(?:${lines
    .flatMap(({ words }) => words)
    .sort((a, b) => b.length - a.length)
    .join('|')})`
const at = (pattern: string): RegExp => new RegExp(pattern, 'uy')

const LEVEL = `(?:${LEVELS.map(({ word }) => word).join('|')})`
const AND = '(?:以及|及|和|与|或|、|/|／)'
const BODY = oneOf(BODIES)
const BODY_OF_PLACES = oneOf(BODIES_OF_PLACES)
const JOIN = at(AND)
const ANY_JOIN = new RegExp(AND, 'g')
const OWN_DETERMINERS = at(`(?:${oneOf(DETERMINERS)})*(?:${oneOf(DETERMINERS.filter(({ own }) => own))})+`)
const OTHER_DETERMINERS = at(`${oneOf(DETERMINERS)}+`)
const BODIES_HERE = at(`${BODY}(?:${AND}?(?:有关|相关)?${BODY}(?!各|有关|相关))*`)
const BODIES_OF_PLACES_HERE = at(`${BODY_OF_PLACES}(?:${AND}?${BODY_OF_PLACES})*`)
const ENDINGS_HERE = at(`${oneOf([ENDINGS_AS_BODIES])}(?:、?${oneOf([ENDINGS_AS_BODIES])}(?!\\p{Script=Han}))*`)
const ROLE_AT_END = new RegExp(`${oneOf([ROLES_OF_BODIES])}$`)
/** Behind a collective a text ends, or another name begins. */
const BOUNDARY = at(`$|[、，,；;。/／：:${OPENING}]|以及|及|和|与|或|并|等|按|各`)
const PLACE_LINES = PLACES.map((line) => ({ ...line, pattern: at(oneOf([line])) }))

/** Whether a name names nobody in particular. */
export function isCollective(printed: string): boolean {
  if (printed === '' || printed.length > LONGEST) return false
  const name = withWholeQuotations(printed)
  return endsOf(name).some(({ end }) => end === name.length) || isBodyOfOrgan(name) || isClass(name) || isAlone(name)
}

/** How many characters at a place of a text name nobody in particular, joined places and bodies included; 0 where none do. */
export function collectiveAt(text: string, start: number): number {
  const part = withWholeQuotations(text.slice(start, start + LONGEST))
  const ends = endsOf(part).filter(
    ({ end, sure }) => lengthAt(BOUNDARY, part, end) !== null || (sure && !endsInsideWord(part, end)),
  )
  return Math.max(0, ...ends.map(({ end }) => end), bodyOfOrganAt(part))
}

const FIRST_OF_OWN = new Set(
  DETERMINERS.filter(({ own }) => own)
    .flatMap(({ words }) => words.map((word) => word[0]!))
    .filter((char) => /\p{Script=Han}/u.test(char)),
)

/** Whether a collective may begin with a character, whatever stands before it. */
export function mayBeginCollective(char: string): boolean {
  return FIRST_OF_OWN.has(char)
}

/** A place where a collective may end; not surely one of another name follows at once: 各县区、市 of 各县区、市教育局. */
interface End {
  end: number
  sure: boolean
}

/** Where a collective that begins a text may end. */
function endsOf(text: string): End[] {
  const own = lengthAt(OWN_DETERMINERS, text, 0)
  if (own === null) return [...endsBehind(text, lengthAt(OTHER_DETERMINERS, text, 0) ?? 0, 'other')]
  const more = lengthAt(OTHER_DETERMINERS, text, own) ?? 0
  return [own, ...(more > 0 ? [own + more] : [])].flatMap((start) => [...endsBehind(text, start, 'own')])
}

/** Places, bodies of places, and bodies by what they do, behind the determiners of a text. */
function* endsBehind(text: string, start: number, determiner: 'own' | 'other'): Generator<End> {
  const sure = determiner === 'own'
  for (const { end, words, joined, bracketed, zone, below } of placesAt(text, start)) {
    const enough = sure || (words > 1 && !zone) || bracketed || joined || (start > 0 && isAlone(text.slice(start, end)))
    const behind = lengthAt(OWN_DETERMINERS, text, end)
    if (behind !== null) yield* endsBehind(text, end + behind, 'own')
    if (!enough) continue
    if (!text.endsWith('级', end)) yield { end, sure: !joined || bracketed }
    const bodies = lengthAt(BODIES_OF_PLACES_HERE, text, end)
    if (bodies !== null) yield* withBracket(text, end + bodies)
    if (joined && !bracketed && !below) continue
    yield* endsOfKind(text, end, sure || bracketed)
    if (sure) yield* endsOfEndings(text, end)
  }
  if (start === 0) return
  yield* endsOfKind(text, start, sure)
  if (sure) yield* endsOfEndings(text, start)
  const bodies = sure ? lengthAt(BODIES_OF_PLACES_HERE, text, start) : null
  if (bodies !== null) yield* withBracket(text, start + bodies)
}

/** 局 behind 各, 局（办） behind 各县区. */
function* endsOfEndings(text: string, start: number): Generator<End> {
  const endings = lengthAt(ENDINGS_HERE, text, start)
  if (endings !== null) yield* withBracket(text, start + endings)
}

/**
 * 疫情防控指挥部 behind 各区, 职能部门 behind 市级: any organ does behind a determiner of collectives alone, else their bodies.
 * One with a level of its own is another name: 县财政局 behind 各乡镇.
 */
function* endsOfKind(text: string, start: number, sure: boolean): Generator<End> {
  const last = Math.min(text.length, start + LONGEST_KIND, joinIn(text, start))
  for (let end = start; end <= last; end++) {
    const kind = text.slice(start, end)
    const bodies = isKind(kind) ? lengthAt(BODIES_HERE, text, end) : null
    if (bodies !== null) yield* withBracket(text, end + bodies)
    if (sure && isOrganOfKind(kind) && !holdsDepartment(text, start, end)) yield* withBracket(text, end)
  }
}

/** 职能 of 职能部门, 项目牵头 of 项目牵头单位. */
function isKind(text: string): boolean {
  return isStem(text) || isStem(text.replace(ROLE_AT_END, ''))
}

/** Whether the department of a government stands behind places that have none: 县财政局 in 各乡镇县财政局. */
function holdsDepartment(text: string, start: number, end: number): boolean {
  const within = nameStarts(text).filter((at) => at >= start && at < end)
  return within.some((at) => organEndingOf(text.slice(at, end), 'alone')?.kind === 'department')
}

function isOrganOfKind(name: string): boolean {
  const line = organEndingOf(name)
  return (
    line !== null &&
    (!line.place || line.kind === 'agency') &&
    name.length > 1 &&
    isStem(name.slice(0, -line.ending.length))
  )
}

/** Where behind a place of a text a separator stands, or a conjunction behind a name: not that of 住房和城乡建设. Else where the text ends. */
function joinIn(text: string, start: number): number {
  const joins = matchesOf(text.slice(start + 1), ANY_JOIN).map(({ index }) => start + 1 + index)
  return joins.find((at) => /[、/／]/.test(text[at]!) || mayEndName(text[at - 1]!)) ?? text.length
}

interface PlaceList {
  end: number
  words: number
  joined: boolean
  bracketed: boolean
  /** Whether the last is a zone: 市高新区 is the one of the city. */
  zone: boolean
  /** Whether the last is no place above the first: who says 各市、县 has no 县教育局 of its own, who says 各县、市 may have a 市教育局. */
  below: boolean
}

/** The places that a text has at one place, one after the other: 市, 市、县, 市、县（市、区）. */
function* placesAt(text: string, start: number): Generator<PlaceList> {
  let list: PlaceList = { end: start, words: 0, joined: false, bracketed: false, zone: false, below: true }
  for (let [lowest, first] = [0, 0]; ;) {
    const join = list.words === 0 ? null : lengthAt(JOIN, text, list.end)
    const place = list.bracketed && join === null ? null : placeAt(text, list.end + (join ?? 0), lowest)
    if (place === null || (place.zone && join !== null)) return
    lowest = place.rank
    first ||= place.rank
    list = {
      end: place.end,
      words: list.words + 1,
      joined: list.joined || join !== null,
      bracketed: false,
      zone: place.zone,
      below: place.highest >= first,
    }
    yield list
    const bracket = bracketOfPlaces(text, list.end)
    if (bracket > 0) yield (list = { ...list, end: list.end + bracket, bracketed: true })
  }
}

interface PlaceAt {
  end: number
  rank: number
  /** The highest rank that it may have: a 市 may be a city or in one. */
  highest: number
  zone: boolean
}

/** A place of no higher rank than those before it. */
function placeAt(text: string, start: number, lowest: number): PlaceAt | null {
  const [found] = PLACE_LINES.map(({ pattern, ranks, zone = false }) => ({
    end: start + (lengthAt(pattern, text, start) ?? 0),
    rank: ranks.find((rank) => rank >= lowest),
    highest: Math.min(...ranks),
    zone,
  }))
    .filter(({ end, rank }) => end > start && rank !== undefined)
    .sort((a, b) => b.end - a.end)
  return found ? { ...found, rank: found.rank! } : null
}

function* withBracket(text: string, end: number): Generator<End> {
  yield { end, sure: true }
  const bracket = bracketOfPlaces(text, end)
  if (bracket > 0) yield { end: end + bracket, sure: true }
}

const ANY_ENDING = oneOf([{ words: ENDED.map(({ ending }) => ending) }])
const IN_BRACKET = new RegExp(
  `^(?:含|包括|不含|${oneOf(PLACES)}|${BODY_OF_PLACES}|${BODY}|${ANY_ENDING}|${AND}|[${OPENING}${CLOSING}])+$`,
  'u',
)

const OPENS_BRACKET = new RegExp(`^[${OPENING}]`)

/** The length of a bracket that tells of which places or bodies there are: （市、区）, （管委会）; 0 where another or none stands there. */
function bracketOfPlaces(text: string, start: number): number {
  if (!OPENS_BRACKET.test(text[start] ?? '')) return 0
  const [first] = bracketsOf(text.slice(start))
  if (first?.start !== 0 || !first.closed) return 0
  const inside = text.slice(start + 1, start + first.end - 1)
  return IN_BRACKET.test(inside) || inside.split('、').every(isKindOfOrgan) ? first.end : 0
}

/** 社区卫生服务中心 behind 各乡镇卫生院: what organs of a kind are called, and no organ of a level. */
function isKindOfOrgan(name: string): boolean {
  return governmentAtStart(name) === '' && isOrganOfKind(name)
}

const QUALIFIED = `${oneOf(QUALIFIERS)}\\p{Script=Han}{0,6}?(?:${BODY}|专班|工作组|小组)`
const BODY_OF_ORGAN = new RegExp(`^([\\p{Script=Han}A-Za-z\\d“”·]{1,24}?)${QUALIFIED}$`, 'u')
const BODY_OF_ORGAN_AT_START = new RegExp(`^([\\p{Script=Han}A-Za-z\\d“”·]{2,24}?)${QUALIFIED}`, 'u')

/** 区政府有关部门, 指挥部成员单位. */
function isBodyOfOrgan(name: string): boolean {
  const [, organ] = BODY_OF_ORGAN.exec(name) ?? []
  return organ !== undefined && isStem(organ) && !NO_CLASSES.pattern.test(organ) && isOne(organ, name)
}

/** Running text may go on behind a body; what stands before it must end as organs do. */
function bodyOfOrganAt(text: string): number {
  const [name = '', organ = ''] = BODY_OF_ORGAN_AT_START.exec(text) ?? []
  const isBody = organEndingOf(organ) !== null && isBodyOfOrgan(name) && !endsInsideWord(text, name.length)
  return isBody ? name.length : 0
}

/** Whether no second name begins in what stands before a body. */
function isOne(organ: string, name: string): boolean {
  return !isSentence(name) && nameStarts(name).every((at) => at >= organ.length)
}

/** Whether an organ is named in front of something else: 市委编办及市直相关单位, 市教育局组织有关单位, but not 发展和改革. */
function isSentence(text: string): boolean {
  for (let at = 2; at < text.length; at++)
    if (HEADS_OF_SENTENCES.pattern.test(text.slice(at)) && organEndingOf(text.slice(0, at), 'alone') !== null)
      return true
  return false
}

function isAlone(name: string): boolean {
  return ALONE.some(({ words }) => words.includes(name))
}

/** Bodies by what they do, wherever they are: 教育部门, 保险机构. */
function isClass(name: string): boolean {
  const [, kind] = CLASS.exec(name) ?? []
  const isOfKind = kind !== undefined && !NO_CLASSES.pattern.test(kind) && isStem(kind) && isOne(kind, name)
  return isOfKind && withoutHeadquarters(name) === name
}

const HEADQUARTERS = /机关$/

/** 县纪委监委 of 县纪委监委机关: one organ of a level, and no organs of a kind, as 行政机关 are. */
export function withoutHeadquarters(name: string): string {
  const organ = name.replace(HEADQUARTERS, '')
  return organ !== name && governmentAtStart(organ) !== '' && organEndingOf(organ, 'alone') !== null ? organ : name
}

const CLASS = new RegExp(
  `^(${LEVEL}|[\\p{Script=Han}“”·]{2,14})${oneOf(BODIES.filter(({ classes }) => classes))}$`,
  'u',
)

const CERTAIN = oneOf(DETERMINERS.filter(({ certain }) => certain))
const TAIL = `(?:${oneOf(BODIES.filter(({ classes }) => classes))}|${oneOf(PLACES)})$`
const ENDS_IN_COLLECTIVE = new RegExp(`${CERTAIN}.{0,6}?${TAIL}`, 'u')

const OF_OTHER = new RegExp(`^其(${oneOf(QUALIFIERS)}?${BODY})$`)

/** 成员单位 of 其成员单位, which are those of the organ before them; null for any other name. */
export function bodyOfOther(name: string): string | null {
  return OF_OTHER.exec(name)?.[1] ?? null
}

/** Whether a text ends in a collective with its determiner: 市直各单位. */
export function endsInCollective(text: string): boolean {
  return ENDS_IN_COLLECTIVE.test(text)
}

function lengthAt(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0].length ?? null
}

/** 各县（市、区） of 各县（市、区）教育局: the places whose departments a collective names. Empty for any other. */
export function placesOfDepartments(name: string): string {
  if (organEndingOf(name)?.kind !== 'department') return ''
  for (let end = name.length - 1; end > 1; end--)
    if (isOfPlaces(name.slice(0, end)) && organEndingOf(name.slice(end), 'alone') !== null) return name.slice(0, end)
  return ''
}

function isOfPlaces(text: string): boolean {
  const own = lengthAt(OWN_DETERMINERS, text, 0)
  return own !== null && [...placesAt(text, own)].some(({ end }) => end === text.length)
}

/** 各成员单位 in a line of its own are those of the body in the line before. */
export function areMembers(text: string): boolean {
  return /^各?成员(?:单位|部门)/.test(text)
}
