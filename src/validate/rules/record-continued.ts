import { areApart, nameOf } from '../../model/place.js'
import { recordsOf, type Measure } from '../../model/plan.js'
import { placeOfRecord } from '../describe.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const recordContinued: Rule<'record/continued'> = {
  id: 'record/continued',
  severity: 'info',
  summary: 'A record runs on over a page break.',
  advice: 'Its pieces were joined; the record names all rows in `source`. `gongwen explain` shows why.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| | | | | 县水利局 | |
`,
    message: 'The record goes on in another row (L3,L7).',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)]
      .filter(({ record }) => areApart(record.places) && isOfTable(record))
      .map(({ record }) => ({
        ...told`The record goes on in another row (${{ sources: nameOf(record.places) }}).`,
        place: placeOfRecord(record),
        record: record.id,
      })),
}

/** In prose a record has as many paragraphs as its author gave it. */
function isOfTable({ measure }: Measure): boolean {
  return measure.fragments.some(({ table }) => table !== null)
}
