import type { Rule } from '../rule.js'

export const columnUnknown: Rule<'column/unknown'> = {
  id: 'column/unknown',
  severity: 'warning',
  summary: 'A column of a task table has a header that is not known.',
  advice:
    'Its cells are kept in the column `other` of tasks.csv. If the column holds tasks, deadlines or units, add its header to `src/vocabulary/headers/`: `params` lists the records that may lack them.',
  example: {
    notice: `
| 序号 | 工作措施 | 完成时限 | 责任单位 | 甲乙丙 |
|---|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局 | 丁 |
`,
    message: 'The header “甲乙丙” has no known meaning; its cells are kept under “other” of each record.',
  },
}
