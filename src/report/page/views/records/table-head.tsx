import { SORTS, type SortName } from '../../data/sorting.js'
import { usePage } from '../../state/context.js'

const NAMES = Object.keys(SORTS) as SortName[]

/** Headings by which the table is sorted. */
export function TableHead() {
  const { state, to, t } = usePage()
  return (
    <div role="rowgroup" class="head">
      <div role="row" aria-rowindex={1} class="row">
        {NAMES.map((name) => {
          const isSorted = state.sort === name
          const order = isSorted ? (state.down ? 'descending' : 'ascending') : undefined
          return (
            <div key={name} role="columnheader" class={`cell ${name}`} aria-sort={order}>
              <a href={to({ sort: name, down: isSorted && !state.down })}>
                {t.sorts[name]}
                {isSorted && <span aria-hidden="true">{state.down ? ' ↓' : ' ↑'}</span>}
              </a>
            </div>
          )
        })}
      </div>
    </div>
  )
}
