import type { Rule } from '../rule.js'

export const indicatorNoUnit: Rule<'indicator/no-unit'> = {
  id: 'indicator/no-unit',
  severity: 'info',
  summary: 'No unit is printed for values of an indicator table, in no cell, header, column or line above.',
  advice:
    '`unit` is empty. Names that say what they count (户数, 就业人数), indices and points are not told. Look for the unit in the title of the table or in a note.',
  example: {
    notice: `
| 乡镇 | 造林任务 | 户数 |
|---|---|---|
| 甲镇 | 280 | 3 |
| 乙镇 | 300 | 2 |
`,
    message: 'Annex 0 prints no unit for “造林任务” (2 values); it is left empty.',
  },
}
