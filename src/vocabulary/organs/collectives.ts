/** Names of nobody in particular (各街道办事处, 相关部门, 指挥部成员单位), and what lists of units say behind their names. */
import { LEVELS } from './levels.js'

/** Whether only collectives have the word, or names of organs and places, too. */
type Owner = 'collectives' | 'names too'

interface Word {
  words: readonly string[]
  of: Owner
  /** Makes a collective even where nothing shows that units are meant, in a bracket at the end of a sentence. */
  certain?: true
  examples: readonly string[]
  not?: readonly string[]
}

interface Tail extends Word {
  /** Places stand together: 县区, 乡镇街道. Two of them end no name. */
  place?: true
  /** Counts right behind a determiner only: 各市, but not 各部门以及北京市. */
  close?: true
  /** Is one without a determiner: what is left of 各镇人民政府、街道办事处 behind its separator. */
  alone?: true
}

const ofLevels = (before: string, after: string): string[] => LEVELS.map(({ word }) => before + word + after)

/** What a collective begins with. Behind one that names have, too, only a tail counts that they have not. */
export const DETERMINERS: readonly Word[] = [
  {
    words: ['各', '相关', '有关'],
    of: 'collectives',
    certain: true,
    examples: ['各街道', '相关企业', '有关区'],
    not: ['各负其责', '相关责任人'],
  },
  {
    words: ['其他', '其它', '沿线'],
    of: 'collectives',
    examples: ['其他乡镇', '其它县区', '沿线县'],
    not: ['其他事项'],
  },
  {
    words: [...ofLevels('全', ''), ...ofLevels('', '属'), ...ofLevels('', '直'), ...ofLevels('', '级')],
    of: 'names too',
    examples: ['全市各县区', '区属国企', '县直单位', '省级部门'],
    not: ['县直机关事务管理局', '全州县政府', '市级机关医院'],
  },
  {
    words: ['辖区', '属地', '行业', '试点'],
    of: 'names too',
    examples: ['辖区单位', '属地街道', '行业部门', '试点企业'],
    not: ['属地镇', '试点工作小组办公室设在医保局'],
  },
]

/** What a collective ends with. */
export const TAILS: readonly Tail[] = [
  { words: ['部门', '单位', '企业'], of: 'collectives', alone: true, examples: ['各部门', '市直单位', '企业'] },
  { words: ['国企', '学校', '机构'], of: 'collectives', examples: ['区属国企', '相关学校', '各机构'], not: ['学校'] },
  {
    words: ['区', '县', '县级市', '地市'],
    of: 'names too',
    place: true,
    examples: ['各区', '各功能区', '各县级市', '各地市'],
    not: ['县', '西城区'],
  },
  {
    words: ['市', '州', '旗', '盟'],
    of: 'names too',
    place: true,
    close: true,
    examples: ['各市', '各市州', '有关旗', '各盟市', '各县市', '县市区'],
    not: ['各有关部门以及北京市', '市'],
  },
  { words: ['街道'], of: 'collectives', place: true, alone: true, examples: ['各街道', '街道'], not: ['月坛街道'] },
  {
    words: ['镇', '乡'],
    of: 'names too',
    place: true,
    examples: ['各镇', '各乡镇', '乡镇街道', '属地乡镇'],
    not: ['梅山镇', '镇'],
  },
  {
    words: ['街', '居'],
    of: 'names too',
    place: true,
    close: true,
    examples: ['各镇街', '街乡镇', '各村居'],
    not: ['长安街'],
  },
  { words: ['社区', '村'], of: 'names too', place: true, alone: true, examples: ['各社区', '村'], not: ['大山村'] },
  {
    words: ['街道办事处', '街道办', '管委会'],
    of: 'names too',
    alone: true,
    examples: ['各街道办事处', '街道办', '相关管委会'],
    not: ['月坛街道办', '高新区管委会'],
  },
  {
    words: ['政府', '办事处', '专班', '公司', '集团', '平台', '分局', '局'],
    of: 'names too',
    examples: ['各县政府', '各办事处', '相关专班', '有关公司', '各集团', '各平台', '相关分局', '各委办局'],
    not: ['县政府', '市直机关事务管理局'],
  },
]

/** What a body is to an organ that is named before it. */
export const QUALIFIERS: readonly Omit<Word, 'of'>[] = [
  {
    words: ['成员', '主管', '工作', '责任', '各', '相关', '有关'],
    examples: ['市大气办成员单位', '行业主管部门', '县政府工作部门', '区政府有关部门', '全区经济运行各专班'],
    not: ['生态环境部门', '成员单位'],
  },
]

const oneOf = (lines: readonly Pick<Word, 'words'>[]): string => `(?:${lines.flatMap(({ words }) => words).join('|')})`
const own = <Line extends Word>(lines: readonly Line[]): Line[] => lines.filter((line) => line.of === 'collectives')

const PLACES = `${oneOf(TAILS.filter(({ place }) => place))}{2,}`
const COLLECTIVE = new RegExp(
  [
    `^${oneOf(own(DETERMINERS))}(?:.*${oneOf(TAILS.filter(({ close }) => !close))}|${oneOf(TAILS)})$`,
    `^${oneOf(DETERMINERS)}.*(?:${oneOf(own(TAILS))}|${PLACES})$`,
    `.${oneOf(QUALIFIERS)}(?:部门|单位|专班)$`,
    `^(?:${oneOf(TAILS.filter(({ alone }) => alone))}|${PLACES})$`,
  ].join('|'),
)
const TAIL = `(?:${oneOf(own(TAILS))}|${oneOf(TAILS.filter(({ place }) => place))})$`
const ENDS_IN_TAIL = new RegExp(TAIL)
const ENDS_IN_COLLECTIVE = new RegExp(`${oneOf(DETERMINERS.filter(({ certain }) => certain))}.{0,6}?${TAIL}`)
const BRACKETS = /[（(][^（）()]*[）)]/g

/** Whether a name names nobody in particular. Brackets in it only tell which are meant: 各县（市、区）. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name.replace(BRACKETS, ''))
}

/** Whether a text ends in a collective with its determiner: 市直各单位. */
export function endsInCollective(text: string): boolean {
  return ENDS_IN_COLLECTIVE.test(text)
}

/** Whether a text ends in a body or a place as collectives do, whatever stands before it: 教育部门. */
export function endsInTail(text: string): boolean {
  return ENDS_IN_TAIL.test(text)
}

const CONJUNCTION = '(?:以及|及|和|与)'
const CONJUNCTION_BEFORE = new RegExp(`^${CONJUNCTION}`)
const CONJUNCTION_INSIDE = new RegExp(`.${CONJUNCTION}.`)

/** A name without the conjunction that ties it to those before it. */
export function withoutConjunction(name: string): string {
  return name.replace(CONJUNCTION_BEFORE, '')
}

/** Whether a name has a conjunction inside, as full names have: 发展和改革. */
export function hasConjunction(name: string): boolean {
  return CONJUNCTION_INSIDE.test(name)
}

/** The words that leave a list open: its last name stands for more of its kind. */
export const OPEN_ENDS: readonly { pattern: string; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: `等(?:[\\d一二两三四五六七八九十]+个)?(?:${ofLevels('', '直').join('|')}|${ofLevels('', '级').join('|')})?(?:有关|相关|其他|各)*(?:部门和单位|部门单位|(?:成员|责任)?单位|部门)`,
    examples: [
      '区财政局等部门',
      '市发展改革委等有关部门',
      '市教育局等12个部门',
      '市教育局等市直有关部门',
      '省教育厅等省级各有关部门和单位',
      '县水利局等相关成员单位',
    ],
    not: ['市教育局、有关部门', '区财政局等部门负责'],
  },
  { pattern: '等', examples: ['市发展改革委等'], not: ['市发展改革委等负责'] },
]

const OPEN_END = new RegExp(`(?:${OPEN_ENDS.map(({ pattern }) => pattern).join('|')})$`)
const OPEN_END_OF_LINE = new RegExp(`(${OPEN_ENDS[0]!.pattern})\\s+`, 'g')

/** The words that leave a list open at the end of a text: 等部门. Empty where there are none. */
export function openEndOf(text: string): string {
  return OPEN_END.exec(text)?.[0] ?? ''
}

export function withoutOpenEnd(text: string): string {
  return text.replace(OPEN_END, '')
}

/** A text of several lines in which 、 parts an open list from the name that follows it on the next line. */
export function partedAtOpenEnds(text: string): string {
  return text.replace(OPEN_END_OF_LINE, '$1、')
}

/** A clause about a list, not a name: 按职责分工负责. */
export const DIVISION_OF_LABOUR = {
  pattern: /等?(?:按照?|根据|依据)(?:各自)?(?:职责|职能)(?:分工)?(?:范围)?(?:分别)?(?:负责|落实|推进|配合)?$/,
  examples: ['市财政局按职责分工负责', '市财政局按照各自职责', '市财政局等依据职能分别落实'],
  not: ['市财政局负责', '市场职责监管局'],
}

export function withoutDivision(text: string): string {
  return text.replace(DIVISION_OF_LABOUR.pattern, '')
}
