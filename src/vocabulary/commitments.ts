import type { Comparator } from '../model/plan.js'

/** Words that commit to a number. Each list is separated by blanks and may hold patterns; to teach gongwen a word, add it to its list. */

const NOT = ['不', '未', '不得', '不能', '不应', '不宜', '不可', '不会']
const negated = (stems: string): string => NOT.flatMap((not) => stems.split(' ').map((stem) => not + stem)).join(' ')

/** What stands right before a number and bounds it. The text between the word and the number is at most a base (`总数的20%`) or a verb (`至少抽检1次`). */
export const BOUNDS: { words: string; comparator: Comparator }[] = [
  { words: `${negated('低于 少于 小于')} 至少 最少 达到或超过 ≥ >=`, comparator: '>=' },
  {
    words: `${negated('超过 高于 大于 多于 突破')} 控制在 压减至 压减到 压降至 压缩至 压缩到 压缩为 缩短至 缩短到 缩短为 限制在 最高 最多 至多 ≤ <=`,
    comparator: '<=',
  },
  { words: '超过 突破 高于 大于 多于 优于 超 逾 > ＞', comparator: '>' },
  { words: '低于 小于 少于 < ＜', comparator: '<' },
]

/** Verbs that reach a level: 覆盖率达到40%. */
export const LEVEL_VERBS =
  '达到 达 实现 保持 保持在 稳定在 维持在 提高到 提升到 提高至 提升至 增加到 增加至 增至 上升到 上升至 扩大到 扩大至 降低到 降低至 下降到 下降至 降到 降至 减少到 减少至 减至 力争 为'

/** Names of things that have a level: 满意率90%以上, 税收收入120亿元. */
export const LEVEL_NOUNS =
  '率 比例 比重 占比 份额 浓度 数 总量 数量 产量 存量 面积 产值 总值 增加值 收入 总额 增速 增幅 涨幅 强度 密度 能力 规模 余额 得分 平均分'

/** Verbs of a change against an earlier level. The first two say one in any unit; `提升背街小巷50条` counts. */
export const CHANGE_VERBS: { words: string; change: 'decrease' | 'increase'; counts: boolean }[] = [
  { words: '下降 降低 减少 削减 压减 减排 下调 压降 压缩 缩短 缩减 (?<!下)降(?=$)', change: 'decrease', counts: true },
  { words: '增长(?![率极点]) 增加(?!值) 上升 新增 净增 增幅', change: 'increase', counts: true },
  { words: '提高 提升 上调', change: 'increase', counts: false },
]

/** Of these the verb belongs to the name: 新增造林. */
export const NEW = /新增|净增/

/** Verbs that commit to a number of things: 组织1家, 完成2.9万辆次, 新建公园3处. */
export const COUNT_VERBS =
  '完成 建成 新建 改建 扩建 新建改扩建 改扩建 新改扩建 新改建 续建 改造 建设(?!用地|单位) 治理 整治 组织 开展 举办 召开 培育 培养 打造 创建 推广 投放 淘汰 更新 安装 抽检 抽查 检查 检测 监测 筛查 体检 培训 引进 引育 招引 招聘 种植 栽植 造林 修复 清理 拆除 回收 处置 启动 开工 竣工 发放 落实 争取 筹集 新开 设立 建立 选取 评选 推出 征集 办理 实施 添置 购置 配备 配建 配置 增设 腾退 疏解 提供 补贴 帮扶 救助 资助 服务(?=企业|群众|居民|老年人|困难) 覆盖 走访 选派 选树 制定 出台 编制 发布 新登记 新培育 新认定 获评 获得 入选 申报 储备 盘活 流转 收储 出让 供应 解决 化解 消除 销号 关停 取缔 查处 摘牌 挂牌 加装 铺设 架设 疏浚 清淤 绿化 硬化 亮化 拓宽 打通 维修 养护 巡查 督查 研发 转化 签约 落地 投产 投用 上市 上线 孵化 认定 开发 清运 送(?=戏|医|文化|法|教|岗|电影) 发动 动员 招募 播种 恢复 治沙 兑现 接待 谋划 新谋划 接种 随访 保障 安置 分配 交付 建档 整改 创作 演出 放映 再就业 支持 新辟 开辟 优化调整 减税降费 减负 节约 整合 新投放 投入 技改 每(?:百|千|万)?(?:人|人口|名.{0,6})拥有'

/**
 * Verbs of things and of events that a number in words counts too, from `least` on and with at most `apart` characters
 * between: 建成服务站三所, 开展两轮检查. 围绕三个方面 and 实施六项任务 count nothing.
 */
export const SPOKEN_COUNTS: { verbs: string; units: string; least: number; apart: number }[] = [
  {
    verbs: '新建 建成 改建 扩建 改造 新增 引进 购置 增设',
    units: '所 座 家 处 条 公里 台 辆 户 亩 栋 间',
    least: 1,
    apart: 12,
  },
  { verbs: '新建 建成 改建 扩建 改造 新增 引进 创建 培育', units: '个 项 支 批次', least: 2, apart: 0 },
  { verbs: '开展 组织 举办 召开', units: '次 场 轮 期 场次', least: 1, apart: 0 },
]

/** What stands right after the unit and bounds the number, as patterns: 10家上下游企业 has no bound. */
export const SUFFIXES: { words: string; comparator: Comparator }[] = [
  { words: '及以上 以上 起(?![草重点步])', comparator: '>=' },
  { words: '及以下 以下 以内 之内 内(?![设外部])', comparator: '<=' },
  { words: '左右 上下(?!游)', comparator: '~' },
]

/** Words between a subject and its verb that belong to neither, and times. */
export const ADVERBS =
  '力争 确保 争取 同比 环比 累计 动态 分别 均 总体 全部 严格 有效 平均 年均 进一步 逐步 要 应 须 需 将 再 就 并 且 继续 稳步 全面 共 各 预计 已 不断 努力 基本 普遍 切实 每月 每年 每季度 全年 年内 两年内 三年内 五年内'

/** 较2020年, 比上年: the level before. */
export const BASELINES =
  /(?:较|比|与|相比)(?:\d{4}年(?:底|末)?|上一?年(?:度|底|末)?|去年(?:底|末)?|年初|同期|基准年)(?:同期)?(?:相比)?$/

/** Words at the head of a clause that are no part of its subject. */
export const OPENERS =
  /^(?:[（(]?\d+[.．、）)]\s*|(?:\d+|[两三四五])年内|(?:到|至|截至)?\d{4}年(?:底|末)?(?:前)?|全年|年内|(?:\d{1,2}月|年)底前|力争|努力|计划|确保|争取|使|同步|其中|为(?:企业|群众|居民|农民)|同时|并|且|和|及|以及|、|将|把|推动|实现|完成|累计|对.{2,12}的)+/

/** Money that is given at most, or to each: a rule of a grant and no target. */
export const GRANTS =
  /给予|一次性(?:奖|补|给)|每(?:户|人|家|亩|个|年|次|台|辆).{0,6}(?:补|奖)|最高.{0,4}(?:补|奖|资|贷|支持|授信)|(?:补助|补贴|奖励|资助|奖补|贴息|罚款|贷款|授信|额度|标准)(?:标准|金额|资金|额度)?(?:最高|上限|不超过|不高于|为)/
export const MONEY = /元$/

/** A clause about time. */
export const TIME_NOUNS = /时间|时限|周期|时长|期限|用时|天数|耗时|缩短|压缩|压减|提速/
