import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'
import { together } from '../together.js'

export const recordTitleIsMeasure: Rule<'record/title-is-measure'> = {
  id: 'record/title-is-measure',
  severity: 'info',
  summary: 'A record has no measure of its own; the title of its task stands for it.',
  advice:
    'The table has no column of measures, or its cell is empty. `measure` repeats `task_title` and is marked `inferred`.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 完成绿化造林2万亩 | | 年底前 | 县林业局 | — |
`,
    message: 'No measure is printed; the title of the task stands for it.',
  },
  check: ({ plan }) =>
    together(
      plan,
      ({ measure }) => measure.rule === 'record/title-is-measure',
      () => told`No measure is printed; the title of the task stands for it.`,
      (affected, ids) =>
        told`No measure is printed for ${{ count: affected.length }} records of annex ${{ annex: affected[0]!.annex.no }} (${ids}); the titles of their tasks stand for it.`,
    ),
}
