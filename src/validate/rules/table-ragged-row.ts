import type { Rule } from '../rule.js'

export const tableRaggedRow: Rule<'table/ragged-row'> = {
  id: 'table/ragged-row',
  severity: 'warning',
  summary: 'A row has more or fewer cells than its table.',
  advice:
    'Converters drop or add cells where a text holds a `|`. Missing cells are taken as empty; cells beyond the header are kept under `other` of the record. Look at the row in the source.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
    message: 'The row has 5 cells; its table’s first row has 6.',
  },
}
