import { axisX, axisY, barX, plot, ruleX, text } from '@observablehq/plot'
import { groupedBy } from '../../../../diff/grouping.js'
import type { ReportData } from '../../../data.js'
import { Chart, labelsOf } from '../../parts/chart.js'
import { usePage } from '../../state/context.js'

type Indicator = ReportData['tables']['indicators'][number]

/** The values of each indicator, region by region. */
export function IndicatorCharts() {
  const { dataset, t } = usePage()
  const groups = groupedBy(dataset.report.tables.indicators, ({ document_id, annex_no, indicator, unit }) =>
    JSON.stringify([document_id, annex_no, indicator, unit]),
  )
  if (groups.size === 0) return null
  return (
    <section class="indicators">
      <h2>{t.charts.indicators}</h2>
      <div class="groups">
        {[...groups].map(([key, values]) => (
          <IndicatorChart key={key} values={values} />
        ))}
      </div>
    </section>
  )
}

function IndicatorChart({ values }: { values: readonly Indicator[] }) {
  const { t } = usePage()
  const [{ indicator, unit }] = values as [Indicator]
  const regions = [...new Set(values.map(({ region }) => region))]
  const bars = values.filter(({ value }) => value !== null)
  return (
    <Chart
      title={[indicator, unit && `（${unit}）`].filter(Boolean).join('')}
      of={[values, t]}
      draw={(width) => {
        const labels = labelsOf(regions, width / 3)
        return plot({
          width,
          height: regions.length * 22 + 30,
          marginLeft: labels.width,
          marginRight: 50,
          y: { domain: regions, label: null, padding: 0.2 },
          x: { label: null },
          marks: [
            axisX({ ticks: 3, tickSize: 0 }),
            axisY({ tickSize: 0, tickFormat: labels.of }),
            barX(bars, { y: 'region', x: 'value', fill: 'var(--lead)' }),
            text(values, {
              y: 'region',
              x: ({ value }: Indicator) => value ?? 0,
              text: 'value_text',
              textAnchor: 'start',
              dx: 4,
            }),
            ruleX([0]),
          ],
        })
      }}
    />
  )
}
