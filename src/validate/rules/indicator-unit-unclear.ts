import type { Rule } from '../rule.js'

export const indicatorUnitUnclear: Rule<'indicator/unit-unclear'> = {
  id: 'indicator/unit-unclear',
  severity: 'warning',
  summary: 'A line above a table names several units, and not which of its columns count in which.',
  advice:
    '`unit` is empty where neither the cell nor its header names one. A share (率, 占比, 同比) has the % of the line.',
  example: {
    notice: `
# 某县2025年目标

单位：万元、个

| 乡镇 | 招商引资 | 新建厂房 |
|---|---|---|
| 甲镇 | 280 | 3 |
| 乙镇 | 300 | 2 |
`,
    message:
      'The line above the table names several units (万元、个); which of them 招商引资 | 新建厂房 count is not said, and is left empty.',
  },
}
