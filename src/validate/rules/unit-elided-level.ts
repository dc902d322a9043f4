import { recordsOf } from '../../model/plan.js'
import { ROLES } from '../../model/roles.js'
import { placeOfRecord } from '../describe.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const unitElidedLevel: Rule<'unit/elided-level'> = {
  id: 'unit/elided-level',
  severity: 'info',
  summary: 'A unit in a list leaves out its level and is given that of the name before it.',
  advice:
    'After 省发展改革委、 the name 交通运输厅 is the province’s. Where the notice means its own organ, correct the record or name the unit in a register.',
  example: {
    notice: `
安徽省金寨县人民政府关于印发2023年重点任务的通知

| 序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|---|
| 1 | 河道治理 | 整治河道5公里。 | 年底前 | 市发展改革委、水利局 |
`,
    message: '“水利局” in a list is taken for 市水利局 (341500-shuili); alone it would be 县水利局 (341524-shuili).',
  },
  check: ({ plan, units }) => {
    const seen = new Set<string>()
    return [...recordsOf(plan)].flatMap(({ record }) =>
      ROLES.flatMap((role) => record[role].units).flatMap(({ text, unit, unit_id, known }) => {
        const alone = known ? units.find(text) : null
        if (alone === null || alone.id === unit_id || seen.has(`${text} ${unit_id}`)) return []
        seen.add(`${text} ${unit_id}`)
        const words = told`“${{ text }}” in a list is taken for ${{ unit }} (${{ unit_id }}); alone it would be ${{ alone: alone.name }} (${{ alone_id: alone.id }}).`
        return [{ ...words, place: placeOfRecord(record) }]
      }),
    )
  },
}
