import { recordsOf } from '../../model/plan.js'
import { ownFieldsOf } from '../../model/record-fields.js'
import { placeOfRecord } from '../describe.js'
import { told, worded } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const recordInherited: Rule<'record/inherited'> = {
  id: 'record/inherited',
  severity: 'info',
  summary: 'A blank cell was taken as merged with the one above it.',
  advice:
    'Pipe tables cannot say that cells are merged. The value comes from the cell above and carries `inherited`. Compare with the page where it matters.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | 县水利局 |
| | | 养护林地。 | 年底前 | 县林业局 | |
`,
    message: 'The support cell is blank; it is taken as merged with the one above: 县水利局.',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)].flatMap(({ record }) =>
      ownFieldsOf(record)
        .filter(({ field }) => field.rule === 'cell/blank-is-merged')
        .map(({ name, field }) => ({
          ...told`The ${worded({ field: name }, name.replace('_', ' '))} cell is blank; it is taken as merged with the one above: ${{ text: field.text.replace(/\n/g, '、') }}.`,
          place: placeOfRecord(record),
          record: record.id,
        })),
    ),
}
