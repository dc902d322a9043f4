import type { ReportRecord } from '../../data/dataset.js'
import { targetsByUnit } from '../../data/tallies.js'
import { Chips, SearchBox } from '../../parts/filters.js'
import { useFiltered, usePage } from '../../state/context.js'
import { targetLabel } from '../records/measure-text.js'
import { DueChart } from './due-chart.js'
import { IndicatorCharts } from './indicator-charts.js'
import { LoadChart } from './load-chart.js'
import { PairingChart } from './pairing-chart.js'

/** Pictures of the records that pass the filters; what is pressed in one filters the records. */
export function PicturesView() {
  const { dataset, to, t } = usePage()
  const { records } = useFiltered()
  return (
    <div class="pictures">
      <div class="tools">
        <SearchBox />
        <p class="shown" role="status">
          {t.ofRecords(records.length, dataset.records.length)}
        </p>
        <a href={to({ view: 'records' })}>{t.showRecords}</a>
      </div>
      <Chips />
      <DueChart records={records} />
      <LoadChart records={records} />
      <PairingChart records={records} />
      <TargetCharts records={records} />
      <IndicatorCharts />
    </div>
  )
}

/** Quantified targets by their units of measure, each a bar beside the others of its unit. */
function TargetCharts({ records }: { records: readonly ReportRecord[] }) {
  const { to, t } = usePage()
  const groups = targetsByUnit(records)
  if (groups.length === 0) return null
  return (
    <section class="chart targets">
      <h2>{t.charts.targets}</h2>
      <div class="groups">
        {groups.map(([unit, targets]) => {
          const greatest = Math.max(...targets.map(({ target }) => Math.abs(target.value)))
          return (
            <section key={unit}>
              <h3 lang="zh">{unit || t.empty}</h3>
              <ul lang="zh">
                {targets.map(({ record, target }) => (
                  <li key={`${record.id} ${target.position}`}>
                    <a href={to({ view: 'records', open: record.id, filters: {}, query: '' })}>{targetLabel(target)}</a>
                    <span class="bar" aria-hidden="true">
                      <span style={{ width: `${greatest === 0 ? 0 : (Math.abs(target.value) / greatest) * 100}%` }} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </section>
  )
}
