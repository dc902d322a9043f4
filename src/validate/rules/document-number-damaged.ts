import { isWholeNumber } from '../../vocabulary/frame/document-numbers.js'
import { told, worded } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const documentNumberDamaged: Rule<'document/number-damaged'> = {
  id: 'document/number-damaged',
  severity: 'warning',
  summary: 'The 发文字号 has lost a bracket or a figure, or cannot be read at all.',
  advice:
    'Conversions drop brackets and digits. The first complete one that the notice or its page says is taken; compare with the page.',
  example: {
    notice: `
某政办发〔20238号

# 某县人民政府办公室关于印发2023年行动计划的通知

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
`,
    message: 'The document number “某政办发〔20238号” is damaged; it is read as 某政办发〔2023〕8号.',
  },
  check: ({ plan }) => {
    const printed = plan.metadata.document_number
    if (!printed || isWholeNumber(printed.text)) return []
    const words = told`The document number “${{ text: printed.text }}” is damaged; it is read as ${worded({ read_as: plan.document_number }, plan.document_number ?? 'none')}.`
    return [{ ...words, place: printed.fragments[0]?.place ?? null }]
  },
}
