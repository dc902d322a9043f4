import { stringify } from 'csv-stringify/browser/esm/sync'
import { useState } from 'preact/hooks'
import { csvCell, guarded } from '../../../../text/cells.js'
import type { ReportRecord } from '../../data/dataset.js'
import { SORT_NAMES, type SortName } from '../../data/selection.js'
import { Chips, Facets, SearchBox } from '../../parts/filters.js'
import { useFiltered, usePage } from '../../state/context.js'
import { Detail } from './detail.js'
import { RecordTable } from './record-table.js'

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

/** Sorting where there are no headings of columns to press. */
function SortChoice() {
  const { state, go, t } = usePage()
  return (
    <select
      class="sorting"
      aria-label={t.sortBy}
      value={state.sort}
      onChange={(event) => go({ sort: event.currentTarget.value as SortName, down: false })}
    >
      {SORT_NAMES.map((name) => (
        <option key={name} value={name}>
          {t.sortBy}: {t.sorts[name]}
        </option>
      ))}
    </select>
  )
}

/** Saves what is shown as CSV. */
function ExportButton({ records }: { records: readonly ReportRecord[] }) {
  const { t } = usePage()
  return (
    <button
      type="button"
      class="export"
      title={t.exportHelp}
      disabled={records.length === 0}
      onClick={() => saveFile('gongwen-tasks.csv', csvOfRecords(records), 'text/csv;charset=utf-8')}
    >
      {t.exportCsv}
    </button>
  )
}

/** Rows of tasks.csv as `extract --excel` writes them: with a byte order mark, and texts that a spreadsheet leaves alone. */
function csvOfRecords(records: readonly ReportRecord[]): string {
  const columns = Object.keys(records[0]?.task ?? {})
  const rows = records.map(({ task }) => Object.entries(task).map(([column, value]) => cellOf(value, column)))
  return stringify([columns, ...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/, bom: true })
}

/** Columns that a spreadsheet is to take for days. */
const DAYS: ReadonlySet<string> = new Set<keyof ReportRecord['task']>(['deadline_start', 'deadline_end'])

function cellOf(value: unknown, column: string): string {
  const text = csvCell(value)
  return typeof value === 'number' || DAYS.has(column) ? text : guarded(text)
}

/** Has the browser save a text as a file. */
function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
