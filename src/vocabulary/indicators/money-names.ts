/** Names of what is counted in money: of a line 金额单位：万元 they count in that, and other names do not. */
import { compact } from '../../text/blanks.js'
import { wordsIn } from '../words.js'

/** To teach gongwen a name, add it to its line with an example. */
export const MONEY_NAMES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern:
      /投资|资金|经费|金额|预算|税收|收入|支出|贷款|存款|债务|产值|总值|增加值|招商|引资|价款|造价|营业额|交易额|销售额|零售额|进出口|补[助贴]|奖补|费用?$|[^名]额$|款$/,
    examples: wordsIn(
      '固定资产投资 财政收入 社会消费品零售总额 地区生产总值 招商引资 项目经费 工程造价 融资额 土地出让款 外贸进出口 水费',
    ),
    not: wordsIn('公路里程 改造户数 造林面积 新增名额 就业人数 企业'),
  },
]

/** Whether what a name counts is money. */
export function namesMoney(name: string): boolean {
  return MONEY_NAMES.some(({ pattern }) => pattern.test(compact(name)))
}
