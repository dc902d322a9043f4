import { recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const responsibilityRemark: Rule<'responsibility/remark'> = {
  id: 'responsibility/remark',
  severity: 'warning',
  summary: 'A text stands where units or times stand, and has the form of neither.',
  advice:
    'It is no unit and is kept in the column remark of tasks.csv. Where it is a unit, name it in a register; where it is a time, correct the record.',
  example: {
    notice: `
北京市西城区人民政府关于印发2023年重点任务的通知

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 区园林绿化局、资金由区财政统筹 |
`,
    message: '“资金由区财政统筹” stands where units or times stand, and has the form of neither.',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)].flatMap(({ record }) =>
      record.remarks.map(({ text, fragments }) => ({
        ...told`“${{ text }}” stands where units or times stand, and has the form of neither.`,
        place: fragments[0]?.place ?? null,
        record: record.id,
      })),
    ),
}
