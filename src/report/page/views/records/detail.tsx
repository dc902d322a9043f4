import { useEffect, useRef } from 'preact/hooks'
import type { ReportRecord } from '../../data/record.js'
import { useDocument } from '../../data/use-document.js'
import { usePage } from '../../state/context.js'
import { annexLabel, shortPlace } from '../../text/labels.js'
import { SourceView } from '../../parts/source/source-view.js'
import { FieldList } from './field-list.js'
import { FindingList } from './finding-list.js'
import { Siblings } from './siblings.js'

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
