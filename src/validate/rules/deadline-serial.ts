import { recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const deadlineSerial: Rule<'deadline/serial'> = {
  id: 'deadline/serial',
  severity: 'warning',
  summary: 'A deadline is a bare number that counts days, as a sheet shows a day whose cell has no format of days.',
  advice:
    'It was read as the day that Excel counts by it, from 1900. Look whether a day near the plan’s year is meant; a workbook that counts from 1904 is four years and a day off.',
  example: {
    notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 45107 | 县林业局 | — |
`,
    message: 'The deadline “45107” is a bare number; it was read as the day that a sheet counts by it, 2023-06-30.',
  },
  check: ({ plan }) =>
    [...recordsOf(plan)]
      .filter(({ record: { deadline } }) => deadline.rule === 'deadline/serial' && deadline.end !== null)
      .map(({ record: { id, deadline } }) => ({
        ...told`The deadline “${{ text: deadline.text }}” is a bare number; it was read as the day that a sheet counts by it, ${{ day: deadline.end! }}.`,
        place: deadline.field?.fragments[0]?.place ?? null,
        record: id,
      })),
}
