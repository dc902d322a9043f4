import type { Field } from '../../model/field.js'
import { type DeadlinePart, type Measure, recordsOf, type Step } from '../../model/plan.js'
import { told } from '../../text/told.js'
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
    [...recordsOf(plan)].flatMap(({ record }) =>
      unreadIn(record, plan.plan_year).map(({ text, field }) => ({
        ...told`The deadline “${{ text }}” fits no known phrase.`,
        place: field?.fragments[0]?.place ?? null,
        record: record.id,
      })),
    ),
}

type Unread = Pick<Step, 'text'> & { field: Field | null }

/** The words that are no time that a calendar has. What only lacks the year of the plan is told once of all: deadline/no-year. */
function unreadIn({ deadline, steps }: Measure, year: number | null): Unread[] {
  const isUnread = ({ kind, rule }: Pick<DeadlinePart, 'kind' | 'rule'>): boolean =>
    kind === 'unknown' && (rule === null || year !== null)
  const ofSteps = steps.filter((step) => isUnread(step) && step.text !== deadline.text)
  const { field } = deadline
  const parts = deadline.parts.length === 0 && ofSteps.length === 0 ? [deadline] : deadline.parts
  return [...parts.filter(isUnread).map(({ text }) => ({ text, field })), ...ofSteps]
}
