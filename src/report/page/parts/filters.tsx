import { useEffect, useRef, useState } from 'preact/hooks'
import { FACET_NAMES, type FacetName, type Filtered } from '../data/selection.js'
import { usePage } from '../state/context.js'
import { toggled } from '../state/view-state.js'
import { facetLabel } from '../text/labels.js'

/** Searches while a person types; `/` goes to it from anywhere. */
export function SearchBox() {
  const { state, go, t } = usePage()
  const box = useRef<HTMLInputElement>(null)
  /** The address follows what is typed; what is typed does not wait for it. */
  const [typed, setTyped] = useState(state.query)
  useEffect(() => {
    if (document.activeElement !== box.current) setTyped(state.query)
  }, [state.query])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== '/' || isTyping) return
      event.preventDefault()
      box.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <input
      ref={box}
      type="search"
      class="search"
      value={typed}
      placeholder={t.searchHint}
      aria-label={t.search}
      title={t.searchHelp}
      onInput={(event) => {
        setTyped(event.currentTarget.value)
        go({ query: event.currentTarget.value }, 'replace')
      }}
    />
  )
}

/** Values of a facet that are shown before a person asks for all. */
const SHOWN = 8
/** Facets whose values have an order of their own; the others go by their counts. */
const IN_ORDER: ReadonlySet<FacetName> = new Set(['year', 'annex', 'section', 'due', 'document'])

/** What records can be filtered by, with what each value would leave. */
export function Facets({ counts }: Pick<Filtered, 'counts'>) {
  const { state } = usePage()
  const useful = FACET_NAMES.filter((name) => counts[name].size > 1 || (state.filters[name]?.length ?? 0) > 0)
  return (
    <>
      {useful.map((name) => (
        <Facet key={name} name={name} counts={counts[name]} />
      ))}
    </>
  )
}

function Facet({ name, counts }: { name: FacetName; counts: ReadonlyMap<string, number> }) {
  const { state, t } = usePage()
  const [all, setAll] = useState(false)
  const chosen = state.filters[name] ?? []
  const values = [...new Set([...chosen.filter((value) => !counts.has(value)), ...counts.keys()])]
  const ordered = orderedValues(name, values, counts)
  const shown = all ? ordered : ordered.filter((value, at) => at < SHOWN || chosen.includes(value))
  const hidden = ordered.length - shown.length
  return (
    <fieldset class="facet">
      <legend>{t.facets[name]}</legend>
      {shown.map((value) => (
        <Value key={value} name={name} value={value} count={counts.get(value) ?? 0} checked={chosen.includes(value)} />
      ))}
      {(hidden > 0 || all) && ordered.length > SHOWN && (
        <button type="button" class="plain" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t.fewer : t.more(hidden)}
        </button>
      )}
    </fieldset>
  )
}

function orderedValues(name: FacetName, values: string[], counts: ReadonlyMap<string, number>): string[] {
  if (name === 'due') return values.sort()
  if (IN_ORDER.has(name)) return values
  return values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}

function Value({ name, value, count, checked }: { name: FacetName; value: string; count: number; checked: boolean }) {
  const { state, go, dataset, t } = usePage()
  return (
    <label class={count === 0 ? 'value none' : 'value'}>
      <input type="checkbox" checked={checked} onChange={() => go({ filters: toggled(state.filters, name, value) })} />
      <span class="label">{facetLabel(name, value, dataset, t)}</span>
      <span class="count">{count}</span>
    </label>
  )
}

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
