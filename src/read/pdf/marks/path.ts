import type { Box, Matrix } from '../../paged/geometry.js'

/** One subpath in page points. */
export interface Subpath {
  /** x, y, x, y … */
  points: number[]
  closed: boolean
  /** True where it has a curve: then only its box is told. */
  curved: boolean
}

/** pdf.js's codes inside a path, each followed by its coordinates. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3

/** Turns pdf.js's flat path (code, coordinates, code …) into subpaths on the page. */
export function subpathsOf(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let current: Subpath | null = null
  const add = (x: number, y: number): void => void current?.points.push(a * x + c * y + e, b * x + d * y + f)
  for (let at = 0; at < data.length;) {
    const code = data[at++]!
    if (code === MOVE) {
      current = { points: [], closed: false, curved: false }
      subpaths.push(current)
      add(data[at]!, data[at + 1]!)
      at += 2
    } else if (code === LINE) {
      add(data[at]!, data[at + 1]!)
      at += 2
    } else if (code === CURVE || code === QUADRATIC) {
      const end = at + (code === CURVE ? 6 : 4)
      for (; at < end; at += 2) add(data[at]!, data[at + 1]!)
      if (current) current.curved = true
    } else if (current) current.closed = true
  }
  return subpaths.filter(({ points }) => points.length >= 4 && points.every(Number.isFinite))
}

export function boxOfPoints(points: readonly number[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (let at = 0; at < points.length; at += 2) {
    box.left = Math.min(box.left, points[at]!)
    box.right = Math.max(box.right, points[at]!)
    box.top = Math.min(box.top, points[at + 1]!)
    box.bottom = Math.max(box.bottom, points[at + 1]!)
  }
  return box
}

/** Whether a subpath is a rectangle whose sides are parallel to the page's. */
export function isRectangle({ points, curved }: Subpath): boolean {
  if (curved || points.length < 8 || points.length > 12) return false
  for (let at = 2; at < points.length; at += 2) {
    const dx = Math.abs(points[at]! - points[at - 2]!)
    const dy = Math.abs(points[at + 1]! - points[at - 1]!)
    if (dx > SKEW && dy > SKEW) return false
  }
  return true
}

/** How far a side may lean and still be parallel, in points. */
const SKEW = 0.3
