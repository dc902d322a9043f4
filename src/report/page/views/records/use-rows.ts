import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import { flushSync } from 'preact/compat'
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks'

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

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const onChange = () => setMatches(list.matches)
    list.addEventListener('change', onChange)
    return () => list.removeEventListener('change', onChange)
  }, [query])
  return matches
}

/** Whether the page is being printed: then all rows must be there before the browser goes on. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
