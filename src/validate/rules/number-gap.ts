import { placeOfTask } from '../describe.js'
import { isExcerpt, numberedRuns } from '../numbering.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const numberGap: Rule<'number/gap'> = {
  id: 'number/gap',
  severity: 'warning',
  summary: 'The printed numbers of tasks leave some out.',
  advice:
    'Rows may have been lost in conversion: look at the page. Where a department publishes only its own rows of a plan, `number/excerpt` says so once instead.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
| 4 | 节水 | 推进节水。 | 年底前 | 县水利局 | — |
`,
    message: 'Task 4 follows task 1 in annex 0; expected 2.',
  },
  check: ({ plan }) =>
    plan.annexes.flatMap((annex) =>
      numberedRuns(annex).flatMap((run) => {
        if (isExcerpt(run)) return []
        let before = 0
        return run.flatMap(({ task, number }) => {
          if (number === null) return []
          const expected = before + 1
          const skipped = number > expected && before > 0
          const words = told`Task ${{ number }} follows task ${{ before }} in annex ${{ annex: annex.no }}; expected ${{ expected }}.`
          before = Math.max(before, number)
          return skipped ? [{ ...words, place: placeOfTask(task) }] : []
        })
      }),
    ),
}
