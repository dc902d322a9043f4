import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Chart {
  title: string
  children?: ComponentChildren
  /** Draws it as wide as it may be, in pixels. */
  draw(width: number): SVGSVGElement | HTMLElement
  /** What it is drawn from: when this changes it is drawn again. */
  of: readonly unknown[]
}

/** A picture with its title, drawn again when it gets another width. Its bars are links. */
export function Chart({ title, children, draw, of }: Chart) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)))
    observer.observe(place.current!)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (width > 0) place.current!.replaceChildren(fitForThePage(draw(width)))
  }, [width, ...of])
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        {children}
      </figcaption>
      <div ref={place} class="drawing" />
    </figure>
  )
}

/**
 * Plot brings a style along, which the policy of the page does not let through (style/pictures.css has it), and names groups
 * by their marks (bar, rule), which is of no use to who listens.
 */
function fitForThePage<T extends Element>(drawing: T): T {
  for (const style of drawing.querySelectorAll('style')) style.remove()
  for (const group of drawing.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  return drawing
}

/** Pixels of a character of Chinese in the type of pictures, and beside a name. */
const CHARACTER = 12
const BESIDE = 12

/** How names stand beside a picture: as wide as the longest, within a width; what does not fit is cut with a mark. */
export function labelsOf(names: readonly string[], most: number): { width: number; of(name: string): string } {
  const longest = Math.max(0, ...names.map(({ length }) => length))
  const width = Math.min(most, longest * CHARACTER + BESIDE)
  const fits = Math.max(2, Math.floor((width - BESIDE) / CHARACTER))
  return { width, of: (name) => (name.length <= fits ? name : `${name.slice(0, fits - 1)}…`) }
}
