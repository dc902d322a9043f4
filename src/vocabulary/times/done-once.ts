/**
 * Work that is done once and work of every year: whether a day that moves on with the plan's year is the same day again, or
 * the same work a year late.
 */
import { measureKind } from '../numbers/measures.js'
import { quantitiesIn } from '../numbers/quantities.js'
import { FINISHES, STARTS } from '../headers/modifiers.js'
import { wordsIn } from '../words.js'

/** Once: a bridge is built. Every year: schools are inspected. Either: a plan is drawn up. */
export type Recurrence = 'once' | 'yearly' | 'either'

interface Signs {
  means: Recurrence
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}

const oneOf = (words: readonly string[]): string => words.join('|')

/** What one thing is when work on it is over, or begins: it stands at the end of its clause. */
const STATES = wordsIn(
  '建成 竣工 完工 交工 落成 投用 投运 投产 通车 通水 通电 通气 通航 贯通 合龙 封顶 开通 启用 开馆 开园 开业',
  '开工 动工 奠基 交付 揭牌 挂牌 印发 出台 投入使用 投入运营 投入运行 投入生产 交付使用 开工建设 动工建设',
)
/** Verbs of these that take what they are of behind them: 建成江北大桥. */
const OF_OBJECTS = wordsIn('建成 建成投用 开通 启用 开工建设 动工建设 印发 出台 颁布')
/** Behind such a verb: the built-up area, what was built, how much of it, and how work on it goes. */
const NO_OBJECT =
  '区(?![域级块])|后|的|率|面积|前|以来|并|和|及|或|验收|通车|投用|投运|投产|使用|运营|时|项目|手续|情况'
/** 已建成 is how far it has come. */
const NOT_YET = '(?<![已曾新在未])'

/** Signs in a clause, the weightiest first: the first that one has says what its work is. */
export const SIGNS: readonly Signs[] = [
  {
    means: 'yearly',
    pattern: /年度|全年|[每逐当本今]年|每[季月周半学]|定期|常态|学期|学年/,
    examples: ['印发年度工作要点', '全年建成公园', '每季度启用新系统'],
    not: ['建成江北大桥', '印发五年规划'],
  },
  {
    means: 'once',
    pattern: new RegExp(`.{2}(?<!已经?|[已曾未])(?:${oneOf(STATES)})(?:试运行)?$`, 'u'),
    examples: ['江北大桥建成通车', '二期工程竣工', '市二院新院区投入使用', '产业规划印发', '三号线开工建设'],
    not: ['项目竣工验收', '对建成投用的项目开展检查', '大桥已建成', '推进建设'],
  },
  {
    means: 'once',
    pattern: new RegExp(`${NOT_YET}(?:${oneOf(OF_OBJECTS)})(?!${NO_OBJECT}).{2,}`, 'u'),
    examples: ['建成江北大桥', '全面建成区域医疗中心', '印发产业规划', '开通云溪至江北公交线路', '出台招商办法'],
    not: ['建成区绿化', '已建成公园管护', '建成的公园管护', '建成投用后管理', '编制产业规划'],
  },
  {
    means: 'either',
    pattern:
      /完成|制定|编制|修订|新建|改建|扩建|迁建|续建|设立|成立|组建|搬迁|打通|启动|创建|申报|获批|落地|验收|立项|^(?:加快)?(?:推进)?建设/,
    examples: ['完成城北水厂主体工程', '编制产业规划', '新建文化馆', '启动老城更新', '建设江北大桥'],
    not: ['开展校舍维修', '加强队伍建设', '强化日常监管'],
  },
]

/** What others are moved to do is no work of one time: 引导加油站出台措施. */
const BY_OTHERS = /督促|引导|鼓励|指导|支持|协助|帮助/
const CLAUSE_END = /[，,；;。：:！!？?\n]/
/** …，并投入使用 goes on with the clause before it. */
const JOINED = /[，,](?=并|且)/g

/**
 * What the words of a text say of its work. Where its clauses differ, what is done every year counts most; of several things
 * each year has its own (建成公园3个), and may have of one (建成公园1个).
 */
export function recurrenceIn(text: string): Recurrence {
  const clauses = text.replace(JOINED, '').split(CLAUSE_END)
  const meant = clauses.flatMap((clause) => meaningOf(clause) ?? [])
  const most = Math.max(0, ...clauses.flatMap(countsIn))
  if (most > 1 || meant.includes('yearly') || meant.length === 0) return 'yearly'
  return most === 0 && meant.includes('once') ? 'once' : 'either'
}

function meaningOf(clause: string): Recurrence | null {
  const means = SIGNS.find(({ pattern }) => pattern.test(clause))?.means ?? null
  return means === 'once' && BY_OTHERS.test(clause) ? 'either' : means
}

/** How many things a clause counts; a length or a sum is that of one thing. */
function countsIn(clause: string): number[] {
  return quantitiesIn(clause)
    .filter(({ unit }) => measureKind(unit) === 'count')
    .map(({ value }) => value)
}

const STARTING: ReadonlySet<string> = new Set(STARTS)
const FINISHING: ReadonlySet<string> = new Set(FINISHES)

/** Whether steps of these names are the start and the finish of one project. */
export function areStartAndFinish(labels: readonly string[]): boolean {
  return labels.some((label) => STARTING.has(label)) && labels.some((label) => FINISHING.has(label))
}
