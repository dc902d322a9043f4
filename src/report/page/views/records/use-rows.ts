import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualItem,
} from '@tanstack/virtual-core'
import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks'

/** Rows that are kept beside those in the window, so that scrolling shows none late. */
const OVERSCAN = 12

export interface Rows {
  items: VirtualItem[]
  height: number
  /** Pixels from the top of the window’s content to the first row. */
  top: number
  scrollTo(at: number): void
}

/** The rows of a long list that stand in the window, all of one height. */
export function useRows(count: number, rowHeight: number, top: number): Rows {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const virtualizer = useMemo(
    () =>
      new Virtualizer<Window, HTMLElement>({
        count,
        estimateSize: () => rowHeight,
        getScrollElement: () => window,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        scrollToFn: windowScroll,
      }),
    [],
  )
  virtualizer.setOptions({
    ...virtualizer.options,
    count,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: top,
    onChange: redraw,
  })
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight, count])
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    top,
    scrollTo: (at) => virtualizer.scrollToIndex(at, { align: 'auto' }),
  }
}
