/** What a sentence says of cases: its numbers are thresholds and rules of grants, and bind nobody. */
import { blotted } from '../../text/brackets.js'
import { quantitiesIn } from '../numbers/quantities.js'

interface Said {
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}

/** A clause that tells of a case; what follows in its sentence is what is done then. */
export const CONDITION: Said = {
  pattern: /的(?=[，,：:]?$)/,
  examples: ['招用人数达到25%的，', '纳税超过100万元的', '首次上规的：'],
  not: ['28%的建成区', '新建公园3处，'],
}

/** Where the cases of a sentence begin, if not with the clause that ends so. */
export const CASES: Said = {
  pattern: /^(?:对于?|凡是?|符合|如果?|若)/,
  examples: ['对年产值达到5000万元', '凡投资超过1亿元', '符合条件'],
  not: ['新建公园3处', '全面开展'],
}

/** What is paid or done for each more of something: a rule, with what follows. */
export const FOR_EACH_MORE: Said = {
  pattern: /每(?:多|满|再|增加?|超过?|高|提高|上升|低|降低?|下降|减少?|少)[^，、\d]{0,8}\d/,
  examples: ['每多缴1年提高限额1000元', '每增加1名职工', '缴费每满5年', '空气质量每下降1个百分点'],
  not: ['每年增加5个', '每月新增3家'],
}

/** A sentence with what it says of cases blanked, character for character. */
export function withoutConditions(sentence: string): string {
  let [start, cases] = [0, -1]
  for (const clause of blotted(sentence).split(/(?<=[，,：:])/)) {
    if (cases < 0 && CASES.pattern.test(clause.trimStart())) cases = start
    if (CONDITION.pattern.test(clause.trimEnd()) || FOR_EACH_MORE.pattern.test(clause) || tellsWhen(clause)) {
      const from = cases < 0 ? start : cases
      return sentence.slice(0, from) + '。'.repeat(sentence.length - from)
    }
    start += clause.length
  }
  return sentence
}

/** 超过警戒水位28.5米时: when a number is reached. The unit of 50亿千瓦时 is none. */
function tellsWhen(clause: string): boolean {
  const last = quantitiesIn(clause).at(-1)
  return last !== undefined && WHEN.test(clause.slice(last.end))
}

const WHEN = /^(?:时|的时候)[，,：:\s]*$/
