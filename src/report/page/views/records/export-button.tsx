import type { ReportRecord } from '../../data/record.js'
import { saveFile } from '../../data/save-file.js'
import { csvOfRecords } from '../../data/csv.js'
import { usePage } from '../../state/context.js'

/** Saves what is shown as CSV. */
export function ExportButton({ records }: { records: readonly ReportRecord[] }) {
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
