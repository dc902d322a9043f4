import { usePage } from '../../state/context.js'

const PARTS = ['cells_in_records', 'cells_in_structure', 'cells_in_quarantine'] as const

/** Where the cells of each document went. */
export function LedgerBars() {
  const { dataset, t } = usePage()
  const names = {
    cells_in_records: t.inRecords,
    cells_in_structure: t.inStructure,
    cells_in_quarantine: t.inQuarantine,
  }
  return (
    <section>
      <h2>{t.ledgerTitle}</h2>
      {[...dataset.documents.values()].map((document) => (
        <div key={document.id} class="ledger">
          <p>
            <span lang="zh">{document.title}</span> <span class="soft">{t.cells(document.cells)}</span>
          </p>
          <div class="stack" aria-hidden="true">
            {PARTS.map((part) => (
              <span key={part} class={part} style={{ flexGrow: document[part] }} />
            ))}
          </div>
          <ul class="legend">
            {PARTS.map((part) => (
              <li key={part} class={part}>
                {document[part].toLocaleString(t.lang)} {names[part]} ({share(document[part], document.cells)})
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function share(part: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((part / all) * 1000) / 10}%`
}
