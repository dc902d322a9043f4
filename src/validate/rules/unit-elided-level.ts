import { recordsOf } from '../../model/plan.js'
import { ROLES } from '../../model/roles.js'
import { withoutOpenEnd } from '../../vocabulary/organs/open-ends.js'
import { placeOfRecord } from '../describe.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const unitElidedLevel: Rule<'unit/elided-level'> = {
  id: 'unit/elided-level',
  severity: 'info',
  summary:
    'A unit in a list leaves out its level, its place or its ending and is given that of another name of the list.',
  advice:
    'After 省发展改革委、 the name 交通运输厅 is the province’s; 高新区 before 、开发区管委会 is its 管委会. Where the notice means its own organ, correct the record or name the unit in a register.',
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
      ROLES.flatMap((role) => record[role].units).flatMap(({ text, open_ended, unit, unit_id }) => {
        const printed = open_ended ? withoutOpenEnd(text).replace(/[、，,]$/, '') : text
        const alone = units.find(printed)
        if (unit === printed || alone?.id === unit_id || seen.has(`${printed} ${unit_id}`)) return []
        seen.add(`${printed} ${unit_id}`)
        const otherwise = alone ? told`; alone it would be ${{ alone: alone.name }} (${{ alone_id: alone.id }})` : ''
        const words = told`“${{ text: printed }}” in a list is taken for ${{ unit }} (${{ unit_id }})${otherwise}.`
        return [{ ...words, place: placeOfRecord(record) }]
      }),
    )
  },
}
