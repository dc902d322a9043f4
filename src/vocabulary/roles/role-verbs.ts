/** Verbs behind a list of units that say its role: 市发展改革委牵头，市财政局、市税务局按职责分工负责. */
import type { PrintedRole } from './roles.js'

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
    verbs: ['负责牵头', '总牵头', '牵头', '主办', '主责', '总负责'],
    behind: ['负责', '抓总', '总负责', '督导', '推进', '落实', '实施', '组织', '办理', '抓'],
    examples: ['市发展改革委牵头', '市安委办牵头督导', '区民政局牵头组织实施', '市财政局共同牵头', '县水利局主办'],
    not: ['各牵头部门', '由县水利局牵头的项目'],
  },
  {
    role: 'support',
    verbs: ['配合', '协助', '协同', '协办', '参与', '参加', '督导', '指导', '督促', '监督', '提供支持'],
    behind: ['落实', '推进', '实施', '做好', '配合', '协助', '协同', '参与', '指导'],
    examples: [
      '市财政局配合',
      '市税务局积极协助',
      '各区协同配合',
      '省科技厅指导',
      '市住建局督促落实',
      '各镇按职责分工配合',
    ],
    not: ['市级配合单位', '参与式预算'],
  },
  {
    role: 'responsible',
    verbs: ['负责', '组织实施', '抓好落实', '统筹推进', '落实', '推进', '实施', '承办', '办理'],
    behind: ['组织', '落实', '实施', '推进', '完成', '办理'],
    examples: [
      '各县区负责落实',
      '市邮政管理局负责',
      '市住建局、市水利局按照职责分工负责',
      '各区分别落实',
      '各部门依职责推进',
    ],
    not: ['负责人', '市落实办'],
  },
]

/** How the units share the work; it may stand before any of the verbs. */
const SHARES: readonly string[] = [
  ['(?:按照?|根据|依据)(?:各自)?(?:职责|职能)(?:分工|范围)*', '依职责', '依职权', '各司其职', '分工'],
  ['积极', '密切', '共同', '分别', '具体', '各自'],
].flat()

/** Between the one that leads and those that help: 市发展改革委会同市财政局、市税务局负责. */
const BETWEEN: readonly string[] = ['牵头会同', '会同']

/** Words before a list that belong to no name: 由市应急局牵头. */
const BEFORE_UNITS = /^(?:(?:具体|主要)?由|以及|并由|及)/

/** A verb counts where the part of the clause ends. */
const END = '(?=\\s*(?:[，,；;。\\n\\u0000]|$))'
const AT_END = VERBS.map(({ role, verbs, behind }) => ({
  role,
  pattern: new RegExp(`(?:${SHARES.join('|')}){0,3}(?:${verbs.join('|')})(?:${behind.join('|')}){0,3}${END}`, 'g'),
}))
/** 牵头 stands in no name, and ends the list before it wherever it stands: 市发展改革委牵头市财政局配合. */
const ANYWHERE = new RegExp(`${BETWEEN.join('|')}|牵头(?:负责)?(?!单位|部门|\\p{Script=Han}{0,4}${END})`, 'gu')

/** The words in a clause that give the units before them a role, in no order; what its brackets hold is blotted out. */
export function roleVerbsIn(plain: string): { role: PrintedRole; start: number; end: number }[] {
  return [...AT_END, { role: 'lead' as const, pattern: ANYWHERE }].flatMap(({ role, pattern }) =>
    [...plain.matchAll(pattern)].map((match) => ({ role, start: match.index, end: match.index + match[0].length })),
  )
}

/** How many characters at the head of a list belong to no name. */
export function lengthBeforeUnits(list: string): number {
  return BEFORE_UNITS.exec(list)?.[0].length ?? 0
}
