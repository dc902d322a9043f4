import type { Rule } from '../rule.js'

export const tableNested: Rule<'table/nested'> = {
  id: 'table/nested',
  severity: 'info',
  summary: 'A table stands inside a cell of another.',
  advice: 'Its text is kept as the text of the outer cell. Where it holds tasks of its own, move it out of the cell.',
  example: {
    notice: `
<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林<table><tr><td>2万亩</td></tr></table></td><td>年底前</td><td>县林业局</td></tr></table>
`,
    message: 'A table stands inside a cell; it is read as the text of that cell.',
  },
}
