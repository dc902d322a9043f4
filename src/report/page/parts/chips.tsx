import { FACET_NAMES } from '../data/facets.js'
import { usePage } from '../state/context.js'
import { toggled } from '../state/view-state.js'
import { facetLabel } from '../text/labels.js'

/** The filters that are set, each to be taken away. */
export function Chips() {
  const { state, to, dataset, t } = usePage()
  const chosen = FACET_NAMES.flatMap((name) => (state.filters[name] ?? []).map((value) => ({ name, value })))
  if (chosen.length === 0 && state.query === '') return null
  return (
    <p class="chips">
      {chosen.map(({ name, value }) => {
        const label = facetLabel(name, value, dataset, t)
        return (
          <a
            key={name + value}
            class="chip"
            href={to({ filters: toggled(state.filters, name, value) })}
            aria-label={t.remove(label)}
          >
            <span class="soft">{t.facets[name]}</span> {label} <span aria-hidden="true">×</span>
          </a>
        )
      })}
      <a class="clear" href={to({ filters: {}, query: '' })}>
        {t.clear}
      </a>
    </p>
  )
}
