/** Verbs that commit to a number, as tables: of a level, of a change, of a count. */
import type { Target } from '../../model/plan.js'
import { wordsIn } from '../words.js'

export type Change = NonNullable<Target['change']>

export interface Verbs {
  words: readonly string[]
  /** What must not follow: 建设用地 builds nothing. */
  unless?: readonly string[]
  /** What must follow: 送 brings a number of 戏 and of 医 to the villages, not of goods. */
  only?: readonly string[]
  /** Texts in front of a number. */
  examples: readonly string[]
  not?: readonly string[]
}

/** Verbs that reach a level: 覆盖率达到40%. */
export const LEVEL_VERBS: readonly Verbs[] = [
  {
    words: ['达到', '达', '实现', '为', '力争', '保持', '保持在', '稳定在', '维持在'],
    examples: ['覆盖率达到', '绿化率达', '双过半实现', '利用率保持在'],
  },
  {
    words: ['提高', '提升', '增加', '上升', '扩大', '降低', '下降', '减少'].flatMap((verb) => [
      `${verb}到`,
      `${verb}至`,
    ]),
    examples: ['覆盖率提高到', '死亡率降低至'],
    not: ['覆盖率提高'],
  },
  { words: ['增至', '降到', '降至', '减至'], examples: ['面积增至', '浓度降至'] },
]

/** Any verb of two characters with 到 or 至 reaches a level: 恢复到, 延伸至. These do not. */
export const NO_LEVELS = {
  words: wordsIn('截至 直至 截止到 实施至 感受到 了解到 考虑到 推迟到'),
  examples: ['截至', '实施至'],
}

/** Names of things that have a level: 满意率90%以上, 税收收入120亿元. */
export const LEVEL_NOUNS = {
  words: wordsIn(
    '率 比例 比重 占比 份额 浓度 强度 密度 能力 规模 得分 平均分',
    '数 数量 总量 产量 存量 面积 产值 总值 增加值 收入 总额 余额',
    '增速 增幅 涨幅',
  ),
  examples: ['群众满意率', '税收收入', '工业增加值', '规上工业增速'],
  not: ['公园', '新建学校'],
}

/** Verbs that carry out what others set down: behind them a number of policies or tasks names it, 落实28条办法. */
export const CARRYING_OUT = wordsIn('落实 实施 支持 推广 保障 落地 兑现')

interface ChangeVerbs extends Verbs {
  change: Change
  /** Verbs right before their number only, and no part of a longer one. */
  alone?: readonly string[]
  /** Whether the verb says a change in any unit, or only in shares: 提升背街小巷50条 counts. */
  counts: boolean
}

/** Verbs of a change against an earlier level. */
export const CHANGE_VERBS: readonly ChangeVerbs[] = [
  {
    words: ['下降', '降低', '减少', '削减', '压减', '减排', '下调', '压降', '压缩', '缩短', '缩减', '精简', '收窄'],
    change: 'decrease',
    alone: ['降'],
    counts: true,
    examples: ['同比下降', '削减化学需氧量', '压减一般性支出', '能耗降'],
    not: ['下发', '降雨'],
  },
  {
    words: ['增长', '增加', '上升', '新增', '净增', '增幅'],
    unless: ['增长率', '增长极', '增长点', '增加值'],
    change: 'increase',
    counts: true,
    examples: ['地区生产总值增长', '新增造林', '净增企业'],
    not: ['培育增长极', '工业增加值'],
  },
  {
    words: ['提高', '提升', '上调', '扩大'],
    change: 'increase',
    counts: false,
    examples: ['覆盖率提高', '提升背街小巷'],
  },
]

/** Of these the verb belongs to the name of what is counted: 新增造林. */
export const NEW = /新增|净增/

interface CountVerbs extends Verbs {
  /** Whether it is things that this is done to, never people: 新建100人以上幼儿园 builds for so many. */
  ofThings?: true
  /** Whether it is a stage of a work: what is begun, is finished later, and what is built elsewhere is rebuilt here. */
  isStage?: true
}

/** Verbs that commit to a number of things: 组织1家, 完成2.9万辆次, 新建公园3处. */
export const COUNT_VERBS: readonly CountVerbs[] = [
  // Building
  {
    words: wordsIn('建成 新建 改建 扩建 改扩建 新建改扩建 新改扩建 新改建 续建 改造', '开工 竣工 投产 投用 交付'),
    ofThings: true,
    isStage: true,
    examples: ['新建公园', '改造老旧小区', '新建、改扩建学校'],
    not: ['公园'],
  },
  {
    words: wordsIn(
      '新辟 开辟 整治 治理 修复 优化调整 加装 安装 铺设 架设 打通 拓宽 疏浚 清淤',
      '绿化 硬化 亮化 维修 养护 拆除 腾退 疏解',
    ),
    ofThings: true,
    examples: ['疏浚河道', '绿化道路'],
    not: ['公园'],
  },
  {
    words: ['建设'],
    unless: ['建设用地', '建设单位'],
    ofThings: true,
    isStage: true,
    examples: ['建设停车泊位'],
    not: ['协调建设用地', '协调建设单位'],
  },
  // Buying, giving, placing
  {
    words: wordsIn(
      '购置 添置 配备 配建 配置 增设 新开 开发 投放 新投放 投入 更新 淘汰',
      '提供 发放 补贴 帮扶 救助 资助 支持 保障 安置 分配 减税降费 减负 兑现',
      '供应 出让 收储 储备 盘活 流转 回收 清运 处置 节约 整合 筹集 争取 技改',
    ),
    examples: ['购置公交车', '发放消费券', '盘活闲置土地'],
  },
  // Finding and raising people, companies, projects
  {
    words: wordsIn(
      '培育 新培育 培养 打造 创建 引进 引育 招引 招聘 招募 孵化 谋划 新谋划',
      '签约 落地 落实 上市 上线 申报 认定 新认定 获评 获得 入选 评选 推出 选取',
      '选派 选树 新登记 设立 建立 建档 再就业 覆盖 推广 研发 转化',
    ),
    examples: ['培育高新技术企业', '招引亿元以上项目', '选派科技特派员'],
  },
  // Doing
  {
    words: wordsIn(
      '完成 组织 开展 举办 召开 实施 办理 启动 发动 动员 走访 接待 创作 演出',
      '放映 培训 体检 筛查 随访 接种 播种 种植 栽植 造林 恢复 治沙',
      '制定 出台 编制 发布 征集',
    ),
    examples: ['组织', '完成投资', '举办招聘会', '栽植苗木'],
  },
  {
    words: ['服务'],
    only: ['企业', '群众', '居民', '老年人', '困难'],
    examples: ['服务企业', '服务老年人'],
    not: ['公共服务'],
  },
  {
    words: ['送'],
    only: ['戏', '医', '文化', '法', '教', '岗', '电影'],
    examples: ['送戏下乡', '送岗位'],
    not: ['报送材料'],
  },
  // Checking and mending
  {
    words: wordsIn('抽检 抽查 检查 检测 监测 巡查 督查 整改 清理 解决 化解 消除 销号 关停', '取缔 查处 摘牌 挂牌'),
    ofThings: true,
    examples: ['抽检食品', '化解积案', '查处违法案件'],
  },
]

/** 每千人口拥有3.5张床位 */
export const PER_HEAD = '每(?:百|千|万)?(?:人|人口|名.{0,6})拥有'

interface SpokenCounts {
  verbs: readonly string[]
  units: readonly string[]
  /** The least number that counts, and how many characters may stand between verb and number. */
  least: number
  apart: number
  /** How many where the number ends its statement: 培育龙头企业三个. */
  apartAtEnd: number
  examples: readonly SpokenExample[]
  not: readonly SpokenExample[]
}

interface SpokenExample {
  before: string
  value: number
  unit: string
  /** Whether the number ends its statement. */
  ends: boolean
}

const BUILDING = COUNT_VERBS.slice(0, 4).flatMap(({ words }) => words)
const MAKING = COUNT_VERBS.slice(0, 6)
  .flatMap(({ words }) => words)
  .filter((verb) => !CARRYING_OUT.includes(verb))
const NEWLY = ['新增', '净增', '新设', '增加']

/** Verbs of things and of events that a number in words counts, too. 围绕三个方面 and 实施六项任务 count nothing. */
export const SPOKEN_COUNTS: readonly SpokenCounts[] = [
  {
    verbs: [...BUILDING, ...NEWLY],
    units: wordsIn('所 座 家 处 条 公里 台 辆 户 亩 栋 幢 间 名 部 口 眼 艘 盏 套'),
    least: 1,
    apart: 12,
    apartAtEnd: 12,
    examples: [
      { before: '新建', value: 1, unit: '所', ends: false },
      { before: '建成社区养老服务站', value: 3, unit: '所', ends: true },
      { before: '配备', value: 2, unit: '名', ends: false },
    ],
    not: [
      { before: '新建', value: 3, unit: '类', ends: true },
      { before: '建成覆盖城乡社区居民的养老服务站', value: 3, unit: '所', ends: true },
    ],
  },
  {
    verbs: [...MAKING, ...NEWLY],
    units: wordsIn('个 项 支 批次 件 家 名 部 种 篇 门 组 份'),
    least: 2,
    apart: 0,
    apartAtEnd: 12,
    examples: [
      { before: '引进', value: 2, unit: '个', ends: false },
      { before: '培育产业集群', value: 2, unit: '个', ends: true },
    ],
    not: [
      { before: '引进', value: 1, unit: '个', ends: false },
      { before: '培育产业', value: 2, unit: '个', ends: false },
      { before: '围绕', value: 3, unit: '个', ends: true },
    ],
  },
  {
    verbs: wordsIn('开展 组织 举办 召开 承办 进行 安排 参加'),
    units: wordsIn('次 场 轮 期 场次 届'),
    least: 1,
    apart: 0,
    apartAtEnd: 12,
    examples: [
      { before: '组织', value: 2, unit: '轮', ends: false },
      { before: '开展应急演练', value: 2, unit: '次', ends: true },
    ],
    not: [{ before: '实施', value: 6, unit: '项', ends: true }],
  },
]
