import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { told } from '../../text/told.js'
import type { Plan } from '../../model/plan.js'
import type { Rule } from '../rule.js'

export const annexMissing: Rule<'annex/missing'> = {
  id: 'annex/missing',
  severity: 'warning',
  summary: 'The notice lists an annex that is not in the document.',
  advice: 'It may be a file of its own; extract that too. Or its label and title were not recognised.',
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
`,
    message: 'The notice lists annex 2 (节水行动计划), which is not in the document.',
  },
  check: ({ plan }) =>
    plan.annex_list
      .filter(({ no, apart }) => !apart && !numbersOf(plan).some((annex) => isOfAnnex(annex, no)))
      .map(({ no, title, place }) => ({
        ...told`The notice lists annex ${{ annex: no }} (${{ title }}), which is not in the document.`,
        place,
      })),
}

/** Of the annexes in the document, and of those in files beside it: one in prose that gives no record may be told from the letter by its file alone. */
function numbersOf({ annexes, source: { annex_files = [] } }: Plan): string[] {
  return [...annexes.map(({ no }) => no), ...annex_files.flatMap((file) => file.annexes)]
}
