import type { ComponentChildren } from 'preact'
import { recordName, recordOf } from '../../../../diff/render/places.js'
import { wordsBetween } from '../../../../diff/render/words.js'
import type { Change, DiffRecord, Match } from '../../../../model/diff.js'
import { usePage } from '../../state/context.js'
import { annexLabel } from '../../text/labels.js'

/** A record and what became of it: the changes, and the old side beside the new one. */
export function MatchCard({ match }: { match: Match }) {
  const { dataset, to, t } = usePage()
  const record = recordOf(match)!
  const rows = SIDE_ROWS.filter(({ always, valueOf }) => always || valueOf(match.old) !== valueOf(match.new))
  const own = match.new.find(({ id }) => dataset.byId.has(id))
  return (
    <article class="match">
      <p class="soft" lang="zh">
        {[annexLabel([record.annex_no, record.annex_title], t), record.section_title].filter(Boolean).join(' › ')}
      </p>
      <h3 lang="zh">
        {own ? (
          <a href={to({ view: 'records', open: own.id, filters: {}, query: '' })}>{shortName(record)}</a>
        ) : (
          shortName(record)
        )}
      </h3>
      <ChangeLines changes={match.changes} />
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.changes.old}</th>
            <th scope="col">{t.changes.new}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, valueOf }) => {
            const [old, now] = wordsOfSides(valueOf(match.old), valueOf(match.new))
            return (
              <tr key={field}>
                <th scope="row">{t.fields[field]}</th>
                <td lang="zh">{old}</td>
                <td lang="zh">{now}</td>
              </tr>
            )
          })}
          <tr class="soft">
            <th scope="row">{t.changes.source}</th>
            <td>{sourcesOf(match.old)}</td>
            <td>{sourcesOf(match.new)}</td>
          </tr>
        </tbody>
      </table>
    </article>
  )
}

const LENGTH = 80

function shortName(record: DiffRecord): string {
  const name = recordName(record)
  return name.length > LENGTH ? `${name.slice(0, LENGTH)}…` : name
}

function sourcesOf(records: readonly DiffRecord[]): string {
  return records.map(({ source }) => source).join('；') || '—'
}

type ValueOf = (records: readonly DiffRecord[]) => string

const each =
  (valueOf: (record: DiffRecord) => string): ValueOf =>
  (records) =>
    records.map(valueOf).join('\n')

/** What is shown of both sides of a record: its measure always, the rest where it differs. */
const SIDE_ROWS: readonly { field: string; always: boolean; valueOf: ValueOf }[] = [
  { field: 'section', always: false, valueOf: each(({ section_title }) => section_title) },
  { field: 'task_title', always: false, valueOf: each(({ task_title }) => task_title) },
  { field: 'measure', always: true, valueOf: each(({ measure }) => measure) },
  { field: 'deadline', always: false, valueOf: each(({ deadline_text }) => deadline_text) },
  { field: 'upper_lead', always: false, valueOf: each(({ upper_lead_units }) => upper_lead_units.join('、')) },
  { field: 'lead', always: false, valueOf: each(({ lead_units }) => lead_units.join('、')) },
  { field: 'support', always: false, valueOf: each(({ support_units }) => support_units.join('、')) },
]

/** Both texts with the words marked that differ; a side that has none shows a dash. */
function wordsOfSides(old: string, now: string): [ComponentChildren, ComponentChildren] {
  if (old === '' || now === '') return [old || '—', now || '—']
  const parts = wordsBetween(old, now)
  const side = (left: 'deleted' | 'inserted') =>
    parts
      .filter(({ kind }) => kind !== left)
      .map(({ kind, text }, at) =>
        kind === 'same' ? text : kind === 'deleted' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>,
      )
  return [side('inserted'), side('deleted')]
}

/** Changes in a line each: what kind, whether weaker or stronger, and what. Of the kinds that are chosen. */
export function ChangeLines({ changes }: { changes: readonly Change[] }) {
  const { state, t } = usePage()
  const shown = changes.filter(({ kind }) => state.changes.length === 0 || state.changes.includes(kind))
  if (shown.length === 0) return null
  return (
    <ul class="lines-of-change">
      {shown.map((change) => (
        <li key={change.fingerprint}>
          <span class={change.status === 'concern' ? 'badge warning' : 'badge'}>
            {t.changes.kinds[change.kind]}
            {change.effect !== null && `，${t.changes.effects[change.effect]}`}
          </span>{' '}
          <span lang="zh">{change.message}</span>
          {change.cause !== 'source' && <span class="soft"> {t.changes.causes[change.cause]}</span>}
          {change.accepted !== null && <span class="soft"> {t.changes.accepted(change.accepted)}</span>}
        </li>
      ))}
    </ul>
  )
}
