import { useEffect } from 'preact/hooks'
import type { ReportRecord } from '../../data/record.js'
import { usePage } from '../../state/context.js'

/** j and k, and arrows where one is open, go through the records, Escape closes the one that is open. */
export function useRecordKeys(records: readonly ReportRecord[], openAt: number): void {
  const { go } = usePage()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      if (event.key === 'Escape' && openAt >= 0) return close(go, records[openAt]!.id)
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, button')
      const step = isTyping ? 0 : stepOf(event.key, openAt >= 0)
      const next = records[openAt + step]
      if (step === 0 || !next) return
      event.preventDefault()
      go({ open: next.id, field: 'measure' }, openAt >= 0 ? 'replace' : 'push')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [records, openAt, go])
}

/** Arrows scroll the page until a record is open. */
function stepOf(key: string, isOpen: boolean): number {
  if (key === 'j' || (isOpen && key === 'ArrowDown')) return 1
  return key === 'k' || (isOpen && key === 'ArrowUp') ? -1 : 0
}

/** Whoever came from a record’s line is back there. */
function close(go: ReturnType<typeof usePage>['go'], id: string): void {
  go({ open: null })
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`)?.focus())
}
