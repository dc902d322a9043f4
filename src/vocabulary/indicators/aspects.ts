/** Headers that say no more than when a number holds, or how it is looked at; and names that say what a number is a share of. */
import { compact } from '../../text/blanks.js'
import { wordsIn } from '../words.js'

const oneOf = (words: readonly string[]): string => `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`

const TIME = [
  '(?:20\\d\\d|19\\d\\d)(?:[-—–~至](?:20\\d\\d|\\d\\d))?(?:年度?)?',
  '(?:[本上去今当]年|全年|年度|年初|年末|基期|报告期|本期|上期)',
  '(?:第?[一二三四1-4]季度|[上下]半年|\\d{1,2}(?:[-—–~至]\\d{1,2})?月份?|前[一二三]季度|[季月年]度|分[季月年]|[前后]?[一二三]?阶段)',
  '[“"]?十[一二三四五六]五[”"]?(?:期间|末|时期)?',
].join('|')

const ASPECT = oneOf(
  wordsIn(
    '目标 计划 任务 指标 预期 考核 约束 控制 规划 预算 执行 决算 下达 分配 分解 安排 要求 标准',
    '实际 实绩 完成 预计 现状 基数 基准 底数 现有',
    '同期 同比 环比 同比变动 同比增长 同比增减 环比增长 增长 增速 增幅 增减 变动 变化 比上年 较上年 比去年 完成率 进度',
    '年均 年均增速 年均增长 数量 数值 数额 绝对值 绝对数 总量 合计 小计 总计 累计 比例 占比',
  ),
)
/** What may stand between and behind those: 任务数, 2024年及2025年. */
const LINK = '(?:[及和与、/·的数值量]|情况|底|末|前|[（(][^（()）]*[）)]|[〔[][^〔〕[\\]]*[〕\\]])'

/** To teach gongwen a word, add it to its list above. */
export const ASPECTS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: new RegExp(`^${LINK}*(?:${TIME}|${ASPECT})(?:${TIME}|${ASPECT}|${LINK})*$`),
    examples: [
      ...wordsIn(
        '2024年目标 2023年实际完成 一季度 去年同期 同比变动 目标值 2025年 1-9月 任务数（亩） 上年完成数 2024年',
      ),
      '“十四五”末目标',
      '年均增速〔累计〕',
      ...wordsIn('季度累计目标 2023年执行数 2024年预算数 控制目标 基期值 2023年实绩 “十四五”时期控制目标'),
    ],
    not: wordsIn('数量级企业 〔5.7〕 造林面积 企业 生产量 目标企业 年报 断面 责任单位 PM2.5'),
  },
]

/** Whether a header says when or how only, and not of what: 2024年目标, 去年同期. */
export function isAspect(header: string): boolean {
  const plain = compact(header)
  return plain !== '' && ASPECTS.some(({ pattern }) => pattern.test(plain))
}

/** To teach gongwen a word, add it to its line. */
export const SHARES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern:
      /(?:率|比例|比重|占比|增速|增幅|降幅|涨幅|同比|环比|同比(?:变动|增减|变化)|(?:同比|环比|比上年|较上年)?(?:增长|下降|降低))$/,
    examples: wordsIn(
      '登记失业率控制在 年均增速〔累计〕 同比变动 森林覆盖率 同比增长 占比 2024年增速 比上年增长 单位能耗下降',
    ),
    not: wordsIn('增长量 产量 一季度 去年同期 效率奖'),
  },
]

/** 年均增速〔累计〕, 失业率控制在 */
const REMARK_BEHIND = /(?:[（(〔[][^（()）〔〕[\]]*[）)〕\]]|(?:控制|保持|稳定)在|达到|不[低高]于|不超过)$/

/** Whether a name says that its number is a share or a rate of change. */
export function namesShare(name: string): boolean {
  const plain = compact(name).replace(REMARK_BEHIND, '')
  return SHARES.some(({ pattern }) => pattern.test(plain))
}

/** Years and months that stand in cells as the names of their rows. */
export const PERIODS = {
  pattern: /^(?:(?:19|20)\d\d年度?|\d{1,2}月份?)$/,
  examples: wordsIn('2024年 2024年度 3月 11月份'),
  not: wordsIn('2000 120 3月底 2024年目标'),
}

export function isPeriod(cell: string): boolean {
  return PERIODS.pattern.test(compact(cell))
}
