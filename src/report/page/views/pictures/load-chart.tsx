import { axisX, axisY, barX, plot, ruleX } from '@observablehq/plot'
import { useState } from 'preact/hooks'
import type { ReportRecord } from '../../data/dataset.js'
import { type UnitLoad, unitLoads } from '../../data/tallies.js'
import { Chart, labelsOf } from '../../parts/chart.js'
import { usePage } from '../../state/context.js'

/** Units that are drawn before a person asks for all. */
const SHOWN = 20
const COLOURS = { lead: 'var(--lead)', support: 'var(--support)' }

/** Who carries how much: records that each unit leads and supports. */
export function LoadChart({ records }: { records: readonly ReportRecord[] }) {
  const { to, t } = usePage()
  const [all, setAll] = useState(false)
  const loads = unitLoads(records)
  const units = [...new Set(loads.map(({ unit }) => unit))]
  const shown = all ? units : units.slice(0, SHOWN)
  const bars = loads.filter(({ unit }) => shown.includes(unit))
  return (
    <Chart
      title={t.charts.load}
      of={[records, t, all]}
      draw={(width) => {
        const labels = labelsOf(shown, width / 3)
        return plot({
          width,
          height: shown.length * 24 + 40,
          marginLeft: labels.width,
          y: { domain: shown, label: null, padding: 0.2 },
          x: { label: null, grid: true },
          marks: [
            axisX({ tickSize: 0, ticks: Math.min(10, width / 60) }),
            axisY({ tickSize: 0, tickFormat: labels.of }),
            barX(bars, {
              y: 'unit',
              x: 'records',
              fill: ({ role }: UnitLoad) => COLOURS[role],
              href: ({ unit, role }: UnitLoad) => to({ view: 'records', filters: { [role]: [unit] }, open: null }),
              ariaLabel: ({ unit, role, records: count }: UnitLoad) =>
                `${unit}, ${t.roles[role]}: ${t.recordCount(count)}`,
              title: ({ unit, role, records: count }: UnitLoad) => `${unit}\n${t.roles[role]} ${count}`,
            }),
            ruleX([0]),
          ],
        })
      }}
    >
      <ul class="legend">
        <li class="lead">{t.roles.lead}</li>
        <li class="support">{t.roles.support}</li>
      </ul>
      {units.length > SHOWN && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.more(units.length - SHOWN)}
        </button>
      )}
    </Chart>
  )
}
