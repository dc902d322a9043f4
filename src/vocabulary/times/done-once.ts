/**
 * Work that is done once and work of every year: whether a day that moves on with the plan's year is the same day again, or
 * the same work a year late.
 */
import { measureKind } from '../numbers/measures.js'
import { quantitiesIn, type Quantity } from '../numbers/quantities.js'
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
  '建成 竣工 完工 交工 落成 投用 投运 投产 通车 通水 通电 通气 通航 贯通 合龙 封顶 开通 启用 上线 开馆 开园 开业',
  '开工 动工 奠基 交付 揭牌 挂牌 印发 出台 投入使用 投入运营 投入运行 投入生产 交付使用 开工建设 动工建设',
)
/** What such a thing does from then on. */
const USES = wordsIn('使用 运营 运行 试运行 试运营 投入试运行 建设 生产 招生 接诊')
/** Verbs of these that take what they are of behind them: 建成江北大桥. */
const OF_OBJECTS = wordsIn('建成 建成投用 开通 启用 开工建设 动工建设 印发 出台 颁布')
/** Behind such a verb: the built-up area, what was built, how much of it, and how work on it goes. */
const NO_OBJECT =
  '区(?![域级块])|后|的|率|面积|前|以来|并|和|及|或|验收|通车|投用|投运|投产|使用|运营|时|项目|手续|情况'
/** One thing that is built, by the word at its end: 储备库, 水厂, 第三小学. */
const THINGS = wordsIn(
  '桥 路 大道 隧道 枢纽 站 厂 库 码头 泵站 水库 大坝 管廊 院 院区 校 校区 学校 小学 中学 幼儿园 中心 馆 楼 剧场 广场 公园 基地 平台 系统',
)
/** What is done once to such a thing, or to a part of it: 储备库仓房维修改造, 水库除险加固主体工程. */
const WORKS =
  '[^、]{0,4}(?:(?:新建|改建|扩建|改扩建|迁建|续建|建设|改造|维修|修缮|装修|加固|提标|升级|搬迁|布展|安装)(?:.{0,2}工程|项目)?|工程)'
/** Of many, some of which come every year: 老旧小区, 农村公路, 各学校. */
const OF_MANY = wordsIn(
  '老旧 农村 城乡 中小学 乡镇 村级 社区 公办 薄弱 重点 部分 一批 年度 所有 各 等 全县 全市 全区 全省',
)
/** 已建成 is how far it has come. */
const NOT_YET = '(?<![已曾新在未])'

/** Signs in a clause, the weightiest first: the first that one has says what its work is. */
export const SIGNS: readonly Signs[] = [
  {
    means: 'yearly',
    pattern: /年度|全年|[每逐当本今]年|每[季月周半学]|定期|日常|常态|学期|学年/,
    examples: ['印发年度工作要点', '全年建成公园', '每季度启用新系统', '完成公园设施日常维修'],
    not: ['建成江北大桥', '印发五年规划'],
  },
  {
    means: 'once',
    pattern: new RegExp(
      `(?:^|.{2})(?<!已经?|[已曾未])(?:${oneOf(STATES)})(?:并?(?:${oneOf([...STATES, ...USES])}))*$`,
      'u',
    ),
    examples: [
      '江北大桥建成通车',
      '地铁2号线一期开通运营',
      '污水厂竣工并投入试运行',
      '二期工程竣工',
      '市二院新院区投入使用',
      '产业规划印发',
      '三号线开工建设',
      '数据要素交易平台上线运行',
    ],
    not: ['提高平台上线率', '项目竣工验收', '对建成投用的项目开展检查', '大桥已建成', '推进建设'],
  },
  {
    means: 'once',
    pattern: new RegExp(`${NOT_YET}(?:${oneOf(OF_OBJECTS)})(?!${NO_OBJECT}).{2,}`, 'u'),
    examples: ['建成江北大桥', '全面建成区域医疗中心', '印发产业规划', '开通云溪至江北公交线路', '出台招商办法'],
    not: ['建成区绿化', '已建成公园管护', '建成的公园管护', '建成投用后管理', '编制产业规划'],
  },
  {
    means: 'once',
    pattern: new RegExp(`^(?:全面|如期)?完成(?!.*(?:${oneOf(OF_MANY)})).{2,}(?:${oneOf(THINGS)})${WORKS}$`, 'u'),
    examples: [
      '完成城北水厂主体工程',
      '完成县粮食储备库仓房维修改造',
      '完成县第三小学改扩建',
      '如期完成市博物馆布展',
      '完成青石水库除险加固主体工程',
    ],
    not: [
      '完成老旧小区改造',
      '完成农村公路建设',
      '完成公园、绿地改造',
      '完成中小学校舍改造',
      '完成各学校维修',
      '完成秋粮收购',
    ],
  },
  {
    means: 'either',
    pattern:
      /完成|制定|编制|修订|新建|改建|扩建|迁建|续建|设立|成立|组建|搬迁|打通|启动|创建|申报|获批|落地|验收|立项|^(?:加快)?(?:推进)?建设/,
    examples: ['完成老旧小区改造', '编制产业规划', '新建文化馆', '启动老城更新', '建设江北大桥'],
    not: ['开展校舍维修', '加强队伍建设', '强化日常监管'],
  },
]

/** What others are moved to do is no work of one time: 引导加油站出台措施. */
const BY_OTHERS = /督促|引导|鼓励|指导|支持|协助|帮助/
/** How much comes of what is built. */
export const YIELD = {
  pattern: /^(?:预计|同步|可)?(?:新增|增加|提供|容纳|设置?|设有|配备|配建)(?!就业)|能力|建筑面积|规模/,
  examples: ['新增床位80张', '可提供学位1080个', '设置窗口120个', '日处理能力达到3万吨', '总建筑面积2万平方米'],
  not: ['新建公园3个', '新增就业3000人', '改造小区12个'],
}
/** Work that goes on, by verbs of every plan, and what is to reach a level every year; where no word says that something is done, these say that nothing is. */
export const GOES_ON = {
  pattern: new RegExp(
    oneOf(
      wordsIn(
        '开展 组织 举办 召开 承办 实施 落实 推进 推动 持续 继续 加强 强化 加大 深化 做好 抓好 规范 完善 健全 优化 提升 提高',
        '巡查 检查 抽检 抽查 监测 监管 排查 督导 督查 督促 调度 考核 评估 评选 通报 执法 整治 清理 管护 养护 维护',
        '增长 增加 新增 压减 压缩 压降 降低 下降 减少 达到 保持 稳定在 控制在',
        '宣传 培训 慰问 发放 救助 帮扶 服务 保障 支持 鼓励 引导 推广 征集 受理 办理 调研',
      ),
    ),
  ),
  examples: ['开展校舍维修', '加强队伍建设', '组织送戏下乡', '压减审批时限30%'],
  not: ['江北大桥', '城南片区拆迁'],
}

const CLAUSE_END = /[，,；;。：:！!？?\n]/
/** …，并投入使用 goes on with the clause before it. */
const JOINED = /[，,](?=并|且)/g

/**
 * What the words of a text say of its work. Where its clauses differ, what is done every year counts most; of several things
 * each year has its own (建成公园3个), and may have of one, or of a size (建成公园1个, 建成高标准农田5000亩). What is done once
 * may say beside it how much comes of it: 投入使用，新增床位80张.
 */
export function recurrenceIn(text: string): Recurrence {
  const clauses = text.replace(JOINED, '').split(CLAUSE_END)
  const meant = clauses.map((clause) => ({ clause, means: meaningOf(clause), amounts: amountsIn(clause) }))
  const means = (what: Recurrence): boolean => meant.some((one) => one.means === what)
  const isOnce = meant.some((one) => one.means === 'once' && one.amounts.length === 0)
  const countsSeveral = meant.some(({ amounts }) =>
    amounts.some(({ unit, value }) => measureKind(unit) === 'count' && value > 1),
  )
  if (means('yearly') || (countsSeveral && !isOnce)) return 'yearly'
  if (isOnce)
    return meant.every(({ clause, amounts }) => amounts.length === 0 || YIELD.pattern.test(clause)) ? 'once' : 'either'
  if (meant.some((one) => one.means !== null)) return 'either'
  return GOES_ON.pattern.test(text) ? 'yearly' : 'either'
}

function meaningOf(clause: string): Recurrence | null {
  const means = SIGNS.find(({ pattern }) => pattern.test(clause))?.means ?? null
  return means === 'once' && BY_OTHERS.test(clause) ? 'either' : means
}

/** What a clause counts or measures; 110千伏 and 100兆瓦 tell what kind of thing it is. */
function amountsIn(clause: string): Quantity[] {
  return quantitiesIn(clause).filter(({ unit, spoken }) => {
    const kind = measureKind(unit)
    return (kind === 'count' && !(spoken && OF_ORDER.test(unit))) || (kind === 'size' && !OF_POWER.test(unit))
  })
}

/** 二期 is the second. */
const OF_ORDER = /^[期届批次轮]$/

const OF_POWER = /伏|瓦|[kMG](?:W|V)|FLOPS/

const STARTING: ReadonlySet<string> = new Set(STARTS)
const FINISHING: ReadonlySet<string> = new Set(FINISHES)

/** Whether a step is the start or the finish of its project. */
export function isStartOrFinish(label: string): boolean {
  return STARTING.has(label) || FINISHING.has(label)
}

/** Whether steps of these names are the start and the finish of one project. */
export function areStartAndFinish(labels: readonly string[]): boolean {
  return labels.some((label) => STARTING.has(label)) && labels.some((label) => FINISHING.has(label))
}
