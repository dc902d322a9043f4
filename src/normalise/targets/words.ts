import type { Comparator } from '../../model/plan.js'

/** Units of measure that a commitment may have, longest first. Units of time are none: 24小时 and 2022年 commit to nothing. */
export const MEASURES = [
  '吨/平方公里·月',
  '克/平方米',
  '微克/立方米',
  '毫克/立方米',
  '毫克/升',
  '千克/亩',
  '吨标准煤/万元',
  '个百分点',
  '百分点',
  '%',
  '％',
  '‰',
  '平方公里',
  '平方千米',
  '平方米',
  '立方米',
  '千瓦时',
  '吨标准煤',
  '千瓦',
  '公里',
  '千米',
  '公顷',
  '公斤',
  '千克',
  '标准煤',
  '个标准车位',
  '车位',
  '泊位',
  '辆次',
  '台次',
  '人次',
  '家次',
  '户次',
  '场次',
  '批次',
  '件次',
  '万元',
  '亿元',
  '元',
  '吨',
  '亩',
  '米',
  '家',
  '个',
  '项',
  '组',
  '件',
  '条',
  '座',
  '处',
  '辆',
  '台',
  '套',
  '户',
  '人',
  '名',
  '只',
  '所',
  '间',
  '批',
  '场',
  '起',
  '天',
  '次',
  '块',
  '支',
  '片',
  '株',
  '棵',
  '份',
  '期',
  '篇',
  '例',
  '分贝',
  '种',
  '类',
  '倍',
  '宗',
  '盏',
  '根',
  '栋',
  '幢',
  '门',
  '部',
  '艘',
  '对',
  '张',
  '轮',
  '班',
].sort((a, b) => b.length - a.length)

/** What stands right before a number and bounds it. The text between the word and the number is at most a base (`总数的20%`) or a verb (`至少抽检1次`). */
const NOT = ['不', '未', '不得', '不能', '不应', '不宜', '不可', '不会']
const negated = (stems: string): string => NOT.flatMap((not) => stems.split(' ').map((stem) => not + stem)).join(' ')

export const BOUNDS: { words: string; comparator: Comparator }[] = [
  { words: `${negated('低于 少于 小于')} 至少 最少 达到或超过 ≥ >=`, comparator: '>=' },
  {
    words: `${negated('超过 高于 大于 多于 突破')} 控制在 压减至 压减到 压降至 限制在 最高 最多 至多 ≤ <=`,
    comparator: '<=',
  },
  { words: '超过 突破 高于 大于 多于 优于 > ＞', comparator: '>' },
  { words: '低于 小于 少于 < ＜', comparator: '<' },
]

/** Verbs that reach a level: 覆盖率达到40%. */
export const LEVEL_VERBS =
  '达到 达 实现 保持在 稳定在 维持在 提高到 提升到 提高至 提升至 增加到 增加至 增至 上升到 上升至 扩大到 降低到 降低至 下降到 下降至 降到 降至 减少到 减少至 减至 力争 为'

/** Verbs of a change against an earlier level. */
export const CHANGE_VERBS: { words: string; change: 'decrease' | 'increase' }[] = [
  { words: '下降 降低 减少 削减 压减 减排 下调 压降', change: 'decrease' },
  { words: '增长 提高 提升 增加 上升 新增 净增 增幅', change: 'increase' },
]

/** Verbs that commit to a number of things: 组织1家, 完成2.9万辆次, 新建公园3处. */
export const COUNT_VERBS =
  '完成 建成 新建 改建 扩建 续建 改造 建设 治理 整治 组织 开展 举办 培育 打造 创建 推广 投放 淘汰 更新 安装 抽检 抽查 检查 检测 培训 引进 招引 种植 栽植 造林 修复 清理 拆除 回收 处置 启动 开工 竣工 发放 落实 争取 筹集 新开 设立 建立 选取 评选 推出 征集 办理 实施 添置 购置 配备 配建 腾退 疏解 提供 补贴 帮扶 走访 选派 制定 出台 编制 发布'

/** What stands right after the unit and bounds the number, as patterns: 10家上下游企业 has no bound. */
export const SUFFIXES: { words: string; comparator: Comparator }[] = [
  { words: '及以上 以上 起(?![草重点步])', comparator: '>=' },
  { words: '及以下 以下 以内 之内 内(?![设外部])', comparator: '<=' },
  { words: '左右 上下(?!游)', comparator: '~' },
]

/** Words between a subject and its verb that belong to neither. */
export const ADVERBS =
  '力争 确保 争取 同比 环比 累计 动态 分别 均 总体 全部 严格 有效 平均 进一步 逐步 要 应 须 需 将 再 就 并 且 继续 稳步 全面 共 各 预计 已 不断 努力 基本 普遍 切实 较上年 比上年 较去年 比去年'

/** Words at the head of a clause that are no part of its subject. */
export const OPENERS =
  /^(?:(?:到|至|截至)?\d{4}年(?:底|末)?(?:前)?|全年|年内|(?:\d{1,2}月|年)底前|力争|确保|争取|使|其中|同时|并|且|将|把|推动|实现|完成)+/
