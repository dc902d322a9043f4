import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const documentNoTitle: Rule<'document/no-title'> = {
  id: 'document/no-title',
  severity: 'warning',
  summary: 'No line of the document has the form of a title.',
  advice:
    'The document is called by the name of its file. Where a title is printed, its last word may be one that no title is known to have: see `vocabulary/frame/titles.ts`.',
  example: {
    notice: `
某县人民政府办公室：

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 2023年底前 | 县林业局 |
`,
    message: 'The document prints no title; it is called by its file, notice.md.',
  },
  check: ({ plan }) =>
    plan.metadata.title
      ? []
      : [
          {
            ...told`The document prints no title; it is called by its file, ${{ file: plan.source.file }}.`,
            place: null,
          },
        ],
}
