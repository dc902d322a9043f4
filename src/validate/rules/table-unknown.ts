import type { Rule } from '../rule.js'

export const tableUnknown: Rule<'table/unknown'> = {
  id: 'table/unknown',
  severity: 'warning',
  summary: 'No column of a table is known.',
  advice:
    'Its cells are in quarantine, not in the dataset. If it is a table of tasks, its header words are missing from `src/vocabulary/headers/`.',
  example: {
    notice: `
| 甲 | 乙 |
|---|---|
| 说明文字 | 另一段文字 |
`,
    message:
      'No column of the table is known (甲 | 乙); expected words such as 序号, 重点任务, 工作措施, 完成时限, 责任单位. Its 4 cells are in quarantine.',
  },
}
