import type { Annex, Indicator } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { namesShare } from '../../vocabulary/indicators/aspects.js'
import type { Breach, Rule } from '../rule.js'

export const indicatorUnitUnclear: Rule<'indicator/unit-unclear'> = {
  id: 'indicator/unit-unclear',
  severity: 'warning',
  summary:
    'What the values of a column count in is not said: of several units above the table which, or of a rate any.',
  advice:
    '`unit` is empty where neither the cell nor its header names one. A share (率, 占比, 同比) has the % of the line above; where there is none, it may count in % or in points.',
  example: {
    notice: `
# 某县2025年目标

单位：万元、个

| 乡镇 | 招商引资 | 新建厂房 |
|---|---|---|
| 甲镇 | 280 | 3 |
| 乙镇 | 300 | 2 |
`,
    message:
      'The line above the table names several units (万元、个); which of them 招商引资 | 新建厂房 count is not said, and is left empty.',
  },
  check: ({ plan }) => plan.annexes.flatMap(ratesWithoutUnit),
}

/** One finding for the rates under one header. */
function ratesWithoutUnit({ no, indicators }: Annex): Breach[] {
  const rates = indicators.filter(({ unit, value }) => unit === '' && value !== null)
  const byHeader = new Map<string, Indicator[]>()
  for (const rate of rates) {
    const header = namesShare(rate.heading) ? rate.heading : rate.indicator
    if (namesShare(header)) byHeader.set(header, [...(byHeader.get(header) ?? []), rate])
  }
  return [...byHeader].map(([header, values]) => ({
    ...told`Annex ${{ annex: no }} prints no unit for “${{ header }}” (${{ values: values.length }} values); it is left empty.`,
    place: values[0]!.fragments.findLast(({ table }) => table !== null)?.place ?? null,
  }))
}
