import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { type Dataset, wordsOf } from '../data/dataset.js'
import { type Filtered, filterRecords, sorted } from '../data/selection.js'
import type { Texts } from '../text/en.js'
import { addressHash, stateFrom, type ViewState } from './view-state.js'

/** What every part of the page may ask for. */
export interface Page extends Navigation {
  dataset: Dataset
  t: Texts
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  return useContext(PageContext)!
}

interface Navigation {
  state: ViewState
  /** The address of the view with something else: for links. */
  to(change: Partial<ViewState>): string
  /** Goes there; `replace` leaves no step to go back to, as while a person types. */
  go(change: Partial<ViewState>, how?: 'push' | 'replace'): void
}

/** The state of the view as the address has it. */
export function useViewState(): Navigation {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const onChange = () => setHash(location.hash)
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return useMemo(() => navigationAt(stateFrom(hash)), [hash])
}

function navigationAt(state: ViewState): Navigation {
  const to = (change: Partial<ViewState>) => addressHash({ ...state, ...change })
  return {
    state,
    to,
    go: (change, how = 'push') => (how === 'push' ? location.assign(to(change)) : location.replace(to(change))),
  }
}

/** The records that the view shows, in its order, with the counts of further filters. */
export function useFiltered(): Filtered {
  const { dataset, state } = usePage()
  const { query, filters, sort, down } = state
  const key = JSON.stringify(filters)
  const filtered = useMemo(() => filterRecords(dataset.records, wordsOf(query), filters), [dataset, query, key])
  return useMemo(() => ({ ...filtered, records: sorted(filtered.records, sort, down) }), [filtered, sort, down])
}
