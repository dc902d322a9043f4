import type { Rule } from '../rule.js'

export const tableUnclosed: Rule<'table/unclosed'> = {
  id: 'table/unclosed',
  severity: 'warning',
  summary: 'An HTML table is opened and never closed.',
  advice:
    'The file is cut, or its converter failed. Everything up to the next heading is read as the table. Check that its last rows are complete.',
  example: {
    notice: `
# 某县2024年重点任务分解表

<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林2万亩。</td><td>年底前</td><td>县林业局</td></tr>
`,
    message: 'An HTML table opens here and is never closed; it is read up to the next heading or the end.',
  },
}
