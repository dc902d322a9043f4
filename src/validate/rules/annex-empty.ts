import type { Annex } from '../../model/plan.js'
import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const annexEmpty: Rule<'annex/empty'> = {
  id: 'annex/empty',
  severity: 'warning',
  summary: 'An annex that the notice lists gives no record and no indicator.',
  advice:
    'It may be prose, or a list of names. Or its tables were not recognised, or stand under another annex: look at the records of the one before it.',
  example: {
    notice: `
某县人民政府办公室关于印发2023年行动计划的通知

附件：1. 绿化行动计划
2. 节水行动计划

2023年3月1日

附件1

绿化行动计划

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |

附件2

节水行动计划
`,
    message: 'Annex 2 (节水行动计划), which the notice lists, gives no record and no indicator.',
  },
  check: ({ plan }) => {
    if (plan.annexes.every(isEmpty)) return []
    return plan.annex_list.flatMap(({ no, title }) => {
      const parts = plan.annexes.filter((annex) => isOfAnnex(annex.no, no))
      if (parts.length === 0 || !parts.every(isEmpty)) return []
      const words = told`Annex ${{ annex: no }} (${{ title }}), which the notice lists, gives no record and no indicator.`
      return [{ ...words, place: parts[0]!.place }]
    })
  },
}

function isEmpty({ sections, indicators }: Annex): boolean {
  return indicators.length === 0 && sections.every(({ tasks }) => tasks.length === 0)
}
