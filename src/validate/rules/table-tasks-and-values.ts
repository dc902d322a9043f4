import type { Rule } from '../rule.js'

export const tableTasksAndValues: Rule<'table/tasks-and-values'> = {
  id: 'table/tasks-and-values',
  severity: 'info',
  summary: 'A table is one of tasks, and its targets are bare numbers.',
  advice:
    'Each row is a record (who, and by when) in tasks.csv, and its number an indicator in indicators.csv. Both name the same cells.',
  example: {
    notice: `
| 序号 | 指标名称 | 单位 | 目标值 | 责任单位 |
|---|---|---|---|---|
| 1 | 造林面积 | 亩 | 2000 | 县林业局 |
| 2 | 粮食产量 | 万吨 | ≥12 | 县农业农村局 |
`,
    message:
      'The rows are read as tasks, since they have an owner or a deadline, and the numbers under “目标值” as 2 indicator values, too.',
  },
}
