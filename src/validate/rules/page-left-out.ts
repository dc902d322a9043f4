import type { Rule } from '../rule.js'

export const pageLeftOut: Rule<'page/left-out'> = {
  id: 'page/left-out',
  severity: 'info',
  summary:
    'Parts of a web page around the notice, and controls, are left out: menus, buttons, related links, the foot.',
  advice:
    'The message quotes the first and the last of them; what they hide, and the text of buttons and lists to choose from, is told beside them. Nothing inside a table with known columns is ever left out. Where a paragraph of the notice is missing, save the notice alone, without the page around it.',
  example: {
    notice: `
<!doctype html>
<html><body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li></ul>
<p>2024年重点工作任务分解表</p>
<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林2万亩</td><td>年底前</td><td>县林业局</td></tr></table>
<div class="footer">版权所有：某县人民政府 某ICP备00000000号</div>
</body></html>
`,
    message:
      '2 parts of the page around the notice are left out (31 characters): “首页 政务公开” to “版权所有：某县人民政府 某ICP备00000000号”.',
  },
}
