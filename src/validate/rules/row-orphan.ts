import type { Rule } from '../rule.js'

export const rowOrphan: Rule<'row/orphan'> = {
  id: 'row/orphan',
  severity: 'warning',
  summary: 'A row has neither a task nor a measure, and no row before it that it could complete.',
  advice: 'Its cells are in quarantine. The row above it may have been lost in conversion. Look at the page.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| | | | | 县林业局 | 县水利局 |
| 1 | 节水 | 推进节水。 | 年底前 | 县水利局 | — |
`,
    message: 'The row has “县林业局”, “县水利局”, and no task or measure to go with; its cells are in quarantine.',
  },
}
