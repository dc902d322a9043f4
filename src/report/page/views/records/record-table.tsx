import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ReportRecord } from '../../data/record.js'
import { usePage } from '../../state/context.js'
import { useMedia, usePrinting } from '../../state/use-media.js'
import { RecordRow } from './record-row.js'
import { TableHead } from './table-head.js'
import { useRecordKeys } from './use-record-keys.js'
import { useRows } from './use-rows.js'

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
