import type { Rule } from '../rule.js'

export const pictureUnread: Rule<'picture/unread'> = {
  id: 'picture/unread',
  severity: 'info',
  summary: 'Pictures stand in the document, and text in them is not read.',
  advice:
    'A logo or a seal does no harm. Where a table was pasted as a picture, get the document with the table itself, or run text recognition on it.',
  example: {
    notice: `
<!doctype html>
<html><body>
<h1>某县2024年重点任务分解表</h1>
<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林2万亩</td><td>年底前</td><td>县林业局</td></tr></table>
<p><img src="page2.jpg" width="600" height="850"></p>
</body></html>
`,
    message: 'The document has a picture; text in pictures is not read.',
  },
}
