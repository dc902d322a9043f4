import { type Deadline, type DeadlinePart, recordsOf } from '../../model/plan.js'
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
    [...recordsOf(plan)].flatMap(({ record: { id, deadline } }) =>
      unreadIn(deadline, plan.plan_year).map((text) => ({
        ...told`The deadline “${{ text }}” fits no known phrase.`,
        place: deadline.field?.fragments[0]?.place ?? null,
        record: id,
      })),
    ),
}

/** The words that are no time that a calendar has. What only lacks the year of the plan is told once of all: deadline/no-year. */
function unreadIn(deadline: Deadline, year: number | null): string[] {
  const isUnread = ({ kind, rule }: Pick<DeadlinePart, 'kind' | 'rule'>): boolean =>
    kind === 'unknown' && (rule === null || year !== null)
  if (deadline.parts.length === 0) return isUnread(deadline) ? [deadline.text] : []
  return deadline.parts.filter(isUnread).map(({ text }) => text)
}
