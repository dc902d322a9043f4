/** What the name of an organ says by its form, and how it is taken apart. */
import type { UnitKind } from '../../model/plan.js'
import { endsInCollective, endsInTail, isCollective, withoutOpenEnd } from './collectives.js'
import { BRANCH_DUTIES, ORGAN_ENDINGS, type OrganEnding, type Strength } from './organ-endings.js'
import { governmentAtStart, LEVELS, levelOfRegion } from './levels.js'

/** How the form of a text reads as the name of a unit. */
export interface OrganForm {
  kind: UnitKind
  /** Whether it starts with a level (区…) or the region's own name. */
  levelled: boolean
  /** False for what may as well be the end of a longer name: 西城分局. */
  selfStanding: boolean
}

type Ended = OrganEnding & { ending: string }

const RANK: Record<Strength, number> = { alone: 0, form: 1, 'beside a role': 2, 'known names alone': 3 }
const ENDED: readonly Ended[] = ORGAN_ENDINGS.flatMap((line) =>
  [...line.endings, ...(line.full ? [line.full] : [])].map((ending) => ({ ...line, ending })),
).sort((a, b) => b.ending.length - a.ending.length)

/**
 * How a name ends.
 * @param strength the least that the ending must be enough for
 */
export function organEndingOf(name: string, strength: Strength = 'form'): Ended | null {
  const line = ENDED.find(({ ending, strength: own }) => RANK[own] <= RANK[strength] && name.endsWith(ending))
  return line === undefined || line.unless?.test(name) ? null : line
}

/** 委员会 of 委; the ending itself where it has no fuller form. */
export function fullEnding(ending: string): string {
  return lineOf(ending)?.full ?? ending
}

export function isBodyEnding(ending: string): boolean {
  return lineOf(ending)?.body ?? false
}

export function isLastingEnding(ending: string): boolean {
  return lineOf(ending)?.lasting ?? false
}

function lineOf(ending: string): OrganEnding | undefined {
  return ORGAN_ENDINGS.find(({ endings }) => endings.includes(ending))
}

const DUTY = new RegExp(BRANCH_DUTIES.duties.join('|'))
const SHORTEST_CORE = 2

/**
 * Judges whether a text is well formed as the name of a unit.
 * @param regions own names of the notice's region (西城区, 西城), which serve as a level
 */
export function organFormOf(name: string, regions: readonly string[]): OrganForm | null {
  if (isCollective(name)) return { kind: 'collective', levelled: true, selfStanding: true }
  const plain = withoutPlate(name)
  const line = organEndingOf(plain)
  if (line === null || /^[和与及]/.test(plain)) return null
  const region = regions.find((own) => plain.startsWith(own)) ?? ''
  const government = region || governmentAtStart(plain)
  const core = plain.slice(government.length, plain.length - line.ending.length)
  const town = /^[镇乡]$/.test(line.ending) && government !== region
  if (town || !isEnough(core, government, line) || nameStarts(plain).length > 0) return null
  const kind = line.kind === 'department' && /^.{1,3}委(?!员)/.test(governmentAtStart(plain)) ? 'party' : line.kind
  return { kind, levelled: government !== '', selfStanding: !line.branch || DUTY.test(core) }
}

/** Whether enough of a name is left for one between its government and its ending. */
function isEnough(core: string, government: string, { ending, kind }: Ended): boolean {
  const committee = government.endsWith('委')
  if (government === '') return core.length >= SHORTEST_CORE
  if (core === '') return kind !== 'subdistrict' && (ending.length >= SHORTEST_CORE || (committee && ending === '办'))
  return true
}

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`
const BEHIND = oneOf(ENDED.filter(({ runsOn }) => runsOn).map(({ ending }) => ending))
const GOVERNMENTS = oneOf(LEVELS.filter(({ rank }) => rank !== 'town').map(({ word }) => word))
/** One organ ends and the next begins: two names run together, or a branch office (…委西城…分局). */
const NEXT_NAME = new RegExp(
  `(?<=${BEHIND})(?=${GOVERNMENTS}(?:[^委属直]|委(?!员))|各(?:街道|镇|乡|部门|单位|相关|有关)|\\p{Script=Han}{2,4}(?:街道办|[镇乡](?:人民)?政府))`,
  'gu',
)

/** Where a second name may begin inside a text without separators. */
export function nameStarts(text: string): number[] {
  return [...text.matchAll(NEXT_NAME)].map(({ index }) => index)
}

/** An organ with two names prints the second in brackets: 省市场监管局（省知识产权局）. */
const SECOND_PLATE = /[（(][^（）()]*[）)]$/

export function withoutPlate(name: string): string {
  return name.replace(SECOND_PLATE, '')
}

/** What a place in a list of units stands for: 红旗区 is its government. */
export const GOVERNMENT = '政府'

/** Who governs a zone. */
export const COMMITTEE_OF_ZONE = '管委会'

/** Whether an organ is called by the place where it is. */
export function isStationed(name: string): boolean {
  return organEndingOf(name)?.stationed ?? false
}

const GOVERNMENT_ENDS = ENDED.filter(({ full, ending }) => full !== undefined && ending.length > 1)
const OWN_NAME = new RegExp(`${oneOf(GOVERNMENT_ENDS.map(({ ending }) => ending))}.*$`)

/** The place whose organ issues a notice: 北京市西城区 of 北京市西城区人民政府办公室; all of a name that names no government. */
export function placeOfIssuer(issuer: string): string {
  return issuer.replace(OWN_NAME, '')
}

/** What stands behind the issuer in a title: 国务院办公厅转发民政部关于…. */
const SUBJECT = /关于|转发|批转/g

/** The organ that a title begins with: 某县人民政府办公室 of 某县人民政府办公室关于印发…. Empty where it begins otherwise. */
export function organBeforeSubject(title: string): string {
  for (const { index } of title.matchAll(SUBJECT)) {
    const organ = title.slice(0, index)
    if (organEndingOf(organ) !== null) return organ
  }
  return ''
}

const HEAD_OF_PAPER = /^(.{2,46})文件$/

/** The head of an organ's letter paper: 某县人民政府办公室文件. */
export function isHeadOfPaper(text: string): boolean {
  const organ = HEAD_OF_PAPER.exec(text)?.[1] ?? ''
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

/** The name with its level in front where organs of the Party and of the youth league have it inside: 市团委 for 团市委. */
export function withLevelInFront(name: string): string {
  return name.replace(YOUTH_LEAGUE, '$1团委').replace(PARTY, '')
}

const MORE_OF_NAME = /[（(〔[][^（()）〔〕[\]]*[）)〕\]]$/

/** Whether a bracket that holds such names and nothing else tells who is responsible: （市发改委、市工信局）, but not （市、县）. */
export function namesOrgan(text: string): boolean {
  const name = plainName(text)
  const line = organEndingOf(name, 'alone')
  return (line !== null && name.length > 1) || endsInCollective(name)
}

/** Whether a text in front of a word of role names a unit: 综合科 does where 负责 follows. */
export function mayNameUnit(text: string): boolean {
  const name = plainName(text)
  return organEndingOf(name, 'beside a role') !== null || endsInTail(name) || levelOfRegion(name) !== ''
}

function plainName(text: string): string {
  return withoutOpenEnd(text).replace(MORE_OF_NAME, '')
}
