import type { Rule } from '../rule.js'

export const taskNoMeasure: Rule<'task/no-measure'> = {
  id: 'task/no-measure',
  severity: 'warning',
  summary: 'A task has a number or title, and nothing else on any row.',
  advice:
    'It makes no record; its cells are in quarantine. Either a row was lost in conversion, or the notice prints a title without work.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | | | | |
| 2 | 节水 | 推进节水。 | 年底前 | 县水利局 | — |
`,
    message: 'Task 1 绿化造林 has no measure, deadline or unit on any row; expected at least one.',
  },
}
