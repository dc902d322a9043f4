import { useEffect, useRef, useState } from 'preact/hooks'
import { usePage } from '../state/context.js'

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
