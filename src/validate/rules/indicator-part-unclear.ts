import type { Rule } from '../rule.js'

export const indicatorPartUnclear: Rule<'indicator/part-unclear'> = {
  id: 'indicator/part-unclear',
  severity: 'info',
  summary: 'A row behind 其中 may be a further part, or one of its own: nothing tells which.',
  advice:
    'It is read as one of its own. How far it is set in, its number, or figures that come to those of the whole would tell.',
  example: {
    notice: `
| 指标名称 | 单位 | 2025年目标 |
|---|---|---|
| 粮食产量 | 万吨 | 12 |
| 其中：夏粮 | 万吨 | 5 |
| 秋粮 | 万吨 | 6 |
| 造林面积 | 亩 | 300 |
`,
    message: 'Behind “其中：夏粮” nothing tells whether 秋粮 is a further part; it is read as a row of its own.',
  },
}
