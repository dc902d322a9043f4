import type { Rule } from '../rule.js'

export const columnInferred: Rule<'column/inferred'> = {
  id: 'column/inferred',
  severity: 'warning',
  summary: 'What a column of a task table means was told from its cells and its place, not from its header.',
  advice:
    'Look at the column: its cells were read as the value that the message names, in each record that `params` lists. Where that is wrong, add its header to `src/vocabulary/headers/`.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 甲乙丙 | 责任单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 |
| 2 | 防沙治沙 | 治理沙地1万亩。 | 6月底前 | 县水利局 |
`,
    message:
      'The header “甲乙丙” has no known meaning; its column was read as deadline by its place and its cells (time 2).',
  },
}
