import type { Rule } from '../rule.js'

export const columnBeneath: Rule<'column/beneath'> = {
  id: 'column/beneath',
  severity: 'info',
  summary:
    'A column of a task table names a level or places of those who are responsible (属地乡镇), beside one of those who lead.',
  advice:
    'Who leads stands in another column, so that the units of this one are taken for support. Look whether the notice means that they carry the work out on their own.',
  example: {
    notice: `
<table>
<tr><td rowspan="2">序号</td><td rowspan="2">工作措施</td><td rowspan="2">完成时限</td><td colspan="2">责任单位</td></tr>
<tr><td>牵头部门</td><td>乡镇</td></tr>
<tr><td>1</td><td>新增造林2万亩。</td><td>6月底前</td><td>县林业局</td><td>柳湾镇</td></tr>
</table>
`,
    message:
      'The header “责任单位·乡镇” names a level or places of those who are responsible, and “牵头部门” who leads; the units below the former are taken for support.',
  },
}
