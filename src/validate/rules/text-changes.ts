import type { Rule } from '../rule.js'

export const textChanges: Rule<'text/changes'> = {
  id: 'text/changes',
  severity: 'info',
  summary:
    'A document of Word, or saved by Word as a web page, tracks changes, which are read as if all were accepted, or has comments, which are left out.',
  advice:
    'Deleted text is left out, inserted text is read. Where the changes are not agreed yet, settle them in Word and save the document.',
  example: {
    notice: `
<p>某县2024年重点任务分解表</p>
<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林<del>1</del><ins>2</ins>万亩</td><td>年底前</td><td>县林业局</td></tr></table>
`,
    message: 'The document tracks changes (2); it is read as if all were accepted.',
  },
}
