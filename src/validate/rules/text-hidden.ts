import type { Rule } from '../rule.js'

export const textHidden: Rule<'text/hidden'> = {
  id: 'text/hidden',
  severity: 'warning',
  summary: 'Text is in the file, but nobody sees it on the page.',
  advice:
    'It is invisible, clipped, tiny, off the page, of the colour behind it, painted over (PDF), marked as hidden (HTML, Word, a sheet), or stands behind a comment that is never closed (HTML), and is left out: it would change records without anybody seeing why. What style sheets, sizes or colours alone hide in web pages, Word and sheets (a class, opacity, white on white) is read: when in doubt, text stays. For PDFs `gongwen inspect` shows where it lies.',
  example: {
    notice: `
<table><tr><th>序号</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>新增造林2万亩<span style="display:none">（待定）</span></td><td>年底前</td><td>县林业局</td></tr></table>
`,
    message: 'Text that the page hides is left out of the table: “（待定）”.',
  },
}
