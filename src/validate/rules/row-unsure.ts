import type { Rule } from '../rule.js'

export const rowUnsure: Rule<'row/unsure'> = {
  id: 'row/unsure',
  severity: 'warning',
  summary: 'It cannot be told whether the first row of a page is the rest of the row before it.',
  advice:
    'It is kept as a row of its own, so that no text is lost and none is added to another record. Look at the page; `gongwen explain` shows what speaks for either.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 11月15日 | 县林业局 | — |

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 2 | 节水 | 推进节水。 | 前 | 县水利局 | — |
`,
    message:
      'The row at the head of the page has “2”, “节水”, “推进节水。”, “前”, “县水利局”, “—”; it may be the rest of the row before it, and is kept as a row of its own.',
  },
}
