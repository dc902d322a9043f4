/** What the name of an organ says by its form, and how it is taken apart. */
import type { UnitKind } from '../../model/plan.js'
import { CLOSING, OPENING } from '../../text/brackets.js'
import { compact } from '../../text/blanks.js'
import { endsInCollective, isCollective, withoutHeadquarters } from './collectives.js'
import { ENDED, organEndingOf, type Ended } from './endings.js'
import { governmentAtStart, levelOfRegion, PROVINCES } from './levels.js'
import { withoutOpenEnd } from './open-ends.js'
import { nameStarts } from './next-names.js'
import type { Strength } from './organ-ending.js'
import { BRANCH_DUTIES } from './organ-endings.js'
import { isStem, isStemOfDuty, isStemOfPlace } from './stems.js'
import { matchesOf } from '../../text/matches.js'

/** How the form of a text reads as the name of a unit. */
export interface OrganForm {
  kind: UnitKind
  /** Whether it starts with a level (区…) or the region's own name. */
  levelled: boolean
  /** False for what may as well be the end of a longer name: 西城分局. */
  selfStanding: boolean
}

const DUTY = new RegExp(BRANCH_DUTIES.duties.join('|'))
const SHORTEST_CORE = 2
const LONGEST_NAME = 64
/** 市局 says nothing; of a Party committee nothing more is said: 县委. */
const COMMITTEE = '委'

/**
 * Judges whether a text is well formed as the name of a unit.
 * @param regions own names of the notice's region (西城区, 西城), which serve as a level
 * @param strength the least that the ending must be enough for
 */
export function organFormOf(name: string, regions: readonly string[], strength: Strength = 'form'): OrganForm | null {
  if (name.length > LONGEST_NAME) return null
  if (isCollective(name)) return { kind: 'collective', levelled: true, selfStanding: true }
  const plain = withoutHeadquarters(withoutBrackets(name))
  const line = organEndingOf(plain, strength)
  if (line === null || nameStarts(plain).length > 0) return null
  const region = regions.find((own) => plain.startsWith(own) && plain.length > own.length) ?? ''
  const government = region || governmentAtStart(plain)
  const core = plain.slice(government.length, plain.length - line.ending.length)
  if (plain.length < government.length + line.ending.length)
    return isCommittee(plain) ? { kind: 'party', levelled: true, selfStanding: true } : null
  if (line.place && line.kind !== 'agency' && government !== region) return null
  if (!isEnough(core, government, line) || !isStemOf(core, line, strength)) return null
  if (government === '' && line.kind === 'institution' && !isStemOf(plain, line, strength)) return null
  const kind = line.kind === 'department' && /^.{1,3}委(?!员)/.test(governmentAtStart(plain)) ? 'party' : line.kind
  return { kind, levelled: government !== '', selfStanding: !line.branch || DUTY.test(plain) }
}

/** The notice's own department has one: 办公室, 基础教育科. */
const OFFICE = '办公室'

/** 县委, in which the ending is the level's. */
function isCommittee(name: string): boolean {
  return name.length > 1 && governmentAtStart(name) === name && name.endsWith(COMMITTEE)
}

/** Whether enough of a name is left for one between its government and its ending. */
function isEnough(core: string, government: string, { ending, kind, byItself }: Ended): boolean {
  if ((core === '' && byItself) || (core.length < SHORTEST_CORE && ending === OFFICE)) return true
  const committee = government.endsWith(COMMITTEE)
  if (government === '') return core.length >= SHORTEST_CORE
  if (core === '') return kind !== 'subdistrict' && (ending.length >= SHORTEST_CORE || (committee && ending === '办'))
  return true
}

/** Where units are expected, 从岭县 is a place, and its government an organ; elsewhere 从 may go before one. */
function isStemOf(core: string, { forDuty, place }: Ended, strength: Strength): boolean {
  const level = levelOfRegion(core).length
  if (strength === 'beside a role' && (place || level > 0) && isStemOfPlace(core.slice(0, core.length - level)))
    return true
  return forDuty ? isStemOfDuty(core) : isStem(core)
}

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`

/** An organ with two names prints the second in brackets: 省市场监管局（省知识产权局）, 市府办〔市大数据局〕. */
const SECOND_PLATE = new RegExp(`[${OPENING}][^${OPENING}${CLOSING}]*[${CLOSING}]$`)

/** Where a company or a zone is, in the middle of its name: 国家会展中心（天津）有限责任公司. */
const PLACE_INSIDE = /[（(〔]\p{Script=Han}{2,8}[）)〕](?=\p{Script=Han}{2})/u

/** A name without its second plate and its place. */
export function withoutBrackets(name: string): string {
  return withoutPlate(name).replace(PLACE_INSIDE, '')
}

export function withoutPlate(name: string): string {
  return name.replace(SECOND_PLATE, '')
}

/** What stands in the bracket at the end of a name; empty where there is none. */
export function plateOf(name: string): string {
  return SECOND_PLATE.exec(name)?.[0].slice(1, -1) ?? ''
}

/** Whether what stands in a bracket behind the name of an organ is more of its names: 市知识产权局、市消保委. */
export function isPlate(inBracket: string): boolean {
  return inBracket.split(/[、，,]/).every((name) => {
    const form = organFormOf(name, [])
    return form !== null && form.kind !== 'collective'
  })
}

/** What a place in a list of units stands for: 红旗区 is its government. */
export const GOVERNMENT = '政府'

/** A name of a government and its offices in the shorter of its two forms: 县政府办公室 of 县人民政府办公室. */
export function inShort(organ: string): string {
  return organ.replace(/人民(?=政府)/, '')
}

/** Who governs a zone. */
export const COMMITTEE_OF_ZONE = '管委会'

/** Whether an organ is called by the place where it is. */
export function isStationed(name: string): boolean {
  return organEndingOf(name)?.stationed ?? false
}

/** A place in front of a name, unless it is the level: 某某县教育局. */
const PLACE_IN_FRONT = /^.{2,6}[省市州盟县区旗镇乡]/

/** What says nothing of itself behind a name: 管理局 behind 自然保护区. */
export const BARE_BODIES = {
  pattern: /^(?:管委会|管委办|(?:建设|运营)?(?:管理|服务|管护)(?:局|处|所|站|中心|委员会|办公室)|研究室)$/,
  examples: ['管委会', '管理局', '管理处', '服务中心', '建设管理办公室', '研究室'],
  not: ['水利局', '自然保护区管理局', '办公室', '市场管理局'],
}

export function isBareBody(text: string): boolean {
  return BARE_BODIES.pattern.test(text)
}

/** Whether the second part of a name is no name beside the first: a bare body, or the rest of its ending (领导小组 and 办公室). */
export function isEndOfName(name: string, second: string): boolean {
  return isBareBody(second) || (organEndingOf(name)?.ending.length ?? 0) > second.length
}

/** What a department calls its parts: 人事处, 审计科; a 管理处 is a body of its own. */
export const PARTS_OF_DEPARTMENTS = {
  pattern: /(?<!管理|服务)[处科股]$/,
  examples: ['人事处', '审计处', '财务科', '造林股'],
  not: ['园林管理处', '公路服务处', '审计局'],
}

export function isPartOfDepartment(name: string): boolean {
  return PARTS_OF_DEPARTMENTS.pattern.test(name)
}

/** Whether a name begins as organs do that stand in a line of their own: with a level, a province or the state. */
export function beginsWithPlace(name: string): boolean {
  return governmentAtStart(name) !== '' || PROVINCES.some((province) => name.startsWith(province))
}

/** Whether a name may be that of a department whose level is printed elsewhere: 外经贸局 behind 市发展改革局. */
export function leavesLevelOut(name: string): boolean {
  const line = organEndingOf(name)
  const isAbove = PROVINCES.some((province) => name.startsWith(province))
  const isDepartment = line?.kind === 'department' && line.strength === 'alone' && (line.runsOn ?? false)
  return isDepartment && !isAbove && governmentAtStart(name) === '' && !PLACE_IN_FRONT.test(name) && !isCollective(name)
}

const GOVERNMENT_ENDS = ENDED.filter(({ full, ending }) => full !== undefined && ending.length > 1)
const OWN_NAME = new RegExp(`${oneOf(GOVERNMENT_ENDS.map(({ ending }) => ending))}.*$`)

/** 某县委, 某省委办公厅 */
const OF_COMMITTEE = /([省市州盟县区旗])委(?:员会)?(?:办公[厅室])?$/

/** A place that no table has, in front of a department: 云溪县 of 云溪县教育局. */
const UNKNOWN_PLACE = /^\p{Script=Han}{2,5}?(?:自治[州县旗]|[省市州盟县区旗])(?=.{2})/u

/** The place whose organ issues a notice: 北京市西城区 of 北京市西城区人民政府办公室, 云溪县 of 云溪县教育局; all of a name that names none. */
export function placeOfIssuer(issuer: string): string {
  const name = issuer.replace(PARTY, '')
  const place = name.replace(OWN_NAME, '').replace(OF_COMMITTEE, '$1')
  if (place !== name && levelOfRegion(place) !== '') return place
  const before = UNKNOWN_PLACE.exec(name)?.[0] ?? ''
  return before !== '' && organFormOf(name.slice(before.length), []) !== null ? before : place
}

const SEAL = /[（(](?:代章|盖章|印章|公章)[）)]\s*$/
const MADE = /(?:编制|编印|印制|\s[编制])\s*$/

/** A signature without the words that stand for a seal, or what a cover says that it did: 某县人民政府（代章）, 某县水利局 编制. */
export function withoutSeal(line: string): string {
  return line.replace(SEAL, '').replace(MADE, '')
}

/** What stands behind the issuer in a title: 国务院办公厅转发民政部关于…, 国务院办公厅对…的答复. */
const SUBJECT = /关于|转发|批转|印发|对(?!外)/g

/** Where the issuer of a title may end and its subject begin. */
export function subjectStarts(title: string): number[] {
  return matchesOf(title, SUBJECT).map(({ index }) => index)
}

const HEAD_OF_PAPER = /^(.{2,46})文件$/

/** The head of an organ's letter paper: 某县人民政府办公室文件. */
export function isHeadOfPaper(text: string): boolean {
  const organ = HEAD_OF_PAPER.exec(compact(text))?.[1] ?? ''
  const line = organEndingOf(organ, 'alone')
  return line !== null && organ.length >= line.ending.length + SHORTEST_CORE
}

const PARENT = oneOf(ENDED.filter(({ kind, lasting }) => kind === 'department' && lasting).map(({ ending }) => ending))
const BRANCH = new RegExp(`^(.+?${PARENT})(.{2,8}?)(分局)$`)

/** A branch that is named after its organ: 市规划自然资源委 and 西城 of 市规划自然资源委西城分局. Null for any other name. */
export function partsOfBranch(name: string): { parent: string; part: string; ending: string } | null {
  const [, parent, part, ending] = BRANCH.exec(name) ?? []
  return parent === undefined ? null : { parent, part: part!, ending: ending! }
}

/** Companies of the state whose name comes before the place of the branch: 国网金寨县供电公司. */
const STATE_COMPANIES = ['国网']

export function companyAtStart(name: string): string {
  return STATE_COMPANIES.find((company) => name.startsWith(company)) ?? ''
}

const PARTY = /^中共/
/** 团市委, 共青团金寨县委员会 */
const YOUTH_LEAGUE = /^(?:共青)?团(.+?)委(?:员会)?$/

/** The name of an organ without 中共 in front: 中共某县委 is of 某县. */
export function withoutParty(name: string): string {
  return name.replace(PARTY, '')
}

const OFFICE_OF_COMMITTEE = /^中共\{\}(委(?!员会)[^{}]+)$/

/** What an office of the Party is called in full behind its level: 委巡察工作领导小组办公室 of 中共{}委巡察工作领导小组办公室. */
export function namesBehindLevel(fullName: string): string[] {
  const [, name] = OFFICE_OF_COMMITTEE.exec(fullName) ?? []
  return name === undefined ? [] : [name]
}

/** The name with its level in front where organs of the Party and of the youth league have it inside: 市团委 for 团市委. */
export function withLevelInFront(name: string): string {
  return name.replace(YOUTH_LEAGUE, '$1团委').replace(PARTY, '')
}

/**
 * Whether a bracket that holds such names and nothing else tells who is responsible: （市发改委、市工信局）, （县委宣传部）, but not
 * （市、县）.
 */
export function namesOrgan(text: string): boolean {
  const name = plainName(text)
  const isOfCommittee = governmentAtStart(name).endsWith(COMMITTEE)
  const line = organEndingOf(name, isOfCommittee ? 'form' : 'alone')
  return (line !== null && name.length > 1) || endsInCollective(name)
}

function plainName(text: string): string {
  return withoutHeadquarters(withoutPlate(withoutOpenEnd(text)))
}
