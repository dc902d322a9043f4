/** What stands around the name of an indicator in a sentence and is no part of it. */
import { wordsIn } from '../words.js'

const oneOf = (words: readonly string[]): string => `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`

const ADVERBS = oneOf(
  wordsIn(
    '力争 确保 争取 不断 努力 进一步 逐步 稳步 全面 继续 切实 普遍 严格 有效',
    '同比 环比 同口径 累计 平均 年均 总体 全部 分别 基本 预计 动态 均 共计 合计 共 各 已 完成',
    '要 应 须 需 将 再 就 并 且',
    '每月 每年 每季度 全年 年内 两年内 三年内 五年内',
  ),
)
const OPENER = [
  '[（(]?\\d+[.．、）)]\\s*',
  '(?:\\d+|[两三四五])年内',
  '(?:到|至|截至)?\\d{4}年(?:底|末)?(?:前)?',
  '(?:\\d{1,2}月|年)底前',
  oneOf(['全年', '年内', '力争', '努力', '计划', '确保', '争取', '使', '同步', '其中', '推动', '实现', '完成', '累计']),
  oneOf(['同时', '并', '且', '和', '及', '以及', '、', '将', '把']),
  `为${oneOf(['企业', '群众', '居民', '农民'])}`,
  '对.{2,12}的',
]

interface Edge {
  pattern: RegExp
  /** Texts, and what is left of each. */
  examples: Record<string, string>
}

/** What is cut from a text for the name in it: at its front, then at its end. */
export const EDGES: Record<'opener' | 'earlierLevel' | 'adverbs' | 'baseline' | 'move', Edge> = {
  opener: {
    pattern: new RegExp(`^(?:${OPENER.join('|')})+`),
    examples: {
      到2025年底前覆盖率: '覆盖率',
      '1.绿地率': '绿地率',
      年底前力争实现投资额: '投资额',
      对不合格食品的处置率: '处置率',
      为企业减税降费: '减税降费',
      公园: '公园',
    },
  },
  /** 由15%提高到20% */
  earlierLevel: {
    pattern: /[由从][^由从]*\d[^由从]*$/,
    examples: { '绿化率由15%': '绿化率', '从15%': '', 自由贸易额: '自由贸易额' },
  },
  adverbs: {
    pattern: new RegExp(`${ADVERBS}+$`),
    examples: {
      碳排放强度同比: '碳排放强度',
      绿色出行比例力争: '绿色出行比例',
      覆盖率均: '覆盖率',
      均衡指数: '均衡指数',
    },
  },
  /** 较2020年, 比上年: the level before. */
  baseline: {
    pattern:
      /(?:较|比|与|相比)(?:\d{4}年(?:底|末)?|上一?年(?:度|底|末)?|去年(?:底|末)?|年初|同期|基准年)(?:同期)?(?:相比)?$/,
    examples: {
      能耗较2020年: '能耗',
      排放量比上年: '排放量',
      事故起数与去年同期相比: '事故起数',
      去年同期: '去年同期',
    },
  },
  /** 安装率稳步提高，达到95%: what the clause before says of it. */
  move: {
    pattern: /(?:明显|显著|大幅|持续|稳步)?(?:提高|提升|上升|下降|降低|改善|增长)$/,
    examples: { 安装率稳步提高: '安装率', 空气质量改善: '空气质量', 就业率: '就业率' },
  },
}

const without = (edge: keyof typeof EDGES, text: string): string => text.replace(EDGES[edge].pattern, '')

/** The name of what a text in front of a verb or a number speaks of. */
export function nameIn(text: string): string {
  let name = without('earlierLevel', without('opener', text.trim()))
  for (let before = ''; before !== name;) {
    before = name
    name = without('baseline', without('adverbs', name)).trim()
  }
  return name
}

/** A clause without what it says of the way that its number moves: 安装率 of 安装率稳步提高. */
export function withoutMove(clause: string): string {
  return without('move', clause.trim())
}

/** The names in 安装率、对接率, for numbers that are shared out among them. */
export function namesIn(list: string): string[] {
  return list.split(/[、和及与]/).map((name) => without('adverbs', name).trim())
}
