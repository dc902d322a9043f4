import type { Rule } from '../rule.js'

export const documentSeveral: Rule<'document/several'> = {
  id: 'document/several',
  severity: 'warning',
  summary: 'Behind a table the file has the head of another notice: it holds several.',
  advice:
    'The whole file is read as the first notice: tasks of the second have its id, number, issuer and day. The message has the number and the day of that one as far as they are printed. Give each notice as a file of its own.',
  example: {
    notice: `
某县人民政府办公室关于印发2023年重点任务的通知

某政办发〔2023〕5号

各乡镇人民政府：

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |

某县人民政府办公室关于印发2023年民生实事的通知

某政办发〔2023〕7号

各乡镇人民政府：

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 农村供水 | 新建水厂2座。 | 年底前 | 县水利局 | — |
`,
    message:
      'Another notice begins here: “某县人民政府办公室关于印发2023年民生实事的通知” (某政办发〔2023〕7号); its records are given the id, the number, the issuer and the day of the first.',
  },
}
