import { useMemo } from 'preact/hooks'
import { usePage } from '../state/context.js'
import { filterRecords, type Filtered } from './facets.js'
import { wordsOf } from './fold-text.js'
import { sorted } from './sorting.js'

/** The records that the view shows, in its order, with the counts of further filters. */
export function useFiltered(): Filtered {
  const { dataset, state } = usePage()
  const { query, filters, sort, down } = state
  const key = JSON.stringify(filters)
  const filtered = useMemo(() => filterRecords(dataset.records, wordsOf(query), filters), [dataset, query, key])
  return useMemo(() => ({ ...filtered, records: sorted(filtered.records, sort, down) }), [filtered, sort, down])
}
