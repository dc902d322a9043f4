import type { Change } from '../../../../model/diff.js'
import { usePage } from '../../state/context.js'

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
