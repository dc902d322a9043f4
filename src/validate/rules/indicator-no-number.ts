import { isNone } from '../../vocabulary/remarks.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const indicatorNoNumber: Rule<'indicator/no-number'> = {
  id: 'indicator/no-number',
  severity: 'info',
  summary: 'A value of an indicator table is neither a number nor a dash.',
  advice: '`value` is empty, `value_text` has what is printed.',
  example: {
    notice: `
| 区域 | 优良天数(天) | 重污染天数(天) |
|---|---|---|
| 甲镇 | 280 | 3 |
| 乙镇 | 全市统筹 | 2 |
`,
    message: 'The value “全市统筹” of 优良天数 for 乙镇 is no number.',
  },
  check: ({ plan }) =>
    plan.annexes.flatMap((annex) =>
      annex.indicators
        .filter(({ value, value_text }) => value === null && !isNone(value_text))
        .map(({ value_text, indicator, region, fragments }) => ({
          ...told`The value “${{ text: value_text }}” of ${{ indicator }} for ${{ region }} is no number.`,
          place: fragments.at(-1)?.place ?? null,
        })),
    ),
}
