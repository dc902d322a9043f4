import type { Indicator } from '../../model/plan.js'
import { isNone } from '../../vocabulary/remarks.js'
import { told, worded } from '../../text/told.js'
import type { Breach, Rule } from '../rule.js'

export const indicatorNoNumber: Rule<'indicator/no-number'> = {
  id: 'indicator/no-number',
  severity: 'info',
  summary: 'A value of an indicator table is neither a number nor a dash.',
  advice: '`value` is empty, `value_text` has what is printed. Several of one column are one finding, at the first.',
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
    plan.annexes.flatMap(({ indicators }) => {
      const byColumn = new Map<string, Indicator[]>()
      for (const indicator of indicators) {
        if (indicator.value !== null || isNone(indicator.value_text)) continue
        const column = nameOf(indicator)
        byColumn.set(column, [...(byColumn.get(column) ?? []), indicator])
      }
      return [...byColumn.values()].map(breachOf)
    }),
}

function breachOf(values: readonly Indicator[]): Breach {
  const [first] = values as [Indicator, ...Indicator[]]
  const place = first.fragments.at(-1)?.place ?? null
  const indicator = nameOf(first)
  if (values.length === 1) {
    const of = first.region || first.label
    return {
      ...told`The value “${{ text: first.value_text }}” of ${{ indicator }} for ${{ region: of }} is no number.`,
      place,
    }
  }
  const texts = [...new Set(values.map(({ value_text }) => value_text))]
  const listed = worded({ texts }, texts.map((text) => `“${text}”`).join(', '))
  return { ...told`${{ values: values.length }} values of ${{ indicator }} are no numbers: ${listed}.`, place }
}

/** A list names an indicator in each row: there the rows of a column are told apart. */
function nameOf({ indicator, heading }: Indicator): string {
  return heading === '' ? indicator : `${indicator} · ${heading}`
}
