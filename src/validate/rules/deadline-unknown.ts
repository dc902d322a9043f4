import type { Field } from '../../model/field.js'
import { type Measure, recordsOf, type Step } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { isUnread } from '../deadline-texts.js'
import type { Rule } from '../rule.js'

export const deadlineUnknown: Rule<'deadline/unknown'> = {
  id: 'deadline/unknown',
  severity: 'warning',
  summary: 'The text of a deadline cell, or a part of it, fits no known phrase.',
  advice:
    'The text is kept; `deadline_kind` is `unknown`, or says what the other parts say. A phrase that others will print too belongs into the tables of `src/vocabulary/times`.',
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
    [...recordsOf(plan)].flatMap(({ record }) =>
      unreadIn(record).map(({ text, field }) => ({
        ...told`The deadline “${{ text }}” fits no known phrase.`,
        place: field?.fragments[0]?.place ?? null,
        record: record.id,
      })),
    ),
}

type Unread = Pick<Step, 'text'> & { field: Field | null }

/** The words that are no time, of a deadline or of the steps beside it. */
function unreadIn({ deadline, steps }: Measure): Unread[] {
  const ofSteps = steps.filter((step) => isUnread(step) && step.text !== deadline.text)
  const { field } = deadline
  const whole = { label: '', ...deadline }
  const parts = deadline.parts.length === 0 && ofSteps.length === 0 ? [whole] : deadline.parts
  return [...parts.filter(isUnread).map(({ text }) => ({ text, field })), ...ofSteps]
}
