import type { Rule } from '../rule.js'

export const columnJoined: Rule<'column/joined'> = {
  id: 'column/joined',
  severity: 'info',
  summary: 'Two columns of a task table name units of one role in the same words.',
  advice:
    'The units of both columns are taken for that role, those of the left one first. Look whether one of them stands over the other, or only helps it.',
  example: {
    notice: `
| 序号 | 工作措施 | 完成时限 | 责任部门 | 责任乡镇 |
|---|---|---|---|---|
| 1 | 新增造林2万亩。 | 6月底前 | 县林业局 | 柳湾镇 |
`,
    message: 'The headers “责任部门” and “责任乡镇” both say lead; the units of both are taken for it.',
  },
}
