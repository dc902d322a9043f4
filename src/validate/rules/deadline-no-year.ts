import { type DeadlinePart, recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { deadlineTexts, lacksYear } from '../deadline-texts.js'
import { placeOfRecord } from '../describe.js'
import type { Rule } from '../rule.js'

export const deadlineNoYear: Rule<'deadline/no-year'> = {
  id: 'deadline/no-year',
  severity: 'warning',
  summary: 'Deadlines name no year, and neither does the notice.',
  advice:
    'Their days stay empty and their kind is `unknown`; the texts are kept. Where you know the year, name it in the file’s name (plan-2023.md).',
  example: {
    notice: `
# 某县重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 6月底前 | 县林业局 |
`,
    message: 'The notice names no year: the days of 1 deadline stay empty.',
  },
  check: ({ plan }) => {
    if (plan.plan_year !== null) return []
    const lacks = (part: DeadlinePart): boolean => lacksYear(part, null)
    const without = [...recordsOf(plan)].filter(
      ({ record: { deadline, steps } }) => deadlineTexts(deadline, lacks).length > 0 || steps.some(lacks),
    )
    const count = without.length
    const words = told`The notice names no year: the days of ${{ count }} deadline${count === 1 ? '' : 's'} stay empty.`
    return count === 0 ? [] : [{ ...words, place: placeOfRecord(without[0]!.record) }]
  },
}
