import type { Task } from '../../model/plan.js'
import { placeOfTask } from '../describe.js'
import { numberedRuns } from '../numbering.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const numberDouble: Rule<'number/double'> = {
  id: 'number/double',
  severity: 'warning',
  summary: 'Two tasks of an annex have the same number.',
  advice:
    'Both are kept; the second has `-b` behind its number in the id. Two plans may stand under one annex, or a number was misread.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
| 1 | 节水 | 推进节水。 | 年底前 | 县水利局 | — |
`,
    message: 'Number 1 of annex 0 stands for two tasks: 绿化造林 and 节水.',
  },
  check: ({ plan }) =>
    plan.annexes.flatMap((annex) =>
      numberedRuns(annex).flatMap((run) => {
        const seen = new Map<string, Task>()
        return run.flatMap(({ task, text }) => {
          const other = seen.get(text)
          seen.set(text, other ?? task)
          /** Merged over several tasks it is printed once. */
          if (!other || task.no!.derivation === 'inherited') return []
          const [first, second] = [other.title?.text ?? '', task.title?.text ?? '']
          const words = told`Number ${{ number: text }} of annex ${{ annex: annex.no }} stands for two tasks: ${{ first }} and ${{ second }}.`
          return [{ ...words, place: placeOfTask(task) }]
        })
      }),
    ),
}
