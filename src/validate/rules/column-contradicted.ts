import type { Rule } from '../rule.js'

export const columnContradicted: Rule<'column/contradicted'> = {
  id: 'column/contradicted',
  severity: 'warning',
  summary: 'The cells of a column of a task table are of other forms than its header says.',
  advice:
    'Its cells are no values of the records, and are kept in the column `other` of tasks.csv. Look at the table: its header may be printed over the wrong columns.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 6月底前 |
| 2 | 防沙治沙 | 治理沙地1万亩。 | 6月底前 | 9月底前 |
`,
    message: 'The header “责任单位” says lead, but its cells are time 2; they are kept under “other” of each record.',
  },
}
