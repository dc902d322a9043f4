import type { Annex, Indicator } from '../../model/plan.js'
import { told } from '../../text/told.js'
import type { Breach, Rule } from '../rule.js'

export const indicatorDouble: Rule<'indicator/double'> = {
  id: 'indicator/double',
  severity: 'warning',
  summary: 'Two values of an annex have the same region, label and indicator.',
  advice:
    'Both are kept. The notice prints a row twice, or what tells the rows apart stands where it was not read: in a merged cell, in the indentation.',
  example: {
    notice: `
| 区域 | 优良天数(天) | 重污染天数(天) |
|---|---|---|
| 甲镇 | 280 | 3 |
| 乙镇 | 270 | 2 |
| 甲镇 | 290 | 2 |
`,
    message: 'Two rows of annex 0 have values for 甲镇: 优良天数 (280 and 290), 重污染天数 (3 and 2).',
  },
  check: ({ plan }) => plan.annexes.flatMap(doublesIn),
}

/** One finding for the doubled values of a row. */
function doublesIn(annex: Annex): Breach[] {
  const seen = new Map<string, Indicator>()
  const byRow = new Map<string, { first: Indicator; second: Indicator }[]>()
  for (const second of annex.indicators) {
    const { region, label_header, label, indicator, heading } = second
    const key = JSON.stringify([region, label_header, label, indicator, heading])
    const first = seen.get(key)
    seen.set(key, second)
    if (!first || isOfOneCell(first, second)) continue
    const row = JSON.stringify([region, label, second.fragments.at(-1)?.row])
    byRow.set(row, [...(byRow.get(row) ?? []), { first, second }])
  }
  return [...byRow.values()].map((pairs) => breachOf(annex, pairs))
}

/** The two ends of a range. */
function isOfOneCell(first: Indicator, second: Indicator): boolean {
  return first.fragments.length > 0 && first.fragments.every((one, at) => one === second.fragments[at])
}

function breachOf(annex: Annex, pairs: readonly { first: Indicator; second: Indicator }[]): Breach {
  const { region, label, fragments } = pairs[0]!.second
  const of = [region, label].filter(Boolean).join(' / ')
  const values = pairs.map(({ first, second }) => {
    const name = [second.indicator, second.heading].filter(Boolean).join(' · ')
    return `${name} (${first.value_text} and ${second.value_text})`
  })
  return {
    ...told`Two rows of annex ${{ annex: annex.no }} have values for ${{ row: of }}: ${{ values: values.join(', ') }}.`,
    place: fragments.findLast(({ table }) => table !== null)?.place ?? null,
  }
}
