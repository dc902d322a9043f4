import type { DiffRecord, Match } from '../../../../model/diff.js'
import { recordName, recordOf } from '../../../../diff/render/groups.js'
import { usePage } from '../../state/context.js'
import { annexLabel } from '../../text/labels.js'
import { ChangeLines } from './change-lines.js'
import { SIDE_ROWS, wordsOfSides } from './side-rows.js'

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
          <a href={to({ view: 'records', open: own.id, filters: {}, query: '' })}>{nameOf(record)}</a>
        ) : (
          nameOf(record)
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

function nameOf(record: DiffRecord): string {
  const name = recordName(record)
  return name.length > LENGTH ? `${name.slice(0, LENGTH)}…` : name
}

function sourcesOf(records: readonly DiffRecord[]): string {
  return records.map(({ source }) => source).join('；') || '—'
}
