/**
 * The words for who does a task: a stem (牵头, 责任, 配合) and a noun for who it is (单位, 部门, 科室), composed. Headers,
 * labels before a list and marks behind a name all ask here.
 */
import { compact } from '../../text/blanks.js'

/**
 * What a word says alone; which of them leads, its siblings say. chief: 主责. leading: 牵头. responsible: 责任.
 * implementing: 承办. local: 属地, on whose ground the work is.
 */
export type Role = 'chief' | 'leading' | 'responsible' | 'implementing' | 'local' | 'support'

/**
 * What a notice says of a list of units. `responsible` owns the task, unless somebody else leads it; `guiding` stands over
 * those who do it, and leads where nobody does.
 */
export type PrintedRole = 'lead' | 'support' | 'responsible' | 'guiding'

export interface StemLine {
  role: Role
  stems: readonly string[]
  /** The noun of its own kind that it may have instead of the common ones: 项目业主. */
  bodies?: readonly string[]
  /** Where the stem alone says it, with no noun: over a column, before a colon, in brackets behind a name. */
  bare?: readonly ('header' | 'label' | 'mark')[]
  /** True where other words before it make it another thing: 业务主管部门. */
  alone?: true
  examples: readonly string[]
  not?: readonly string[]
}

/** To teach gongwen a stem, add it to its line with an example. */
export const STEMS: readonly StemLine[] = [
  {
    role: 'chief',
    stems: ['主责'],
    bare: ['header', 'label', 'mark'],
    examples: ['主责单位', '主责科室', '主责'],
    not: ['主责及配合单位'],
  },
  {
    role: 'chief',
    stems: ['主办'],
    // Below a notice it says who wrote it, 主办：区生态环境局
    bare: ['header', 'mark'],
    examples: ['主办单位', '主办部门'],
  },
  {
    role: 'chief',
    stems: ['主要责任', '第一责任', '主抓'],
    examples: ['主要责任单位', '第一责任部门', '主抓部门'],
    not: ['主要责任', '主抓'],
  },
  {
    role: 'leading',
    stems: ['牵头', '总牵头'],
    bare: ['header', 'label', 'mark'],
    examples: [
      '牵头单位',
      '牵头股室',
      '总牵头单位',
      '牵头',
      '牵头责任单位',
      '牵头负责部门',
      '牵头落实单位',
      '牵头推进单位',
      '牵头实施单位',
      '牵头组织单位',
      '牵头承办单位',
      '牵头局办',
    ],
    not: ['牵头领导', '牵头人'],
  },
  {
    role: 'leading',
    stems: ['第一牵头', '组织监督'],
    examples: ['第一牵头单位', '组织监督责任单位'],
    not: ['组织监督'],
  },
  {
    role: 'responsible',
    stems: ['责任', '负责'],
    bare: ['label', 'mark'],
    examples: ['责任单位', '责任股室', '责任乡镇', '责任主体', '负责部门', '责 任 单 位'],
    not: ['责任分工', '责任人', '责任领导'],
  },
  {
    role: 'responsible',
    stems: ['承担', '归口', '行业主管', '落实责任'],
    examples: ['承担单位', '归口部门', '行业主管部门'],
    not: ['归口'],
  },
  { role: 'responsible', stems: ['主管'], alone: true, examples: ['主管部门'], not: ['业务主管部门'] },
  {
    role: 'implementing',
    stems: ['承办'],
    bare: ['header', 'mark'],
    examples: ['承办单位', '承办科室'],
  },
  {
    role: 'implementing',
    stems: ['实施', '落实', '执行'],
    examples: ['实施主体', '落实单位'],
    not: ['实施', '落实情况', '执行局'],
  },
  {
    role: 'implementing',
    stems: ['建设', '项目'],
    bodies: ['单位', '业主', '法人', '主体', '方'],
    alone: true,
    examples: ['建设单位', '项目单位', '项目业主', '项目法人', '建设主体'],
    not: ['项目部门', '市城乡建设单位'],
  },
  {
    role: 'implementing',
    stems: ['整改', '整治', '治理', '攻坚', '推进', '改造', '管护'],
    bodies: ['单位', '部门', '主体', '方'],
    alone: true,
    examples: ['整改单位', '整治主体', '攻坚主体', '推进单位'],
    not: ['社会治理部门', '整改科室'],
  },
  {
    role: 'local',
    stems: ['属地'],
    bare: ['header', 'label'],
    alone: true,
    examples: ['属地乡镇', '属地镇街', '属地单位', '属地'],
    not: ['属地管理', '所属地乡镇', '属地化'],
  },
  {
    role: 'implementing',
    stems: ['起草', '编制', '编写', '制定'],
    bodies: ['单位', '部门', '科室', '处室'],
    alone: true,
    examples: ['起草单位', '编制部门', '起草处室'],
    not: ['机构编制部门', '编制机构'],
  },
  {
    role: 'implementing',
    stems: ['业主'],
    bodies: ['单位'],
    bare: ['header'],
    examples: ['业主单位', '业主'],
    not: ['业主部门'],
  },
  {
    role: 'support',
    stems: ['配合', '协办', '会办', '联办', '协同', '协助', '参与'],
    bare: ['header', 'label', 'mark'],
    examples: [
      '配合单位',
      '协办科室',
      '参与乡镇',
      '协同配合单位',
      '协同责任单位',
      '参与配合单位',
      '配合',
      '会办单位',
      '联办部门',
      '配合方',
    ],
    not: ['配合情况'],
  },
  {
    role: 'support',
    stems: ['参加', '协作', '支持'],
    bare: ['label', 'mark'],
    examples: ['参加单位', '支持部门', '协作单位'],
    not: ['支持政策'],
  },
]

/** Parts of an organ: of the issuer where it is a department, else of the unit that another column names. */
export const INNER_OFFICES: readonly string[] = ['科室', '处室', '股室', '部室']

/** Who has a role. */
export const BODIES: readonly string[] = [
  ['单位', '部门', '机构', '主体', '方'],
  INNER_OFFICES,
  ['站所', '专班'],
  ['乡镇', '镇街', '街镇', '街道', '区县', '县区', '县市区', '园区', '社区', '镇', '村'],
].flat()

/** Parts of a government; a court has an 执行局 of its own. */
const OFFICES: readonly string[] = ['局', '局办', '委办局']

/** What stems may have behind them: 牵头责任单位, 协同配合单位. */
const BEHIND_STEM: Partial<Record<Role, readonly string[]>> = {
  leading: ['责任', '负责', '落实', '实施', '推进', '组织', '协调', '承办', '主办', '执行', '建设', '整改'],
  support: ['责任', '配合', '参与'],
}

export interface NamedRole {
  role: Role
  /** What stands before: 西城区 of 西城区责任单位. */
  before: string
}

interface Form {
  line: StemLine
  pattern: RegExp
}

const FORMS: readonly Form[] = STEMS.map((line) => {
  const behind = BEHIND_STEM[line.role]?.join('|')
  const bodies = (line.bodies ?? (line.role === 'implementing' ? BODIES : [...BODIES, ...OFFICES])).join('|')
  return {
    line,
    pattern: new RegExp(`^(.*?)(?:${line.stems.join('|')})${behind ? `(?:${behind})?` : ''}(?:${bodies})$`),
  }
})

/** The role that a text with a noun names, whatever stands before it: 牵头单位, 西城区责任单位; null for any other text. */
export function roleOf(text: string): NamedRole | null {
  const plain = compact(text)
  const named = FORMS.flatMap(({ line, pattern }) => {
    const before = pattern.exec(plain)?.[1]
    return before === undefined || (line.alone && before !== '') ? [] : [{ role: line.role, before }]
  })
  // The longest stem: 主要责任 of 主要责任单位
  return named.sort((a, b) => a.before.length - b.before.length)[0] ?? null
}

/** The role that a word names alone, as a header, before a colon or in brackets behind a name. */
export function roleOfWord(text: string, as: 'header' | 'label' | 'mark'): Role | null {
  const plain = compact(text)
  const bare = STEMS.find((line) => line.bare?.includes(as) && line.stems.includes(plain))
  if (bare) return bare.role
  const named = roleOf(plain)
  return named?.before === '' ? named.role : null
}

/** Before the word of a mark: 市发改委、市经信局（共同牵头）. */
const TOGETHER = /^(?:共同|联合|并列|双)/

/** The role that a bracket behind a name gives it, or all names before it; null for any other bracket. */
export function roleOfMark(text: string): { role: Role; ofAll: boolean } | null {
  const plain = compact(text)
  const word = plain.replace(TOGETHER, '')
  const role = roleOfWord(word, 'mark')
  return role && { role, ofAll: word !== plain }
}

/** The role that a word gives to a list of units. */
export function printedRole(role: Role): PrintedRole {
  if (role === 'support') return 'support'
  return role === 'chief' || role === 'leading' ? 'lead' : 'responsible'
}

const bareHeaders = (isSupport: boolean): string[] =>
  STEMS.filter(({ role, bare }) => (role === 'support') === isSupport && bare?.includes('header')).flatMap(
    ({ stems }) => stems,
  )
const OWNING = new RegExp(['责任', ...bareHeaders(false)].join('|'))
const SUPPORTING = new RegExp(bareHeaders(true).join('|'))

/** Whether a header names units of both roles at once: 主责及配合单位. */
export function namesBothRoles(text: string): boolean {
  return /单位|部门/.test(text) && OWNING.test(text) && SUPPORTING.test(text)
}
