import { told } from '../../text/told.js'
import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import type { Rule } from '../rule.js'

export const annexElsewhere: Rule<'annex/elsewhere'> = {
  id: 'annex/elsewhere',
  severity: 'info',
  summary:
    'A web page links to files, which may be the annexes of the notice, or its list says that an annex is issued apart.',
  advice: 'Download the files that the message names, and extract them too. gongwen fetches nothing by itself.',
  example: {
    notice: `
<!doctype html>
<html><body>
<h1>某县人民政府办公室关于印发2024年重点任务分解表的通知</h1>
<p>现将任务分解表印发给你们。</p>
<p>附件：<a href="P0202403.docx">2024年重点任务分解表.docx</a></p>
</body></html>
`,
    message: 'The page links to a file of its own: “2024年重点任务分解表.docx”.',
  },
  check: ({ plan }) =>
    plan.annex_list
      .filter(({ no, apart }) => apart && !plan.annexes.some((annex) => isOfAnnex(annex.no, no)))
      .map(({ no, title, place }) => ({
        ...told`The notice says that annex ${{ annex: no }} (${{ title }}) is issued apart.`,
        place,
      })),
}
