import type { Comparator } from '../../model/plan.js'

/** What is counted: of things that are done, and that no word says are bad, more is better. */
const COUNTED = new Set(
  words(
    '个 项 场 次 家 件 处 座 条 亩 套 户 人 辆 块 批 期 组 所 台 片 株 名 份 部 场次 人次 辆次 公里 公顷 平方米 平方公里',
  ),
)

/** What a number bounds, as far as it matters for what is asked: of a target or an indicator. */
export interface Aim {
  /** Its name or its clause. */
  name: string
  /** Unit of measure. */
  unit: string
  comparator: Comparator | null
  change: 'decrease' | 'increase' | null
}

/** Words of things that are taken away: the more the better, whatever it is. */
const TAKEN_AWAY = words('减排量 削减量 压减量 节约量')
/** Words of things of which less is better. They are looked for before those of which more is. */
const LESS_IS_BETTER = words(
  '浓度 降尘 尘土 残存量 尘负荷 污染天 重污 超标 劣V类 劣Ⅴ类 排放量 排放强度 排放总量 排放率 能耗 电耗 水耗 用水量 用水总量 消耗 ' +
    '死亡 失业 事故 发生率 发案 投诉 逾期 赤字 负债 债务 贫困 辍学 流失 漏损 损失 时限 时长 不合格 返贫 患病 空置 涨幅 价格指数 CPI',
)
const MORE_IS_BETTER = words(
  '达标 合格 优良 覆盖 利用 处理率 治理 完成 满意 处置 回收 治愈 绿化 绿地 森林 造林 新增 增长 增加 就业 收入 产值 总额 投资 比例 比重 占比 率 ' +
    '检查 抽检 检测 路检 排查 审核 评估 培训 建设 改造 新建 改建 建成 创建 开工 竣工 招聘 引进 培育 减少 下降 降低 淘汰 清零',
)

/** Whether a higher number asks for more or for less; null where the words do not tell. */
export function moreIsStronger({ name, unit, comparator, change }: Aim): boolean | null {
  if (change !== null || comparator === '>=' || comparator === '>') return true
  if (comparator === '<=' || comparator === '<') return false
  const names = (list: readonly string[]): boolean => list.some((word) => name.includes(word))
  if (names(TAKEN_AWAY)) return true
  if (names(LESS_IS_BETTER)) return false
  return names(MORE_IS_BETTER) || COUNTED.has(unit.replace(/^[十百千万亿]+/, '')) ? true : null
}

/** Bounds from the loosest to the strictest, of those that bound on one side. */
const LADDERS: readonly (readonly Comparator[])[] = [
  ['~', '>=', '>'],
  ['~', '<=', '<'],
  ['~', '='],
]

/** Whether another bound of the same number asks for more or for less; null where they bound on other sides. */
export function effectOfBound(before: Comparator | null, after: Comparator | null): 'weaker' | 'stronger' | null {
  if (before === null || after === null) return null
  for (const ladder of LADDERS) {
    const [from, to] = [ladder.indexOf(before), ladder.indexOf(after)]
    if (from >= 0 && to >= 0) return to > from ? 'stronger' : 'weaker'
  }
  return null
}

function words(list: string): string[] {
  return list.split(' ')
}
