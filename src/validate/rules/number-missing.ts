import type { Task } from '../../model/plan.js'
import { nameOfTask, placeOfTask } from '../describe.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const numberMissing: Rule<'number/missing'> = {
  id: 'number/missing',
  severity: 'warning',
  summary: 'A task has no number, though the table has a column of numbers.',
  advice: 'Its id is `x1`, `x2` … in place of the number. Look at the page for the printed one.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
| | 节水 | 推进节水。 | 年底前 | 县水利局 | — |
`,
    message: 'No number is printed for task 节水 of annex 0.',
  },
  check: ({ plan }) =>
    plan.annexes.flatMap((annex) => {
      const tasks = annex.sections.flatMap((section) => section.tasks).filter(isInTable)
      if (!tasks.some((task) => task.no)) return []
      return tasks
        .filter((task) => !task.no)
        .map((task) => ({
          ...told`No number is printed for ${nameOfTask(task, annex)}.`,
          place: placeOfTask(task),
        }))
    }),
}

/** A paragraph below a heading needs no number. */
function isInTable({ no, title, measures }: Task): boolean {
  const fragments = [no, title, ...measures.map(({ measure }) => measure)].flatMap((field) => field?.fragments ?? [])
  return fragments.some(({ table }) => table !== null)
}
