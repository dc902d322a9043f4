import type { Rule } from '../rule.js'

export const columnFurther: Rule<'column/further'> = {
  id: 'column/further',
  severity: 'warning',
  summary: 'Two columns of a task table say the same, and a record takes the values of one of them.',
  advice:
    'The column whose header and cells fit best is taken, the first of two that fit alike, and that of organs (单位) rather than that of their offices (科室); the cells of the other are kept in the column `other` of tasks.csv. Look which of them is meant.',
  example: {
    notice: `
| 序号 | 工作措施 | 完成时限 | 办结时限 | 责任单位 |
|---|---|---|---|---|
| 1 | 新增造林2万亩。 | 6月底前 | 年底前 | 县林业局 |
`,
    message: 'The header “办结时限” says deadline as “完成时限” does; its cells are kept under “other” of each record.',
  },
}
