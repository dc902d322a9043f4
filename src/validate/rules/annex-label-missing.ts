import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const annexLabelMissing: Rule<'annex/label-missing'> = {
  id: 'annex/label-missing',
  severity: 'warning',
  summary: 'An annex has no printed label; its number comes from the notice’s own list.',
  advice: 'Check that the title stands in the list under that number.',
  example: {
    notice: `
某县人民政府办公室关于印发2023年行动计划的通知

附件：1. 绿化行动计划

2023年3月1日

## 绿化行动计划

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
`,
    message: 'No label is printed for annex 1 (绿化行动计划); its number comes from the list of annexes.',
  },
  check: ({ plan }) =>
    plan.annexes
      .filter(({ no, labelled }) => !labelled && plan.annex_list.some((listed) => isOfAnnex(no, listed.no)))
      .map((annex) => ({
        ...told`No label is printed for annex ${{ annex: annex.no }} (${{ title: annex.title.text }}); its number comes from the list of annexes.`,
        place: annex.place,
      })),
}
