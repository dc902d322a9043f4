import { type Box, heightOfBox, intersect, type Matrix, scaleOf, widthOfBox } from '../../paged/geometry.js'
import type { Ruling } from '../../paged/marks.js'
import type { GraphicsState } from './state.js'

/** One subpath in page points. */
export interface Subpath {
  /** x, y, x, y … */
  points: number[]
  closed: boolean
  /** True where it has a curve: then its points are those that bend it, too. */
  curved: boolean
  /** The same with short steps for its curves. */
  outline: number[]
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
  const add = (x: number, y: number): void => {
    current?.points.push(a * x + c * y + e, b * x + d * y + f)
    current?.outline.push(a * x + c * y + e, b * x + d * y + f)
  }
  for (let at = 0; at < data.length;) {
    const code = data[at++]!
    if (code === MOVE) {
      current = { points: [], closed: false, curved: false, outline: [] }
      subpaths.push(current)
      add(data[at]!, data[at + 1]!)
      at += 2
    } else if (code === LINE) {
      add(data[at]!, data[at + 1]!)
      at += 2
    } else if (code === CURVE || code === QUADRATIC) {
      const end = at + (code === CURVE ? 6 : 4)
      const corners = current?.outline.length ?? 0
      for (; at < end; at += 2) add(data[at]!, data[at + 1]!)
      if (current) {
        current.curved = true
        bend(current.outline, corners)
      }
    } else if (current) current.closed = true
  }
  return subpaths.filter(({ points }) => points.length >= 4 && points.every(Number.isFinite))
}

/** Into so many steps a curve is parted: those of a quarter of a circle lie within a hundredth of its radius. */
const STEPS = 8

/** Replaces the points of a curve, which begin at an index and follow its first corner, by steps along it. */
function bend(outline: number[], from: number): void {
  const curve = outline.splice(Math.max(from - 2, 0))
  for (let step = from < 2 ? 1 : 0; step <= STEPS; step++)
    outline.push(along(curve, 0, step / STEPS), along(curve, 1, step / STEPS))
}

/** One coordinate of a Bézier curve, by De Casteljau's construction. */
function along(curve: readonly number[], axis: 0 | 1, share: number): number {
  let values = curve.filter((_, at) => at % 2 === axis)
  while (values.length > 1) values = values.slice(1).map((value, at) => values[at]! + (value - values[at]!) * share)
  return values[0]!
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

/** The thickest line that still is a ruling, in points. Word's outer frames have 2.25, the thick rules under headers up to 4. */
export const MAX_THICKNESS = 4.5
/** A ruling is at least so many times as long as it is thick; a shorter mark is a dot of a dotted line. */
const MIN_ASPECT = 2.5
/** A dot, or a corner square between rules, is no larger than this in points. */
const MAX_DOT = 3
/** How much a line may lean and still be parallel to the page, as a share of its length, and in points. */
const MAX_LEAN = 0.01
const MAX_LEAN_POINTS = 0.5

/** What a painted path leaves on the page: rulings, and boxes of colour. */
export interface Painted {
  rulings: Ruling[]
  boxes: Box[]
}

/** Rulings of stroked subpaths: each straight part that is parallel to the page. A stroke too thick for a rule is a box. */
export function strokePaths(subpaths: readonly Subpath[], state: GraphicsState): Painted {
  const painted: Painted = { rulings: [], boxes: [] }
  const thickness = Math.max(state.lineWidth * scaleOf(state.ctm), HAIRLINE)
  for (const { points, closed, curved } of subpaths) {
    if (curved && points.length <= 8) continue
    const count = points.length / 2
    const shortest = count > MANY_POINTS ? MIN_OF_MANY : 0
    for (let at = 1; at < count + (closed ? 1 : 0); at++) {
      const [x0, y0] = [points[at * 2 - 2]!, points[at * 2 - 1]!]
      const [x1, y1] = [points[(at % count) * 2]!, points[(at % count) * 2 + 1]!]
      if (Math.hypot(x1 - x0, y1 - y0) >= shortest) addSegment(painted, x0, y0, x1, y1, thickness, state.clip)
    }
  }
  return painted
}

/** A line through many points is a curve; its short steps along the page's sides are no rulings. Points of the page. */
const MANY_POINTS = 12
const MIN_OF_MANY = 8

/** A line of width 0 is drawn as thin as the device can. */
const HAIRLINE = 0.1

function addSegment(
  painted: Painted,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  thickness: number,
  clip: Box,
): void {
  const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  const lean = Math.min(MAX_LEAN_POINTS, Math.max(dx, dy) * MAX_LEAN)
  if (Math.min(dx, dy) > lean || Math.max(dx, dy) === 0) return
  const half = thickness / 2
  const box =
    dx >= dy
      ? { left: Math.min(x0, x1), right: Math.max(x0, x1), top: (y0 + y1) / 2 - half, bottom: (y0 + y1) / 2 + half }
      : { left: (x0 + x1) / 2 - half, right: (x0 + x1) / 2 + half, top: Math.min(y0, y1), bottom: Math.max(y0, y1) }
  addBar(painted, box, dx >= dy ? 'h' : 'v', clip)
}

function addBar(painted: Painted, box: Box, axis: 'h' | 'v', clip: Box): void {
  const seen = intersect(box, clip)
  if (widthOfBox(seen) < 0 || heightOfBox(seen) < 0) return
  const thickness = axis === 'h' ? heightOfBox(box) : widthOfBox(box)
  if (thickness > MAX_THICKNESS) painted.boxes.push(seen)
  else painted.rulings.push(rulingOf(seen, axis))
}

function rulingOf(box: Box, axis: 'h' | 'v'): Ruling {
  return axis === 'h'
    ? { axis, at: (box.top + box.bottom) / 2, from: box.left, to: box.right, thickness: heightOfBox(box) }
    : { axis, at: (box.left + box.right) / 2, from: box.top, to: box.bottom, thickness: widthOfBox(box) }
}

/**
 * Rulings and boxes of filled subpaths: thin ones are rules, a rectangle with a slightly smaller hole is a frame.
 * @param isFilled whether all of a box is filled, the holes of the path left out
 */
export function fillPaths(subpaths: readonly Subpath[], clip: Box, isFilled: (box: Box) => boolean): Painted {
  const painted: Painted = { rulings: [], boxes: [] }
  for (let at = 0; at < subpaths.length; at++) {
    const subpath = subpaths[at]!
    const box = boxOfPoints(subpath.points)
    const hole = subpaths[at + 1]
    if (hole && isRectangle(subpath) && isRectangle(hole)) {
      const inner = boxOfPoints(hole.points)
      if (isFrameAround(box, inner) || isFrameAround(inner, box)) {
        for (const [side, axis] of sidesOfFrame(
          isFrameAround(box, inner) ? box : inner,
          isFrameAround(box, inner) ? inner : box,
        ))
          addBar(painted, side, axis, clip)
        at++
        continue
      }
    }
    addFilled(painted, subpath, box, clip, isFilled)
  }
  return painted
}

function addFilled(painted: Painted, subpath: Subpath, box: Box, clip: Box, isFilled: (box: Box) => boolean): void {
  const seen = intersect(box, clip)
  const [width, height] = [widthOfBox(seen), heightOfBox(seen)]
  if (width < 0 || height < 0) return
  if (width <= MAX_DOT && height <= MAX_DOT) painted.rulings.push(rulingOf(seen, 'h'), rulingOf(seen, 'v'))
  else if (height <= MAX_THICKNESS && width >= height * MIN_ASPECT) painted.rulings.push(rulingOf(seen, 'h'))
  else if (width <= MAX_THICKNESS && height >= width * MIN_ASPECT) painted.rulings.push(rulingOf(seen, 'v'))
  else if (isRectangle(subpath) && isFilled(box)) painted.boxes.push(seen)
}

function isFrameAround(outer: Box, inner: Box): boolean {
  const bands = [inner.left - outer.left, outer.right - inner.right, inner.top - outer.top, outer.bottom - inner.bottom]
  return bands.every((band) => band >= 0 && band <= MAX_THICKNESS) && widthOfBox(inner) > 0 && heightOfBox(inner) > 0
}

function sidesOfFrame(outer: Box, inner: Box): [Box, 'h' | 'v'][] {
  const sides: [Box, 'h' | 'v'][] = [
    [{ ...outer, bottom: inner.top }, 'h'],
    [{ ...outer, top: inner.bottom }, 'h'],
    [{ ...outer, right: inner.left }, 'v'],
    [{ ...outer, left: inner.right }, 'v'],
  ]
  return sides.filter(([side, axis]) => (axis === 'h' ? heightOfBox(side) : widthOfBox(side)) > 0)
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
