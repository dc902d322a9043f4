import type { Rule } from '../rule.js'

export const annexLabelUnclear: Rule<'annex/label-unclear'> = {
  id: 'annex/label-unclear',
  severity: 'warning',
  summary: 'The label of an annex may be read in more than one way or in none, or contradicts the notice’s own list.',
  advice:
    'The message names the number that was taken, and the other. Where it is the wrong one, correct the number. A label without a number that can be read opens no annex: what stands below it is in the annex above.',
  example: {
    notice: `
某县人民政府办公室关于印发2023年重点任务的通知

2023年3月1日

附件12项重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
`,
    message: '“附件12项重点任务” is read as annex 1 (12项重点任务); it may be annex 1 (2项重点任务).',
  },
}
