import { FACET_NAMES, type FacetName, type Filters, type SortName, SORTS } from '../data/selection.js'

export const VIEWS = ['records', 'pictures', 'findings', 'changes'] as const
export type View = (typeof VIEWS)[number]

/** All that a view shows by, kept in the hash of the address: whoever opens it sees the same. */
export interface ViewState {
  view: View
  query: string
  filters: Filters
  sort: SortName
  down: boolean
  /** The record that is open, or null. */
  open: string | null
  /** The field of it whose place is shown. */
  field: string
  /** Kinds of change that are shown; all where it is empty. */
  changes: readonly string[]
}

export const START: ViewState = {
  view: 'records',
  query: '',
  filters: {},
  sort: 'place',
  down: false,
  open: null,
  field: 'measure',
  changes: [],
}

/** Reads the hash; what it cannot read is as at the start. */
export function stateFrom(hash: string): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const one = (name: string) => params.get(name) ?? ''
  const filters = FACET_NAMES.flatMap((name): [FacetName, string[]][] => {
    const values = params.getAll(name)
    return values.length > 0 ? [[name, values]] : []
  })
  return {
    view: VIEWS.find((view) => view === one('view')) ?? START.view,
    query: one('q'),
    filters: Object.fromEntries(filters),
    sort: Object.hasOwn(SORTS, one('sort')) ? (one('sort') as SortName) : START.sort,
    down: params.has('down'),
    open: params.get('open'),
    field: one('field') || START.field,
    changes: params.getAll('change'),
  }
}

export function addressHash(state: ViewState): string {
  const params = new URLSearchParams()
  if (state.view !== START.view) params.set('view', state.view)
  if (state.query !== '') params.set('q', state.query)
  for (const name of FACET_NAMES) for (const value of state.filters[name] ?? []) params.append(name, value)
  if (state.sort !== START.sort) params.set('sort', state.sort)
  if (state.down) params.set('down', '')
  if (state.open !== null) params.set('open', state.open)
  if (state.open !== null && state.field !== START.field) params.set('field', state.field)
  for (const kind of state.changes) params.append('change', kind)
  return `#${params.toString()}`
}

/** The filters with a value of a facet chosen, or no longer chosen. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const values = filters[name] ?? []
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  const { [name]: _, ...others } = filters
  return next.length > 0 ? { ...others, [name]: next } : others
}
