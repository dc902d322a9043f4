import type { Rule } from '../rule.js'

export const responsibilityUnapplied: Rule<'responsibility/unapplied'> = {
  id: 'responsibility/unapplied',
  severity: 'warning',
  summary: 'A sentence speaks of many tasks at once, and is not applied to them.',
  advice:
    'Only who does the tasks is given to each of them: who watches over them, funds or explains them (负责督查考核) is not, nor a time that they share (以上两项均于10月底前完成). Nor is what fills blank cells of a column (完成时限除标注外均为…) where it has the form of no time and no unit: they stay blank. Where the sentence names who leads or helps, or a time, correct the records.',
  example: {
    notice: `
# 某市2023年重点任务

以下各项任务由市政府督查室负责督查考核。

1.绿化造林。新增造林2万亩。（市林业局负责）
`,
    message: '“以下各项任务由市政府督查室负责督查考核” speaks of many tasks at once, and is not applied to them.',
  },
}
