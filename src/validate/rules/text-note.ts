import type { Rule } from '../rule.js'

export const textNote: Rule<'text/note'> = {
  id: 'text/note',
  severity: 'info',
  summary: 'A foot- or endnote hangs on a text, or a comment on a cell of a sheet.',
  advice:
    'The mark is left out of the text; the note is kept with the annex it stands in, a comment is only quoted here. It may bound what a task says.',
  example: {
    notice: `
<!doctype html>
<html><body>
<p>某县2024年重点任务分解表</p>
<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林2万亩<a href="#_ftn1" name="_ftnref1">[1]</a></td><td>年底前</td><td>县林业局</td></tr></table>
<p><a href="#_ftnref1" name="_ftn1">[1]</a>不含退耕还林。</p>
</body></html>
`,
    message: 'A note hangs on a text here; its mark is left out, and the note stands as a paragraph.',
  },
}
