import { recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { deadlineTexts, isImpossible } from '../deadline-texts.js'
import type { Rule } from '../rule.js'

export const deadlineImpossible: Rule<'deadline/impossible'> = {
  id: 'deadline/impossible',
  severity: 'warning',
  summary: 'A deadline names a day that no calendar has, or a last day before the first.',
  advice: '`deadline_kind` is `unknown`, its days stay empty and the text is kept. Ask the issuer which day is meant.',
  example: {
    notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 6月31日前 | 县林业局 | — |
`,
    message: 'The deadline “6月31日前” names a day that no calendar has, or ends before it begins.',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)].flatMap(({ record: { id, deadline } }) =>
      deadlineTexts(deadline, (part) => isImpossible(part, plan.plan_year)).map((text) => ({
        ...told`The deadline “${{ text }}” names a day that no calendar has, or ends before it begins.`,
        place: deadline.field?.fragments[0]?.place ?? null,
        record: id,
      })),
    ),
}
