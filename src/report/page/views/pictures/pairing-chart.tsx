import { axisX, axisY, cell, plot, text } from '@observablehq/plot'
import type { ReportRecord } from '../../data/dataset.js'
import { type Pairing, pairings, unitLoads } from '../../data/tallies.js'
import { Chart, labelsOf } from '../../parts/chart.js'
import { usePage } from '../../state/context.js'

/** Units of each role in the matrix: those with most records. */
const MOST = 18
/** Pixels that slanted names may take, in height; to the right they reach half as far. */
const SLANTED = 140

/** Who works with whom: lead units by supporting units. */
export function PairingChart({ records }: { records: readonly ReportRecord[] }) {
  const { to, t } = usePage()
  const loads = unitLoads(records)
  const most = (role: 'lead' | 'support') =>
    loads
      .filter((load) => load.role === role)
      .sort((a, b) => b.records - a.records)
      .slice(0, MOST)
      .map(({ unit }) => unit)
  const [leads, supports] = [most('lead'), most('support')]
  const cells = pairings(records).filter(({ lead, support }) => leads.includes(lead) && supports.includes(support))
  if (cells.length === 0) return null
  const greatest = Math.max(...cells.map((one) => one.records))
  return (
    <Chart
      title={t.charts.pairing}
      of={[records, t]}
      draw={(width) => {
        const [left, above] = [labelsOf(leads, width / 3), labelsOf(supports, SLANTED)]
        return plot({
          width: Math.max(width, left.width + supports.length * 26 + SLANTED / 2),
          height: leads.length * 26 + above.width,
          marginLeft: left.width,
          marginRight: SLANTED / 2,
          marginTop: above.width,
          marginBottom: 8,
          x: { domain: supports, label: null, padding: 0.08 },
          y: { domain: leads, label: null, padding: 0.08 },
          marks: [
            axisX({ anchor: 'top', tickRotate: -60, tickSize: 0, textAnchor: 'start', tickFormat: above.of }),
            axisY({ tickSize: 0, tickFormat: left.of }),
            cell(cells, {
              x: 'support',
              y: 'lead',
              fill: 'var(--lead)',
              fillOpacity: (one: Pairing) => 0.12 + (0.43 * one.records) / greatest,
              href: ({ lead, support }: Pairing) =>
                to({ view: 'records', filters: { lead: [lead], support: [support] }, open: null }),
              ariaLabel: (one: Pairing) => `${one.lead} × ${one.support}: ${t.recordCount(one.records)}`,
              title: (one: Pairing) => `${one.lead} × ${one.support}\n${one.records}`,
            }),
            text(cells, {
              x: 'support',
              y: 'lead',
              text: (one: Pairing) => String(one.records),
              pointerEvents: 'none',
            }),
          ],
          opacity: { type: 'identity' },
        })
      }}
    >
      <p class="soft">{t.pairingHelp}</p>
    </Chart>
  )
}
