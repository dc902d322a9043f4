import { groupedBy } from '../../../../diff/grouping.js'
import { CopyButton } from '../../parts/copy-button.js'
import { usePage } from '../../state/context.js'
import { RuleGroup } from './rule-group.js'

const GRAVITY = { error: 0, warning: 1, info: 2 }

/** What needs a person’s eye. */
export function FindingsView() {
  const { dataset, t } = usePage()
  const { diagnostics } = dataset.report.tables
  const groups = [...groupedBy(diagnostics, ({ rule }) => rule)].sort(
    ([, [a]], [, [b]]) => GRAVITY[a!.severity] - GRAVITY[b!.severity],
  )
  return (
    <div class="checking">
      <LedgerBars />
      <section>
        <h2>{t.facets.finding}</h2>
        {groups.length === 0 && <p>{t.noFindings}</p>}
        {groups.map(([rule, findings]) => (
          <RuleGroup key={rule} rule={rule} findings={findings} />
        ))}
      </section>
      <UnknownUnits />
      <QuarantineTable />
    </div>
  )
}

const PARTS = ['cells_in_records', 'cells_in_structure', 'cells_in_quarantine'] as const

/** Where the cells of each document went. */
function LedgerBars() {
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
                {document[part].toLocaleString(t.lang)} {names[part]} ({percentOf(document[part], document.cells)})
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function percentOf(part: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((part / all) * 1000) / 10}%`
}

/** Cells that no record took up, each with the reason. */
function QuarantineTable() {
  const { dataset, t } = usePage()
  const { quarantine } = dataset.report.tables
  if (quarantine.length === 0) return null
  return (
    <section>
      <h2>{t.quarantine}</h2>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t.facets.document}</th>
            <th scope="col">{t.textColumn}</th>
            <th scope="col">{t.reasonColumn}</th>
          </tr>
        </thead>
        <tbody>
          {quarantine.map(({ document_id, source, text, reason }, at) => (
            <tr key={at}>
              <td>
                {document_id} {source}
              </td>
              <td lang="zh">{text}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Units that no register knows, each with the entry that would make it known. */
function UnknownUnits() {
  const { dataset, to, t } = usePage()
  const unknown = dataset.report.tables.units.filter(({ known }) => !known)
  return (
    <section>
      <h2>{t.unknownUnits}</h2>
      {unknown.length === 0 && <p>{t.everyUnitKnown}</p>}
      <ul class="unknown">
        {unknown.map(({ unit_id, unit, kind, record_count }) => (
          <li key={unit_id}>
            <b lang="zh">{unit}</b> <span class="soft">{t.unitKinds[kind]}</span>{' '}
            <a href={to({ view: 'records', query: unit, filters: {} })}>{t.recordCount(record_count)}</a>{' '}
            <CopyButton
              label={t.register}
              help={t.registerHelp(unit)}
              advice={t.reviewUnit}
              text={() => dataset.report.suggestions[unit_id] ?? ''}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
