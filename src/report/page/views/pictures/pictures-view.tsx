import { Chips } from '../../parts/chips.js'
import { SearchBox } from '../../parts/search-box.js'
import { useFiltered } from '../../data/use-filtered.js'
import { usePage } from '../../state/context.js'
import { DueChart } from './due-chart.js'
import { IndicatorCharts } from './indicator-charts.js'
import { LoadChart } from './load-chart.js'
import { PairingChart } from './pairing-chart.js'
import { TargetCharts } from './target-charts.js'

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
