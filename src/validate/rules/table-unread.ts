import type { Rule } from '../rule.js'

export const tableUnread: Rule<'table/unread'> = {
  id: 'table/unread',
  severity: 'warning',
  summary: 'A stretch of text looks like a table of a form that is not read.',
  advice:
    'Its rows are text of the notice, not records. Pipe tables and HTML tables are read: the message says how to make it one.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |

+------+----------+
| 序号 | 工作措施 |
+======+==========+
| 2    | 节水。   |
+------+----------+
`,
    message:
      'The 5 lines from “| 序号 | 工作措施 |” on look like a grid drawn with + and -, which is not read as a table. Write it as a pipe table: pandoc -t gfm does.',
  },
}
