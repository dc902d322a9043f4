import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ReportRecord } from '../../data/dataset.js'
import { SORT_NAMES } from '../../data/selection.js'
import { usePage } from '../../state/context.js'
import { RecordRow } from './record-row.js'
import { useMedia, usePrinting, useRows } from './use-rows.js'

/** Pixels of a row: as style/records.css has them. */
const ROW = { wide: 76, narrow: 156 }
const NARROW = '(max-width: 760px)'

/** All records that are shown. Only those in the window are in the page, unless it is printed. */
export function RecordTable({ records }: { records: readonly ReportRecord[] }) {
  const { state, t } = usePage()
  const body = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const rowHeight = useMedia(NARROW) ? ROW.narrow : ROW.wide
  const printing = usePrinting()
  const rows = useRows(records.length, rowHeight, top)
  useLayoutEffect(() => {
    if (!body.current) return
    const now = body.current.getBoundingClientRect().top + scrollY
    if (Math.abs(now - top) > 1) setTop(now)
  })
  const openAt = state.open === null ? -1 : records.findIndex(({ id }) => id === state.open)
  useEffect(() => {
    if (openAt >= 0) rows.scrollTo(openAt)
  }, [openAt, rowHeight])
  useRecordKeys(records, openAt)
  if (records.length === 0) return <p class="nothing">{t.nothingFound}</p>
  const shown = printing ? records.map((_, index) => ({ index, start: 0 })) : rows.items
  return (
    <div class="table" role="table" aria-label={t.views.records} aria-rowcount={records.length + 1}>
      <TableHead />
      <div
        ref={body}
        role="rowgroup"
        class={printing ? 'body printed' : 'body'}
        style={printing ? {} : { height: rows.height }}
      >
        {shown.map(({ index, start }) => (
          <RecordRow
            key={records[index]!.id}
            record={records[index]!}
            at={index}
            offset={printing ? null : start - rows.top}
            isOpen={index === openAt}
          />
        ))}
      </div>
    </div>
  )
}

/** Headings by which the table is sorted. */
function TableHead() {
  const { state, to, t } = usePage()
  return (
    <div role="rowgroup" class="head">
      <div role="row" aria-rowindex={1} class="row">
        {SORT_NAMES.map((name) => {
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

/** j and k, and arrows where one is open, go through the records, Escape closes the one that is open. */
function useRecordKeys(records: readonly ReportRecord[], openAt: number): void {
  const { go } = usePage()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      if (event.key === 'Escape' && openAt >= 0) return closeOpen(go, records[openAt]!.id)
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
function closeOpen(go: ReturnType<typeof usePage>['go'], id: string): void {
  go({ open: null })
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`)?.focus())
}
