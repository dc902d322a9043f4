import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const annexUnlisted: Rule<'annex/unlisted'> = {
  id: 'annex/unlisted',
  severity: 'warning',
  summary: 'The document has an annex that the notice’s own list does not name.',
  advice:
    'Its label may be misprinted, or belong to a part of another annex; or an item of the list was not recognised.',
  example: {
    notice: `
某县人民政府办公室关于印发2023年行动计划的通知

附件：1. 绿化行动计划

2023年3月1日

附件1

绿化行动计划

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |

附件2

节水行动计划

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 节水 | 建设节水型小区5个。 | 年底前 | 县水利局 | — |
`,
    message: 'The notice does not list annex 2 (节水行动计划).',
  },
  check: ({ plan }) => {
    if (plan.annex_list.length === 0) return []
    return plan.annexes
      .filter(({ no }) => no !== '0' && !plan.annex_list.some((item) => isOfAnnex(no, item.no)))
      .map(({ no, title, place }) => ({
        ...told`The notice does not list annex ${{ annex: no }} (${{ title: title.text }}).`,
        place,
      }))
  },
}
