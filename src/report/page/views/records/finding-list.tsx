import type { Finding } from '../../data/record.js'
import { usePage } from '../../state/context.js'

/** What was noticed about a record, with what to do about it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { dataset, t } = usePage()
  if (findings.length === 0) return null
  return (
    <ul class="findings">
      {findings.map(({ rule, severity, message }, at) => (
        <li key={at} class={severity}>
          <span class="badge">{t.severities[severity]}</span> <code>{rule}</code> {message}
          <p class="soft" lang="en">
            {dataset.report.rules[rule]?.advice}
          </p>
        </li>
      ))}
    </ul>
  )
}
