import type { Rule } from '../rule.js'

export const tablePairAbove: Rule<'table/pair-above'> = {
  id: 'table/pair-above',
  severity: 'warning',
  summary: 'A label and what it says stand above the header of a table, in its frame.',
  advice:
    'It says something of all rows of the table, such as the name of their task or who leads them, and no record has it. Correct the records, or print it as a column.',
  example: {
    notice: `
# 某市2023年重点任务

| 重点任务 | 新建水厂 | | |
|---|---|---|---|
| 序号 | 工作措施 | 责任单位 | 完成时限 |
| 1 | 完成选址。 | 市水务局 | 3月底前 |
| 2 | 开工建设。 | 市住建局 | 9月底前 |
`,
    message: '“重点任务 | 新建水厂” stands above the header of the table, and is given to none of its records.',
  },
}
