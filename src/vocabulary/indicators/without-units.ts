/** Names whose numbers need no unit beside them: 户数 counts 户, a 指数 is a number. */
import { compact } from '../../text/blanks.js'
import { wordsIn } from '../words.js'

/** To teach gongwen a name, add it to its line with an example. */
export const NAMES_WITHOUT_UNITS: readonly {
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}[] = [
  // What is counted piece by piece
  {
    pattern: /(?<!任务|目标|计划|下达|分配|完成|指标|总|基|底|合计|执行|预算|决算)数量?$/,
    examples: wordsIn('户数 就业人数 行政村数 企业数量 2024年户数'),
    not: wordsIn('任务数 目标数 总数 粮食产量'),
  },
  {
    pattern: /(?:人口|户|人次|人员)$/,
    examples: wordsIn('常住人口 脱贫户 培训人员'),
    not: wordsIn('人口密度 户均收入'),
  },
  // What is a number and no more
  {
    pattern: /(?:指数|系数|比值|之比|倍数|[得失扣加减满]分|标准分|基础分|分值|评分|积分|总分|排名|位次|名次)$/,
    examples: wordsIn('恩格尔系数 消费价格指数 2023年得分 群众安全感位次'),
    not: wordsIn('地区生产总值 比例'),
  },
]

/** Whether a name says itself what its numbers count, or that they are bare ones. */
export function needsNoUnit(name: string): boolean {
  const plain = compact(name).replace(/[（(][^（()）]*[）)]$/, '')
  return NAMES_WITHOUT_UNITS.some(({ pattern }) => pattern.test(plain))
}
