import { useState } from 'preact/hooks'
import { Chips } from '../../parts/chips.js'
import { Facets } from '../../parts/facets.js'
import { SearchBox } from '../../parts/search-box.js'
import { useFiltered } from '../../data/use-filtered.js'
import { usePage } from '../../state/context.js'
import { Detail } from './detail.js'
import { ExportButton } from './export-button.js'
import { RecordTable } from './record-table.js'
import { SortChoice } from './sort-choice.js'

/** Records, what they can be filtered by, and the one that is open. */
export function RecordsView() {
  const { dataset, state, t } = usePage()
  const [filtering, setFiltering] = useState(false)
  const { records, counts } = useFiltered()
  const open = state.open === null ? undefined : dataset.byId.get(state.open)
  return (
    <div class={open ? 'records open' : 'records'}>
      <div class="tools">
        <SearchBox />
        <button
          type="button"
          class="filtering"
          aria-expanded={filtering}
          aria-controls="facets"
          onClick={() => setFiltering(!filtering)}
        >
          {t.filters}
        </button>
        <SortChoice />
        <p class="shown" role="status">
          {t.ofRecords(records.length, dataset.records.length)}
        </p>
        <ExportButton records={records} />
      </div>
      <Chips />
      <div class="columns">
        <aside id="facets" class={filtering ? 'facets shown' : 'facets'} aria-label={t.filters}>
          <Facets counts={counts} />
        </aside>
        <RecordTable records={records} />
        {open && <Detail key={open.id} record={open} among={records} />}
        {state.open !== null && !open && <p class="notice">{t.notThere}</p>}
      </div>
    </div>
  )
}
