import { pairsOf, printedTarget, valuesOf } from '../agreement.js'
import { placeOfRecord } from '../describe.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const targetDiffers: Rule<'target/differs'> = {
  id: 'target/differs',
  severity: 'warning',
  summary: 'A measure and an indicator table give different numbers for the same target.',
  advice: 'Both are kept as printed. Ask the issuer which one is meant.',
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
| 金寨县 | >95 | 80 |
`,
    message: 'The measure commits to >= 93 %, the indicator table to > 95 % (污染地块安全利用率).',
  },
  check: ({ plan }) =>
    pairsOf(plan)
      .filter(({ target, indicator }) => !valuesOf(target).includes(indicator.value!))
      .map(({ record, target, indicator }) => ({
        ...told`The measure commits to ${printedTarget(target)}, the indicator table to ${{ table_comparator: indicator.comparator }} ${{ table_value: indicator.value }} ${{ table_unit: indicator.unit }} (${{ indicator: indicator.indicator }}).`,
        place: placeOfRecord(record),
        record: record.id,
      })),
}
