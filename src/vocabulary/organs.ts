/** How the names of organs end, what that says of them, and how a name is taken apart. */
import type { UnitKind } from '../model/plan.js'
import { endsInCollective, endsInTail, isCollective, withoutOpenEnd } from './collectives.js'
import { governmentAtStart, LEVELS, levelOfRegion } from './levels.js'

/**
 * What an ending is enough for. `alone`: a bracket of such names and nothing else names organs. `form`: where units are
 * expected, the text is the name of one. `beside a role`: only a word such as 负责 behind it shows that it is.
 */
export type Strength = 'alone' | 'form' | 'beside a role' | 'known names alone'

export interface OrganEnding {
  endings: readonly string[]
  /** The one ending in full: 委员会 of 委. */
  full?: string
  /** Texts that end so and are no names. */
  unless?: RegExp
  kind: UnitKind
  strength: Strength
  /** Branches and brigades stand for themselves where they say what they do; 西城分局 is the end of a longer name. */
  branch?: true
  /** Organs that are called by the place where they are: 西城公安分局. */
  stationed?: true
  /** Bodies beside the department that has the function: 政务服务中心 is not 政务服务局. */
  body?: true
  /** Endings that an organ kept when it was renamed; another got that of its new form, as a 扶贫办 became a 局. */
  lasting?: true
  /** Right behind it another name may begin, with nothing printed between: 区教育局区财政局. */
  runsOn?: true
  examples: readonly string[]
  not?: readonly string[]
}

/** 团县委: the level stands inside. */
const YOUTH_LEAGUES = LEVELS.map(({ word }) => `团${word}委`)

/** To teach gongwen an ending, add it to its line with an example. Of the endings that a name has the longest counts. */
export const ORGAN_ENDINGS: readonly OrganEnding[] = [
  // Departments of governments
  {
    endings: ['局'],
    kind: 'department',
    strength: 'alone',
    lasting: true,
    runsOn: true,
    examples: ['区教育局', '金融街服务局'],
    not: ['西城公安分局', '二连供电局'],
  },
  {
    endings: ['委'],
    full: '委员会',
    kind: 'department',
    strength: 'alone',
    lasting: true,
    runsOn: true,
    examples: ['区发展改革委', '市卫生健康委员会'],
    not: ['高新区管委会', '县纪委', '团县委'],
  },
  {
    endings: ['办'],
    full: '办公室',
    unless: /(?:[督交催承补即快限]|(?<![督巡检稽])查)办$/,
    kind: 'department',
    strength: 'alone',
    runsOn: true,
    examples: ['区信访办', '区督查办', '县政府办公室'],
    not: ['月坛街道办', '县委编办', '市疫情防控指挥部办公室', '每月督办', '即交即办', '立案查办'],
  },
  {
    endings: ['厅'],
    kind: 'department',
    strength: 'alone',
    lasting: true,
    runsOn: true,
    examples: ['省交通运输厅', '省政府办公厅'],
  },
  {
    endings: ['署'],
    unless: /部署$/,
    kind: 'department',
    strength: 'alone',
    examples: ['国家审计署'],
    not: ['统一部署'],
  },
  {
    endings: ['处'],
    kind: 'department',
    strength: 'form',
    body: true,
    runsOn: true,
    examples: ['市园林管理处'],
    not: ['月坛街道办事处'],
  },
  {
    endings: ['部'],
    kind: 'department',
    strength: 'form',
    runsOn: true,
    examples: ['国家生态环境部'],
    not: ['县委组织部', '县防汛指挥部'],
  },
  { endings: ['督查室'], kind: 'office', strength: 'alone', examples: ['市政府督查室'] },
  // Parts of a department, and bodies that share their ending with other words
  {
    endings: ['科', '室', '股', '司'],
    kind: 'department',
    strength: 'beside a role',
    body: true,
    examples: ['综合科', '信息室', '规划股', '基础司'],
    not: ['区政府办公室', '市政府督查室', '排水公司'],
  },
  {
    endings: ['组', '队', '团', '校', '行', '园'],
    kind: 'institution',
    strength: 'beside a role',
    body: true,
    examples: ['综合协调组', '县消防队', '县歌舞团', '县技校', '农发行', '西城园'],
    not: ['县防汛工作组', '县交警大队', '汽车城集团', '县委党校', '工商银行'],
  },
  {
    endings: ['会'],
    kind: 'organisation',
    strength: 'beside a role',
    runsOn: true,
    examples: ['县慈善会'],
    not: ['县总工会', '县教育委员会', '县管委会'],
  },
  // Of these only the registers know names: the words end others, too (阶段, 平台)
  { endings: ['段'], kind: 'institution', strength: 'known names alone', body: true, examples: ['县公路段'] },
  { endings: ['台'], kind: 'institution', strength: 'known names alone', runsOn: true, examples: ['县广播电视台'] },
  // The Party
  {
    endings: ['纪委', '监委', '政法委', '社会工委', '机关工委', '工委', '编办'],
    kind: 'party',
    strength: 'alone',
    runsOn: true,
    examples: ['县纪委', '县纪委监委', '区委政法委', '区委社会工委', '市直机关工委', '市委教育工委', '州委编办'],
  },
  {
    endings: ['宣传部', '组织部', '统战部', '社会工作部', '武装部', '党校'],
    kind: 'party',
    strength: 'form',
    runsOn: true,
    examples: ['区委宣传部', '县委组织部', '市委统战部', '区委社会工作部', '县人民武装部', '县委党校'],
    not: ['市园林管理部'],
  },
  // Governments, and what is governed for them
  {
    endings: ['政府'],
    full: '人民政府',
    kind: 'government',
    strength: 'alone',
    runsOn: true,
    examples: ['县政府', '响水县人民政府'],
  },
  { endings: ['镇', '乡'], kind: 'government', strength: 'form', examples: ['梅山镇', '槐树湾乡'] },
  {
    endings: ['街道办'],
    full: '街道办事处',
    kind: 'subdistrict',
    strength: 'alone',
    examples: ['月坛街道办', '月坛街道办事处'],
  },
  { endings: ['街道', '办事处'], kind: 'subdistrict', strength: 'form', examples: ['月坛街道', '新街口办事处'] },
  {
    endings: ['管委会'],
    full: '管理委员会',
    kind: 'agency',
    strength: 'alone',
    runsOn: true,
    examples: ['高新区管委会', '西城园管理委员会'],
  },
  // Bodies that coordinate, and their offices
  {
    endings: ['指挥部', '专班', '工作组', '领导小组'],
    kind: 'office',
    strength: 'form',
    examples: ['县防汛指挥部', '经济运行专班', '县防汛工作组', '县安全生产领导小组'],
    not: ['县防汛指挥部办公室'],
  },
  {
    endings: ['指挥部办公室', '专班办公室', '工作组办公室', '领导小组办公室', '委员会办公室'],
    kind: 'office',
    strength: 'alone',
    runsOn: true,
    examples: [
      '市疫情防控指挥部办公室',
      '县重点项目专班办公室',
      '县巡察工作组办公室',
      '县巡察工作领导小组办公室',
      '县安全生产委员会办公室',
    ],
    not: ['县政府办公室'],
  },
  // Branches
  {
    endings: ['分局'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    stationed: true,
    runsOn: true,
    examples: ['西城公安分局', '市规划自然资源委西城分局'],
  },
  {
    endings: ['支队', '大队'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    stationed: true,
    body: true,
    lasting: true,
    runsOn: true,
    examples: ['西城交通支队', '县交警大队'],
  },
  {
    endings: ['总队'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    body: true,
    lasting: true,
    runsOn: true,
    examples: ['市消防救援总队'],
  },
  {
    endings: ['支局', '供电局', '分中心'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    runsOn: true,
    examples: ['县邮政支局', '二连供电局', '市气象分中心'],
  },
  { endings: ['派出所'], kind: 'agency', strength: 'form', branch: true, examples: ['车站派出所'] },
  // Courts
  { endings: ['法院', '检察院'], kind: 'judiciary', strength: 'alone', runsOn: true, examples: ['县法院', '县检察院'] },
  // Organisations
  {
    endings: ['残联', '妇联', '工商联', '文联', '科协', '侨联', '总工会', '工会', '团委', '红十字会'],
    kind: 'organisation',
    strength: 'alone',
    runsOn: true,
    examples: [
      '县残联',
      '县妇联',
      '区工商联',
      '市文联',
      '市科协',
      '县侨联',
      '市总工会',
      '县工会',
      '县团委',
      '县红十字会',
    ],
  },
  { endings: YOUTH_LEAGUES, kind: 'organisation', strength: 'alone', runsOn: true, examples: YOUTH_LEAGUES },
  {
    endings: ['协会', '联合会', '商会'],
    kind: 'organisation',
    strength: 'form',
    runsOn: true,
    examples: ['县消费者协会', '县残疾人联合会', '市温州商会'],
  },
  // Enterprises
  {
    endings: ['公司', '分公司'],
    kind: 'enterprise',
    strength: 'alone',
    stationed: true,
    runsOn: true,
    examples: ['蓟城山水公司', '北京市排水集团第一管网分公司'],
  },
  { endings: ['集团'], kind: 'enterprise', strength: 'alone', examples: ['汽车城集团'] },
  {
    endings: ['银行', '电信', '移动', '联通', '铁塔'],
    kind: 'enterprise',
    strength: 'form',
    examples: ['工商银行', '中国电信', '中国移动', '中国联通', '中国铁塔'],
  },
  // Institutions
  {
    endings: ['中心'],
    kind: 'institution',
    strength: 'alone',
    body: true,
    runsOn: true,
    examples: ['县政务服务中心'],
    not: ['市气象分中心'],
  },
  {
    endings: ['医院', '学院', '研究院', '院'],
    kind: 'institution',
    strength: 'form',
    runsOn: true,
    examples: ['县人民医院', '市师范学院', '市规划研究院', '县敬老院'],
    not: ['县法院', '县检察院'],
  },
  {
    endings: ['学校', '大学', '图书馆', '博物馆', '文化馆', '档案馆', '站', '所', '馆', '社'],
    kind: 'institution',
    strength: 'form',
    body: true,
    examples: [
      '县特教学校',
      '北京大学',
      '市图书馆',
      '市博物馆',
      '县文化馆',
      '县档案馆',
      '县农技推广站',
      '县疾控所',
      '市科技馆',
      '县供销社',
    ],
    not: ['车站派出所'],
  },
]

/** What branches do where their name says it. */
export const BRANCH_DUTIES = {
  duties: [
    '公安',
    '税务',
    '环保',
    '环境',
    '国土',
    '规划',
    '资源',
    '工商',
    '质监',
    '城管',
    '执法',
    '交通',
    '交警',
    '运输',
    '消防',
    '市场',
    '监管',
    '供电',
    '海关',
    '气象',
    '邮政',
  ],
  examples: ['西城公安分局', '环保拱墅分局', '西城交通支队'],
  not: ['西城分局', '第一支队'],
}

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

const HEAD_OF_PAPER = /^(.{2,40})文件$/

/** The head of an organ's letter paper: 某县人民政府办公室文件. */
export function isHeadOfPaper(text: string): boolean {
  return organEndingOf(HEAD_OF_PAPER.exec(text)?.[1] ?? '', 'alone') !== null
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
