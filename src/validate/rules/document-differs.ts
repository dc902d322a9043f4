import type { Rule } from '../rule.js'

export const documentDiffers: Rule<'document/differs'> = {
  id: 'document/differs',
  severity: 'warning',
  summary: 'Two places of the document say different titles, numbers, issuers or days of issue.',
  advice:
    'The first one named is taken: what the notice itself prints before what the site says of it, a signature before a head. Look at the source, and correct it with an override where it is the wrong one.',
  example: {
    notice: `
发文机关：某县教育局

某县人民政府办公室关于印发2023年重点任务清单的通知

各乡镇人民政府：

现将清单印发给你们。

某县人民政府办公室

2023年3月1日

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
    message: 'The issuer is 某县人民政府办公室 by the title, and 某县教育局 by the box of metadata.',
  },
}
