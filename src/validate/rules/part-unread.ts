import type { Rule } from '../rule.js'

export const partUnread: Rule<'part/unread'> = {
  id: 'part/unread',
  severity: 'warning',
  summary:
    'A part of the document is missing, or of a kind that is not read: an embedded object, a chart, a page in a frame, a document of another format, a field whose result only Word knows, a formula whose result a workbook does not keep.',
  advice: 'Open the document; where the part holds tasks, put them into a table of the document itself.',
  example: {
    notice: `
<!doctype html>
<html><body>
<h1>某县2024年重点任务分解表</h1>
<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林2万亩</td><td>年底前</td><td>县林业局</td></tr></table>
<iframe src="table2.html" width="800" height="600"></iframe>
</body></html>
`,
    message: 'Another page is shown here (table2.html), which is not read.',
  },
}
