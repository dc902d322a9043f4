/** Verbs behind a list of units that say its role: 市发展改革委牵头，市财政局、市税务局按职责分工负责. */
import { blotted, bracketsOf } from '../../text/brackets.js'
import { organAt } from '../organs/lists.js'
import { organFormOf } from '../organs/organs.js'
import type { PrintedRole } from './roles.js'
import { matchesOf } from '../../text/matches.js'

export interface VerbLine {
  role: PrintedRole
  verbs: readonly string[]
  /** What the verb may have behind it: 牵头负责. */
  behind: readonly string[]
  examples: readonly string[]
  not?: readonly string[]
}

/** To teach gongwen a verb, add it to its line with an example. */
export const VERBS: readonly VerbLine[] = [
  {
    role: 'lead',
    verbs: ['负责牵头', '总牵头', '牵头', '主办', '主责', '总负责', '为主'],
    behind: ['负责', '抓总', '总负责', '督导', '推进', '落实', '实施', '组织', '办理', '抓'],
    examples: [
      '市发展改革委牵头',
      '市安委办牵头督导',
      '区民政局牵头组织实施',
      '市财政局共同牵头',
      '县水利局主办',
      '市水利局为主负责',
    ],
    not: ['各牵头部门', '由县水利局牵头的项目'],
  },
  {
    role: 'guiding',
    verbs: ['指导'],
    behind: ['督促', '督导', '协调', '推进', '落实', '监督', '支持'],
    examples: ['省科技厅指导', '省发展改革委加强指导', '市教育局业务指导', '省水利厅指导督促'],
    not: ['市指导办', '省科技厅督促指导'],
  },
  {
    role: 'support',
    verbs: [
      '配合',
      '协助',
      '协同',
      '协办',
      '参与',
      '参加',
      '督导',
      '督促',
      '监督',
      '支持',
      '(?:予以|给予|提供|做好|加强)\\p{Script=Han}{0,4}(?:支持|保障|服务)',
    ],
    behind: ['落实', '推进', '实施', '做好', '配合', '协助', '协同', '参与', '指导', '支持'],
    examples: [
      '市财政局配合',
      '市税务局积极协助',
      '各区协同配合',
      '市住建局督促落实',
      '各镇按职责分工配合',
      '省财政厅予以支持',
      '县水文局提供技术支持',
      '市妇联支持',
    ],
    not: ['市级配合单位', '参与式预算'],
  },
  {
    role: 'responsible',
    verbs: ['负责', '起草', '组织实施', '抓好落实', '统筹推进', '落实', '推进', '实施', '承办', '办理'],
    behind: ['组织', '落实', '实施', '推进', '完成', '办理'],
    examples: [
      '各县区负责落实',
      '市邮政管理局负责',
      '市住建局、市水利局按照职责分工负责',
      '各区分别落实',
      '各部门依职责推进',
      '各地级以上市人民政府结合实际落实',
      '市交通运输局起草',
      '市司法局组织起草',
    ],
    not: ['负责人', '市落实办'],
  },
]

/** How the units share the work, or go about it; it may stand before any of the verbs. */
const MANNER: readonly string[] = [
  [
    '(?:按照?|根据|依据)(?:各自|有关|相关|部门)?(?:职责|职能|任务)(?:分工|范围)*',
    '依职责',
    '依职权',
    '各司其职',
    '分工',
  ],
  [
    '积极',
    '密切',
    '共同',
    '分别',
    '具体',
    '各自',
    '认真',
    '切实',
    '全力',
    '主动',
    '统一',
    '直接',
    '加强',
    '业务',
    '均需?',
  ],
  ['结合(?:各自|本地区?|本部门)?实际', '(?:按照?|根据)(?:属地|分级)[^，,；;、]{0,6}原则', '(?:在|于)各自职责范围内'],
].flat()

/** Between the one that leads and those that help: 市发展改革委会同市财政局、市税务局负责. */
const BETWEEN = '牵头会同|会同|(?<=[局委办厅部府院])联合(?!会|社|体|执法[大中支总]?队)'

/** Words before a list that belong to no name: 由市应急局牵头. */
const BEFORE_UNITS = /^(?:(?:具体|主要|其中)?由|以及|以(?![上下内外])|并由|其中|同时|再由|及|和|[-—–]+)/

/** A verb counts where the part of the clause ends. */
const END = '(?=\\s*(?:[，,；;。\\n\\u0000]|$))'
const MANNERS = `(?:${MANNER.join('|')}){0,3}`
const AT_END = VERBS.map(({ role, verbs, behind }) => ({
  role,
  pattern: new RegExp(`${MANNERS}(?:${verbs.join('|')})(?:${behind.join('|')}){0,3}${END}`, 'gu'),
}))
/** 牵头 stands in no name, and ends the list before it wherever it stands: 市发展改革委牵头市财政局配合. */
const LEADS_ANYWHERE = new RegExp(`牵头(?:负责)?(?!会同|单位|部门|\\p{Script=Han}{0,4}${END})`, 'gu')
const JOINS_ANYWHERE = new RegExp(BETWEEN, 'g')
const AT_START = VERBS.map(({ role, verbs }) => ({
  role,
  pattern: new RegExp(`^${MANNERS}(?:${verbs.join('|')})`, 'u'),
}))

/** A word in a clause that gives the units before it a role; `helped` where those behind it help, whatever their own verb. */
export interface RoleVerb {
  role: PrintedRole
  start: number
  end: number
  helped?: true
}

/** The words in a clause that give the units before them a role, in printed order; what its brackets hold is blotted out. */
export function roleVerbsIn(plain: string): RoleVerb[] {
  const matches = (pattern: RegExp, role: PrintedRole): RoleVerb[] =>
    matchesOf(plain, pattern).map((match) => ({ role, start: match.index, end: match.index + match[0].length }))
  const found: RoleVerb[] = [
    ...AT_END.flatMap(({ role, pattern }) => matches(pattern, role).filter((verb) => !isPartOfName(plain, verb))),
    ...matches(LEADS_ANYWHERE, 'lead'),
    ...matches(JOINS_ANYWHERE, 'responsible').map((verb) => {
      const leads = plain.startsWith('牵头', verb.start)
      return { ...verb, role: leads ? ('lead' as const) : verb.role, helped: true as const }
    }),
  ]
  let end = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((verb) => {
      const apart = verb.start >= end
      if (apart) end = verb.end
      return apart
    })
}

/** 协办 of 县政协办; 监督 of 市食品药品监督 and on the next line 管理局. */
function isPartOfName(plain: string, { start, end }: RoleVerb): boolean {
  const name = /[^、，,；;。\s]*$/.exec(plain.slice(0, start))![0] + plain.slice(start, end)
  const behind = /^\n([^、，,；;。\s]*)/.exec(plain.slice(end))?.[1] ?? ''
  return organFormOf(name, []) !== null || (behind !== '' && organAt(name + behind, 0) > name.length)
}

/** The role that the words behind a list of units give it, whatever follows them: 负责资金保障. Null where no known verb begins them. */
export function roleOfVerbAtStart(words: string): PrintedRole | null {
  return AT_START.find(({ pattern }) => pattern.test(words))?.role ?? null
}

/** Whether the words before a verb have a subject of their own: 联系电话由各单位负责更新, 按照《…条例》由主管部门负责. */
export function hasOtherSubject(before: string): boolean {
  return /《|(?<!自)由/.test(before)
}

/** The brackets of a text that say 负责 or 牵头 of somebody, clauses or not. */
export function roleBracketsIn(text: string): string[] {
  return bracketsOf(text)
    .filter(({ start, end, closed }) => closed && roleVerbsIn(blotted(text.slice(start + 1, end - 1))).length > 0)
    .map(({ start, end }) => text.slice(start, end))
}

/** How many characters at the head of a list belong to no name. */
export function lengthBeforeUnits(list: string): number {
  return BEFORE_UNITS.exec(list)?.[0].length ?? 0
}
