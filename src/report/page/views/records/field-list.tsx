import type { ComponentChildren } from 'preact'
import type { DocumentData } from '../../../data.js'
import type { ReportRecord } from '../../data/record.js'
import { FIELDS } from '../../data/fields.js'
import { correctionOf } from '../../data/correction.js'
import { CopyButton } from '../../parts/copy-button.js'
import { Derivation } from '../../parts/derivation.js'
import { UnitList } from '../../parts/unit-list.js'
import { usePage } from '../../state/context.js'
import { dueLabel } from '../../text/labels.js'
import { MeasureText } from './measure-text.js'

/** What each field of a record says, how it came about, and a way to its place and to a correction of it. */
export function FieldList({ record, data }: { record: ReportRecord; data: DocumentData | null }) {
  const { state, to, t } = usePage()
  const origins = data?.provenance[record.id] ?? {}
  const shown = FIELDS.filter(({ name, column }) => name !== 'other' && (name !== 'upper_lead' || column in origins))
  return (
    <dl class="fields">
      {shown.map(({ name, column }) => (
        <div key={name} class={name === state.field ? `field ${name} chosen` : `field ${name}`}>
          <dt>
            <a
              href={to({ field: name })}
              aria-label={t.showPlace(t.fields[name]!)}
              aria-current={name === state.field ? 'true' : undefined}
            >
              {t.fields[name]}
            </a>
          </dt>
          <dd>
            <div lang="zh">{contentOf(name, record)}</div>
            <p class="made">
              <Derivation derivation={origins[column]?.derivation} />
              {name !== 'other' && (
                <CopyButton
                  label={t.correct}
                  help={t.correctHelp(t.fields[name]!)}
                  advice={t.review}
                  text={() => correctionOf(record, name, data)}
                />
              )}
            </p>
          </dd>
        </div>
      ))}
      {record.task.other.map(({ header, text }, at) => (
        <div key={at} class="field">
          <dt lang="zh">{header || t.fields.other}</dt>
          <dd lang="zh">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function contentOf(name: string, record: ReportRecord): ComponentChildren {
  const { task, units } = record
  if (name === 'measure') return <MeasureText text={task.measure} targets={record.targets} />
  if (name === 'deadline') return <Deadline record={record} />
  if (name === 'task_title') return task.task_title || '—'
  if (name === 'section') return task.section_title || '—'
  const mentions = units[name as keyof typeof units]
  return <UnitList mentions={mentions} documentId={record.document.id} />
}

function Deadline({ record: { task } }: { record: ReportRecord }) {
  const { t } = usePage()
  const days = [task.deadline_start, task.deadline_end].filter(Boolean).join(' – ')
  return (
    <>
      {task.deadline_text || '—'}{' '}
      <span class="soft">{[dueLabel(task.deadline_kind, t), days].filter(Boolean).join(' · ')}</span>
    </>
  )
}
