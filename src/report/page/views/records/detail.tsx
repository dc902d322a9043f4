import { useEffect, useRef } from 'preact/hooks'
import type { Finding, ReportRecord } from '../../data/dataset.js'
import { useDocument } from '../../data/embedded.js'
import { SourceView } from '../../parts/source/source-view.js'
import { usePage } from '../../state/context.js'
import { annexLabel, shortPlace } from '../../text/labels.js'
import { FieldList } from './field-list.js'

/** A record in full, and beside it the place in the source where its fields stand. */
export function Detail({ record, among }: { record: ReportRecord; among: readonly ReportRecord[] }) {
  const { to, state, t } = usePage()
  const data = useDocument(record.document.id)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [record.id])
  const { task } = record
  return (
    <article class="detail" aria-labelledby="detail-title">
      <DetailBar record={record} among={among} />
      <p class="path soft" lang="zh">
        {[
          annexLabel([task.annex_no, task.annex_title], t),
          [task.section_no, task.section_title].filter(Boolean).join('、'),
        ]
          .filter(Boolean)
          .join(' › ')}
      </p>
      <h2 id="detail-title" ref={heading} tabIndex={-1} lang="zh">
        <span class="no">{shortPlace(record)}</span> {task.task_title || task.section_title}
      </h2>
      <SourceView
        data={data}
        origins={data?.provenance[record.id] ?? {}}
        field={state.field}
        label={t.place(task.source)}
        hrefOf={(field) => to({ field })}
      />
      <FieldList record={record} data={data} />
      <FindingList findings={record.findings} />
      <Siblings record={record} />
      <p class="soft id">{record.id}</p>
    </article>
  )
}

function DetailBar({ record, among }: { record: ReportRecord; among: readonly ReportRecord[] }) {
  const { to, t } = usePage()
  const at = among.findIndex(({ id }) => id === record.id)
  const [before, after] = [among[at - 1], at >= 0 ? among[at + 1] : undefined]
  return (
    <p class="bar">
      {before && <a href={to({ open: before.id })}>← {t.previous}</a>}
      {after && <a href={to({ open: after.id })}>{t.next} →</a>}
      <a class="close" href={to({ open: null })}>
        {t.close} <span aria-hidden="true">×</span>
      </a>
    </p>
  )
}

/** What was noticed about a record, with what to do about it. */
function FindingList({ findings }: { findings: readonly Finding[] }) {
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

/** The other measures of a record’s task. */
function Siblings({ record }: { record: ReportRecord }) {
  const { dataset, to, t } = usePage()
  const others = dataset.records.filter(({ id, taskAt }) => id !== record.id && taskAt === record.taskAt)
  if (others.length === 0) return null
  return (
    <section class="siblings">
      <h3>{t.siblings}</h3>
      <ul lang="zh">
        {others.map(({ id, task: { measure, measure_no } }) => (
          <li key={id}>
            <a href={to({ open: id })}>
              {measure_no}. {measure.length > SIBLING_LENGTH ? `${measure.slice(0, SIBLING_LENGTH)}…` : measure}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const SIBLING_LENGTH = 60
