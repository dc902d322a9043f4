import type { Place } from '../../model/place.js'
import { recordsOf } from '../../model/plan.js'
import { placeOfRecord } from '../describe.js'
import type { Rule } from '../rule.js'

export const unitUnknown: Rule = {
  id: 'unit/unknown',
  severity: 'warning',
  summary: 'A unit is in no register.',
  advice:
    'It stays as printed, with `known` false. Check its spelling; `gongwen units suggest` prints the entry that makes it known.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
`,
    message: 'Unit “县林业局” is in no register (1 record); no name is near.',
  },
  check: ({ plan, units }) => {
    const unknown = new Map<string, { place: Place | null; records: number }>()
    for (const { record } of recordsOf(plan)) {
      const names = [...record.lead.units, ...record.support.units]
        .filter((unit) => !unit.known)
        .map(({ unit }) => unit)
      for (const name of new Set(names)) {
        const { place, records } = unknown.get(name) ?? { place: placeOfRecord(record), records: 0 }
        unknown.set(name, { place, records: records + 1 })
      }
    }
    return [...unknown].map(([name, { place, records }]) => {
      const near = units.nearest(name)
      const nearest = near.length > 0 ? `nearest: ${near.join('、')}` : 'no name is near'
      return {
        rule: 'unit/unknown',
        message: `Unit “${name}” is in no register (${records} record${records === 1 ? '' : 's'}); ${nearest}.`,
        place,
      }
    })
  },
}
