/** What a sentence says of cases: its numbers are thresholds and rules of grants, and bind nobody. */
import { blotted } from '../../text/brackets.js'

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

/** A sentence with what it says of cases blanked, character for character. */
export function withoutConditions(sentence: string): string {
  let [start, cases] = [0, -1]
  for (const clause of blotted(sentence).split(/(?<=[，,：:])/)) {
    if (cases < 0 && CASES.pattern.test(clause.trimStart())) cases = start
    if (CONDITION.pattern.test(clause.trimEnd())) {
      const from = cases < 0 ? start : cases
      return sentence.slice(0, from) + '。'.repeat(sentence.length - from)
    }
    start += clause.length
  }
  return sentence
}
