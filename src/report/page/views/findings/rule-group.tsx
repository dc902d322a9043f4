import { useState } from 'preact/hooks'
import type { Finding } from '../../data/record.js'
import { usePage } from '../../state/context.js'
import { FindingPlace } from './finding-place.js'

/** Findings that are shown before a person asks for all. */
const SHOWN = 20

/** The findings of one rule, each with a way to its record. */
export function RuleGroup({ rule, findings }: { rule: string; findings: readonly Finding[] }) {
  const { dataset, to, t } = usePage()
  const [all, setAll] = useState(false)
  const known = dataset.report.rules[rule]
  const severity = findings[0]!.severity
  const shown = all ? findings : findings.slice(0, SHOWN)
  return (
    <details class="rule" open={severity !== 'info'}>
      <summary>
        <span class={`badge ${severity}`}>{t.severities[severity]}</span> <code>{rule}</code>{' '}
        <span lang="en">{known?.summary}</span> <span class="soft">{findings.length}</span>
      </summary>
      <p class="soft" lang="en">
        {known?.advice}
      </p>
      <ul>
        {shown.map(({ document_id, source, message, task_id }, at) => (
          <li key={at}>
            {task_id !== null && dataset.byId.has(task_id) ? (
              <a href={to({ view: 'records', open: task_id, filters: {}, query: '' })}>{source || task_id}</a>
            ) : (
              <FindingPlace documentId={document_id} source={source} />
            )}{' '}
            {message}
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.more(findings.length - SHOWN)}
        </button>
      )}
    </details>
  )
}
