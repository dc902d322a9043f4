import type { Comparator } from '../model/plan.js'

/** What a number bounds, as far as it matters for what is asked: of a target or an indicator. */
export interface Aim {
  name: string
  comparator: Comparator | null
  change: 'decrease' | 'increase' | null
}

/** Of these less is better, whatever else the name says. They are looked for first. */
const FAULTS = words(
  '不合格 不达标 不满意 未达标 未完成 未处理 失业率 死亡率 发生率 漏损率 流失率 患病率 空置率 辍学率 超标率 时限 时长 用时 耗时 等候',
)
/** What is done about things of which less is better: 整改率, 投诉办结率, 化解债务, 再就业. The more the better. */
const REMEDIES = words(
  '减排 削减 压减 节约 化解 消除 整改 整治 治理 处理 处置 办结 办理 满意 就业 达标 合格 查处 救助 帮扶 修复 回收 淘汰 清零 排查 检查 抽检 检测 监测 路检',
)
/** Words of things of which less is better. What is none of these a plan wants more of. */
const LESS_IS_BETTER = words(
  '浓度 降尘 尘土 残存量 尘负荷 污染天 重污 超标 劣V类 劣Ⅴ类 排放量 排放强度 排放总量 排放率 能耗 电耗 水耗 用水量 用水总量 消耗 ' +
    '死亡 失业 事故 发案 投诉 逾期 赤字 负债 债务 贫困 辍学 流失 漏损 损失 返贫 患病 空置 涨幅 价格指数 CPI 使用强度 使用量 减至 压缩至',
)

/** Whether a higher number asks for more: by what bounds it, else by what it is of. */
export function moreIsStronger({ name, comparator, change }: Aim): boolean {
  if (change !== null || comparator === '>=' || comparator === '>') return true
  if (comparator === '<=' || comparator === '<') return false
  const names = (list: readonly string[]): boolean => list.some((word) => name.includes(word))
  if (names(FAULTS)) return false
  return names(REMEDIES) || !names(LESS_IS_BETTER)
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
