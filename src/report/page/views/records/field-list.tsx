import type { ComponentChildren } from 'preact'
import { readOrigin } from '../../../../model/derivations.js'
import type { NameReason } from '../../../../registry/reason.js'
import type { DocumentData } from '../../../data.js'
import type { Mention, ReportRecord } from '../../data/dataset.js'
import { correctionOf, FIELDS } from '../../data/fields.js'
import { CopyButton } from '../../parts/copy-button.js'
import { usePage } from '../../state/context.js'
import type { Texts } from '../../text/en.js'
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
      {record.task.remark && (
        <div class="field">
          <dt>{t.fields.remark}</dt>
          <dd lang="zh">{record.task.remark}</dd>
        </div>
      )}
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

function Deadline({ record: { task, milestones } }: { record: ReportRecord }) {
  const { t } = usePage()
  return (
    <>
      {task.deadline_text || '—'}{' '}
      <span class="soft">{whenOf(task.deadline_kind, task.deadline_start, task.deadline_end, t)}</span>
      {milestones.length > 0 && (
        <ul class="units">
          {milestones.map(({ position, label, text, kind, start, end }) => (
            <li key={position}>
              {label && `${label}：`}
              {text} <span class="soft">{whenOf(kind, start, end, t)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function whenOf(kind: string, start: string | null, end: string | null, t: Texts): string {
  const days = [start, end].filter(Boolean).join(' – ')
  return [dueLabel(kind, t), days].filter(Boolean).join(' · ')
}

/** How a value came about: in words, with the rule where there is one. */
function Derivation({ derivation }: { derivation: string | undefined }) {
  const { t } = usePage()
  if (derivation === undefined) return null
  const { derivation: how, rule } = readOrigin(derivation)
  return (
    <span class="derivation">
      {t.derivations[how] ?? how} {rule !== null && <code>{rule}</code>}
    </span>
  )
}

/** Units as they were resolved, as they are printed, and why. */
function UnitList({ mentions, documentId }: { mentions: readonly Mention[]; documentId: string }) {
  if (mentions.length === 0) return <>—</>
  return (
    <ul class="units">
      {mentions.map((mention) => (
        <Unit key={mention.position} mention={mention} documentId={documentId} />
      ))}
    </ul>
  )
}

function Unit({ mention, documentId }: { mention: Mention; documentId: string }) {
  const { dataset, t } = usePage()
  const { unit, unit_text, unit_id, unit_kind, open_ended } = mention
  const known = dataset.units.get(unit_id)?.known ?? false
  const reason = dataset.report.reasons[documentId]?.[unit_text]
  const suggestion = dataset.report.suggestions[unit_id]
  return (
    <li>
      <b>{unit}</b>
      {open_ended && ` ${t.openEnded}`}{' '}
      <span class="soft">
        {t.unitKinds[unit_kind]}
        {unit_text !== unit && ` · ${t.printedAs} ${unit_text}`}
        {!known && ` · ${t.notKnown}`}
        {reason && ` · ${reasonText(reason, t)}`}
      </span>{' '}
      {suggestion && (
        <CopyButton label={t.register} help={t.registerHelp(unit)} advice={t.reviewUnit} text={() => suggestion} />
      )}
    </li>
  )
}

function reasonText(reason: NameReason, t: Texts): string {
  if (reason.by === 'collective') return t.reasonCollective
  if (reason.by === 'unknown') return t.reasonUnknown(reason.near)
  if (reason.by === 'not-unit') return t.empty
  const { register, national, unit } = reason
  if (register?.name === 'alias') return t.reasonAlias(t.aliasKinds[register.alias.kind]!, unit.name)
  if (register) return register.name === 'own' ? t.reasonOwn : t.reasonFull
  return national ? t.reasonNational(national.reason) : t.empty
}
