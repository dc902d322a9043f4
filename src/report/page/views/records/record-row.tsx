import type { ReportRecord } from '../../data/record.js'
import { usePage } from '../../state/context.js'
import { shortPlace } from '../../text/labels.js'
import { highlighted } from '../../parts/highlighted.js'

interface Row {
  record: ReportRecord
  at: number
  /** Pixels from the first row, or null where rows follow each other by themselves. */
  offset: number | null
  isOpen: boolean
}

/** A record in a line or two; its title opens it. */
export function RecordRow({ record, at, offset, isOpen }: Row) {
  const { to, state, t } = usePage()
  const { task, findings, targets } = record
  const place = offset === null ? {} : { transform: `translateY(${offset}px)` }
  const grave = findings.some(({ severity }) => severity !== 'info')
  return (
    <div role="row" class={isOpen ? 'row open' : 'row'} aria-rowindex={at + 2} style={place}>
      <div role="cell" class="cell place">
        {shortPlace(record)}
      </div>
      <div role="cell" class="cell title" lang="zh">
        <a
          href={to({ open: record.id, field: 'measure' })}
          aria-current={isOpen ? 'true' : undefined}
          data-record={record.id}
        >
          {highlighted(task.task_title || task.section_title || record.id, state.query)}
        </a>
        <p>{highlighted(task.measure, state.query)}</p>
      </div>
      <div role="cell" class="cell due" lang="zh">
        {task.deadline_text}
        {task.deadline_end !== null && <small>{task.deadline_end}</small>}
      </div>
      <div role="cell" class="cell lead" lang="zh">
        {task.lead_units.join('、')}
      </div>
      <div role="cell" class="cell support" lang="zh">
        {task.support_units.join('、')}
      </div>
      <div role="cell" class="cell marks">
        {targets.length > 0 && (
          <span class="mark target" title={t.targets(targets.length)}>
            {targets.length}
            <span class="unseen"> {t.facets.target}</span>
          </span>
        )}
        {findings.length > 0 && (
          <span class={grave ? 'mark warning' : 'mark info'} title={t.findings(findings.length)}>
            {findings.length}
            <span class="unseen"> {t.facets.finding}</span>
          </span>
        )}
      </div>
    </div>
  )
}
