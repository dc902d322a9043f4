import { recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { roleBracketsIn } from '../../vocabulary/roles/role-verbs.js'
import { nameOfTask, placeOfRecord } from '../describe.js'
import type { Rule } from '../rule.js'

export const responsibilityUnread: Rule<'responsibility/unread'> = {
  id: 'responsibility/unread',
  severity: 'warning',
  summary: 'Brackets in the text of a record seem to say who is responsible, and could not be read.',
  advice:
    'They stay in the text of the measure, and the record names no unit. What ends in 负责 or 牵头 without the name of an organ, or stands in mid-sentence, is no clause; where it is one, correct the record.',
  example: {
    notice: `
# 某市2023年重点任务

1.绿化造林。新增造林2万亩。（市林业局负责）

2.养护林地。养护林地3万亩。（由专人负责）
`,
    message:
      'Brackets seem to say who is responsible for task 2 养护林地 of annex 0, and could not be read: “（由专人负责）”.',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)].flatMap(({ annex, task, record }) => {
      const brackets = record.lead.units.length === 0 ? roleBracketsIn(record.measure.text) : []
      return brackets.map((text) => ({
        ...told`Brackets seem to say who is responsible for ${nameOfTask(task, annex)}, and could not be read: “${{ text }}”.`,
        place: placeOfRecord(record),
        record: record.id,
      }))
    }),
}
