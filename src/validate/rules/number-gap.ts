import { placeOfTask } from '../describe.js'
import { isExcerpt, numberedRuns, numbersAbove } from '../numbering.js'
import type { Plan, Task } from '../../model/plan.js'
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
  check: ({ plan }) => {
    let last = 0
    return plan.annexes.flatMap((annex) =>
      numberedRuns(annex).flatMap((run) => {
        const first = run.find(({ number }) => number !== null)?.number ?? null
        /** Many plans number their tasks on from annex to annex. */
        let before = first === last + 1 ? last : 0
        last = Math.max(0, ...run.flatMap(({ number }) => number ?? []))
        if (isExcerpt(run)) return []
        return run.flatMap(({ task, number }) => {
          if (number === null) return []
          const [above, expected] = [before, before + 1]
          before = Math.max(before, number)
          if (number <= expected || isInText(plan, task, expected, number)) return []
          const words =
            above === 0
              ? told`Task ${{ number }} is the first of its run in annex ${{ annex: annex.no }}; expected 1.`
              : told`Task ${{ number }} follows task ${{ before: above }} in annex ${{ annex: annex.no }}; expected ${{ expected }}.`
          return [{ ...words, place: placeOfTask(task) }]
        })
      }),
    )
  },
}

/** Whether all numbers that are left out head paragraphs that are no tasks. */
function isInText(plan: Plan, task: Task, from: number, to: number): boolean {
  const numbers = numbersAbove(plan, task)
  for (let number = from; number < to; number++) if (!numbers.has(number)) return false
  return true
}
