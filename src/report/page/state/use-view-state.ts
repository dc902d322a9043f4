import { useEffect, useMemo, useState } from 'preact/hooks'
import { hashOf, stateFrom, type ViewState } from './view-state.js'

export interface Navigation {
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
  const to = (change: Partial<ViewState>) => hashOf({ ...state, ...change })
  return {
    state,
    to,
    go: (change, how = 'push') => (how === 'push' ? location.assign(to(change)) : location.replace(to(change))),
  }
}
