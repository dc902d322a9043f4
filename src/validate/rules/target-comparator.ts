import { pairsOf, printedTarget, valuesOf } from '../agreement.js'
import { placeOfRecord } from '../describe.js'
import type { Comparator } from '../../model/plan.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

/** A bound in a table, of the amount of what it prints: at most -4 is a decrease of at least 4. */
function boundIn(value: number, comparator: Comparator | null): Comparator | null {
  const turned: Partial<Record<Comparator, Comparator>> = { '<=': '>=', '<': '>', '>=': '<=', '>': '<' }
  return value < 0 && comparator !== null ? (turned[comparator] ?? comparator) : comparator
}

export const targetComparator: Rule<'target/comparator'> = {
  id: 'target/comparator',
  severity: 'info',
  summary: 'A measure and an indicator table bound the same number in different ways.',
  advice:
    'Both are kept as printed (达到93%以上 is >=, >93 is >). A plain number in a table says nothing about its bound and is not held against the text.',
  example: {
    notice: `
# 金寨县2023年重点任务

附件1

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 净土 | 污染地块安全利用率达到93%以上。 | 年底前 | 县环保局 | — |

附件2

| 区域 | 污染地块安全利用率(%) | 优良天数比率(%) |
|---|---|---|
| 金寨县 | >93 | 80 |
`,
    message: 'The measure says >= 93 %, the indicator table >93 (污染地块安全利用率).',
  },
  check: ({ plan }) =>
    pairsOf(plan)
      .filter(
        ({ target, indicator }) =>
          valuesOf(target).includes(indicator.value!) &&
          indicator.comparator !== '=' &&
          target.comparator !== boundIn(indicator.value!, indicator.comparator),
      )
      .map(({ record, target, indicator }) => ({
        ...told`The measure says ${printedTarget(target)}, the indicator table ${{ table_text: indicator.value_text }} (${{ indicator: indicator.indicator }}).`,
        place: placeOfRecord(record),
        record: record.id,
      })),
}
