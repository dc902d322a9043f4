import { groupedBy } from '../../../../diff/grouping.js'
import { usePage } from '../../state/context.js'
import { LedgerBars } from './ledger-bars.js'
import { QuarantineTable } from './quarantine-table.js'
import { RuleGroup } from './rule-group.js'
import { UnknownUnits } from './unknown-units.js'

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
