import { SORTS, type SortName } from '../../data/sorting.js'
import { usePage } from '../../state/context.js'

const NAMES = Object.keys(SORTS) as SortName[]

/** Sorting where there are no headings of columns to press. */
export function SortChoice() {
  const { state, go, t } = usePage()
  return (
    <select
      class="sorting"
      aria-label={t.sortBy}
      value={state.sort}
      onChange={(event) => go({ sort: event.currentTarget.value as SortName, down: false })}
    >
      {NAMES.map((name) => (
        <option key={name} value={name}>
          {t.sortBy}: {t.sorts[name]}
        </option>
      ))}
    </select>
  )
}
