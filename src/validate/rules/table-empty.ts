import type { Rule } from '../rule.js'

export const tableEmpty: Rule<'table/empty'> = {
  id: 'table/empty',
  severity: 'warning',
  summary: 'A table has a header and no row, or no text at all.',
  advice: 'Nothing was lost, but a table without rows is often one whose rows a converter dropped. Look at the page.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| | | | | | |
`,
    message:
      'The table has no row with text below its header (序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位).',
  },
}
