/** Of what a plan wants more and of what less. */
import type { Comparator } from '../../model/plan.js'
import { wordsIn } from '../words.js'

/** What a number bounds, as far as it matters for what is asked: of a target or an indicator. */
export interface Aim {
  name: string
  comparator: Comparator | null
  change: 'decrease' | 'increase' | null
}

interface Direction {
  better: 'more' | 'less'
  /** Words that a name holds. */
  words: readonly string[]
  examples: readonly string[]
  not?: readonly string[]
}

/** The first line that has a word of a name tells what is better; of what has none a plan wants more. */
export const DIRECTIONS: readonly Direction[] = [
  // Faults and waiting, whatever else the name says
  {
    better: 'less',
    words: wordsIn(
      '不合格 不达标 不满意 未达标 未完成 未处理 超标率',
      '失业率 死亡率 发生率 漏损率 流失率 患病率 空置率 辍学率',
      '时限 时长 用时 耗时 等候',
    ),
    examples: ['抽检不合格率', '城镇登记失业率', '供水管网漏损率', '用电报装办理时限', '平均等候时间'],
    not: ['抽检合格率', '群众满意率'],
  },
  // What is done about things of which less is better
  {
    better: 'more',
    words: wordsIn(
      '减排 削减 压减 节约 化解 消除 淘汰 清零 修复 回收',
      '整改 整治 治理 处理 处置 办结 办理 查处 救助 帮扶 就业',
      '满意 达标 合格 排查 检查 抽检 检测 监测 路检',
    ),
    examples: wordsIn(
      '事故隐患整改率 投诉处理满意度 失业人员再就业 化解政府债务 因病死亡动物无害化处理率',
      '群众投诉按期办结率 NOx重点工程减排量 投诉办理率',
    ),
    not: ['投诉办理时限', '未处理投诉'],
  },
  // Things of which less is better
  {
    better: 'less',
    words: wordsIn(
      '浓度 降尘 尘土 残存量 尘负荷 污染天 重污 超标 劣V类 劣Ⅴ类',
      '排放量 排放强度 排放总量 排放率 能耗 电耗 水耗 用水量 用水总量 消耗',
      '使用强度 使用量 漏损 损失 流失 空置',
      '死亡 失业 事故 发案 投诉 逾期 赤字 负债 债务 贫困 辍学 返贫 患病',
      '涨幅 价格指数 CPI 减至 压缩至',
    ),
    examples: ['PM2.5年均浓度', '重污染天数', '单位GDP能耗', '道路尘土残存量', '信访投诉量', '居民消费价格指数'],
    not: ['优良天数比率', '排放量削减', '用水量达标率'],
  },
]

/** Whether a higher number asks for more: by what bounds it, else by what it is of. */
export function moreIsStronger({ name, comparator, change }: Aim): boolean {
  if (change !== null || comparator === '>=' || comparator === '>') return true
  if (comparator === '<=' || comparator === '<') return false
  return DIRECTIONS.find(({ words }) => words.some((word) => name.includes(word)))?.better !== 'less'
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
