import { recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const unitPerson: Rule<'unit/person'> = {
  id: 'unit/person',
  severity: 'info',
  summary: 'A text in a cell of units is taken for a person.',
  advice:
    'It begins with a surname, or names a post, beside or behind an organ; it is kept under `person` in the column other. Where it is a unit, name it in a register.',
  example: {
    notice: `
北京市西城区人民政府关于印发2023年重点任务的通知

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 区园林绿化局 张三 |
`,
    message: '“张三” in a cell of units is taken for a person.',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)].flatMap(({ record }) =>
      record.other
        .filter(({ key, header }) => key === 'person' && header === '')
        .map(({ field: { text, fragments } }) => ({
          ...told`“${{ text }}” in a cell of units is taken for a person.`,
          place: fragments[0]?.place ?? null,
          record: record.id,
        })),
    ),
}
