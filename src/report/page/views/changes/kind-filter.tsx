import { countedBy } from '../../../../diff/grouping.js'
import { CHANGE_KIND_NAMES } from '../../../../model/change-kinds.js'
import type { Change } from '../../../../model/diff.js'
import { usePage } from '../../state/context.js'

/** Kinds of change that are met, gravest first, each with its number: pressing one shows these alone. */
export function KindFilter({ changes }: { changes: readonly Change[] }) {
  const { state, to, t } = usePage()
  const counts = countedBy(changes, ({ kind }) => kind)
  const chosen = state.changes
  return (
    <p class="chips">
      {CHANGE_KIND_NAMES.filter((kind) => counts.has(kind)).map((kind) => {
        const isChosen = chosen.includes(kind)
        const next = isChosen ? chosen.filter((one) => one !== kind) : [...chosen, kind]
        return (
          <a
            key={kind}
            class={isChosen ? 'chip chosen' : 'chip'}
            href={to({ changes: next })}
            aria-current={isChosen ? 'true' : undefined}
          >
            {t.changes.kinds[kind]} <span class="soft">{counts.get(kind)}</span>
          </a>
        )
      })}
      {chosen.length > 0 && (
        <a class="clear" href={to({ changes: [] })}>
          {t.clear}
        </a>
      )}
    </p>
  )
}
