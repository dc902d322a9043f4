import { recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { placeOfRecord } from '../describe.js'
import type { Rule } from '../rule.js'

export const responsibilityHeadsSection: Rule<'responsibility/heads-section'> = {
  id: 'responsibility/heads-section',
  severity: 'info',
  summary:
    'A section is headed by an organ, or by a line that names who leads, and its tasks name nobody: the organ leads them.',
  advice:
    'A list by departments prints who leads once, above the tasks, and so does a line below a heading (牵头部门：市水利局); provenance calls these leads inferred. Where the headings name whom the tasks are for, and not who does them, correct the records.',
  example: {
    notice: `
某市2023年优化营商环境部门责任清单

| 序号 | 重点任务 | 工作措施 | 完成时限 | 配合单位 |
|---|---|---|---|---|
| 一、市发展改革委 |||||
| 1 | 项目审批 | 压缩审批时限至5个工作日。 | 6月底前 | 市财政局 |
| 二、市税务局 |||||
| 2 | 纳税便利 | 推行财产税合并申报。 | 年底前 | 市商务局 |
`,
    message:
      'The organs that head the sections are taken for those who lead: of 2 records, the first under “市发展改革委”.',
  },
  check: ({ plan }) => {
    const led = [...recordsOf(plan)].filter(({ record }) => record.lead.field?.rule === 'responsibility/heads-section')
    const first = led[0]?.record
    if (!first) return []
    const words = told`The organs that head the sections are taken for those who lead: of ${{ count: led.length }} record${led.length === 1 ? '' : 's'}, the first under “${{ organ: first.lead.field!.text }}”.`
    return [{ ...words, place: placeOfRecord(first) }]
  },
}
