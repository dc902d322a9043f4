import { nameOfTask } from '../describe.js'
import { told } from '../../text/told.js'
import { roleBracketsIn } from '../../vocabulary/roles/role-verbs.js'
import type { Rule } from '../rule.js'
import { together } from '../together.js'

export const recordNoLead: Rule<'record/no-lead'> = {
  id: 'record/no-lead',
  severity: 'warning',
  summary: 'A record names no unit that is in charge.',
  advice: 'Either the notice prints none, or the column was not recognised. Look at the row and at the headers.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | — | 县水利局 |
`,
    message: 'No lead unit is printed for task 1 绿化造林 of annex 0.',
  },
  check: ({ plan }) =>
    together(
      plan,
      (record) => record.lead.units.length === 0 && roleBracketsIn(record.measure.text).length === 0,
      ({ annex, task }) => told`No lead unit is printed for ${nameOfTask(task, annex)}.`,
      (affected, ids) =>
        told`No lead unit is printed for ${{ count: affected.length }} records of annex ${{ annex: affected[0]!.annex.no }} (${ids}).`,
    ),
}
