import type { Rule } from '../rule.js'

export const unitAmbiguous: Rule<'unit/ambiguous'> = {
  id: 'unit/ambiguous',
  severity: 'info',
  summary: 'A cell of units can be read as one set of known names or as another.',
  advice:
    'A line ends where one name may go on or another begin. The likelier reading is taken; where the other is meant, correct the record.',
  example: {
    notice: `
安徽省金寨县人民政府关于印发2023年重点任务的通知

<table><tr><th>序号</th><th>重点任务</th><th>工作措施</th><th>完成时限</th><th>责任单位</th></tr><tr><td>1</td><td>道路安全</td><td>治理隐患路段30处。</td><td>年底前</td><td>县公安局<br>交警大队</td></tr></table>
`,
    message: '“县公安局交警大队” is read as 县公安局交警大队; it may be 县公安局、交警大队.',
  },
}
