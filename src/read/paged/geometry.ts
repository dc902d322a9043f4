/** A rectangle in points, origin at the top left of the page. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A PDF transform [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The transform that applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer
  const [ia, ib, ic, id, ie, jf] = [inner[0]!, inner[1]!, inner[2]!, inner[3]!, inner[4]!, inner[5]!]
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f]
}

/** By how much a transform enlarges a length, taken over both directions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}

/** The box around a transformed rectangle. */
export function boxOf([a, b, c, d, e, f]: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1]
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1]
  return {
    left: Math.min(xs[0]!, xs[1]!, xs[2]!, xs[3]!) + e,
    top: Math.min(ys[0]!, ys[1]!, ys[2]!, ys[3]!) + f,
    right: Math.max(xs[0]!, xs[1]!, xs[2]!, xs[3]!) + e,
    bottom: Math.max(ys[0]!, ys[1]!, ys[2]!, ys[3]!) + f,
  }
}

export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

export function union(boxes: Iterable<Box>): Box {
  const whole = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const box of boxes) {
    whole.left = Math.min(whole.left, box.left)
    whole.top = Math.min(whole.top, box.top)
    whole.right = Math.max(whole.right, box.right)
    whole.bottom = Math.max(whole.bottom, box.bottom)
  }
  return whole
}

export function isInside(box: Box, x: number, y: number, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack
}

export function contains(outer: Box, inner: Box, slack = 0): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  )
}

export function widthOfBox(box: Box): number {
  return box.right - box.left
}

export function heightOfBox(box: Box): number {
  return box.bottom - box.top
}

/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3

/** A box on a page of `width` by `height` points after the page is turned clockwise. */
export function turned(box: Box, turn: Turn, width: number, height: number): Box {
  const { left, top, right, bottom } = box
  if (turn === 1) return { left: height - bottom, top: left, right: height - top, bottom: right }
  if (turn === 2) return { left: width - right, top: height - bottom, right: width - left, bottom: height - top }
  if (turn === 3) return { left: top, top: width - right, right: bottom, bottom: width - left }
  return box
}

/** The least and the greatest of some numbers; Infinity and -Infinity where there are none. */
export function extentOf(values: Iterable<number>): [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return [least, greatest]
}

/** Left, top, right, bottom in points from the top left of the page as it is shown. */
export type PageBox = [number, number, number, number]

/** To a hundredth of a point. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

export function roundBox({ left, top, right, bottom }: Box): PageBox {
  return [round(left), round(top), round(right), round(bottom)]
}
