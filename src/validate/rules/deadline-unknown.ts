import { recordsOf } from '../../model/plan.js'
import { told, worded } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const deadlineUnknown: Rule<'deadline/unknown'> = {
  id: 'deadline/unknown',
  severity: 'warning',
  summary: 'The text of a deadline cell fits no known phrase.',
  advice:
    '`deadline_kind` is `unknown` and the text is kept. A phrase that others will print too belongs into the tables of `src/vocabulary/times`.',
  example: {
    notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 等候通知 | 县林业局 | — |
`,
    message: 'The deadline “等候通知” fits no known phrase.',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)]
      .filter(({ record }) => record.deadline.kind === 'unknown')
      .map(({ record: { id, deadline } }) => ({
        ...told`The deadline “${{ text: deadline.text }}” fits no known phrase${worded({ plan_year: plan.plan_year }, plan.plan_year === null ? ' or needs the year of the plan, which is unknown' : '')}.`,
        place: deadline.field?.fragments[0]?.place ?? null,
        record: id,
      })),
}
