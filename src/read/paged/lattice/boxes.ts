import { contains, extentOf, heightOfBox, isInside, widthOfBox, type Box } from '../geometry.js'
import type { Ruling } from '../marks.js'
import { Groups, type Component } from './components.js'

/** Boxes with no more than this between them stand in one table. Points. */
const MAX_GAP = 6
/** Of the shorter of two boxes, what must lie beside the other for them to be neighbours. */
const BESIDE_SHARE = 0.5
/** A box of a cell is at least so high and wide. Points. */
const MIN_SIDE = 5
/** A table of boxes has at least so many; what has more than the most is a picture. */
const MIN_BOXES = 4
const MAX_BOXES = 3000

/**
 * Tables without a line between their cells: boxes of colour with gaps between them, or a frame around each cell. The
 * sides of the boxes become lines, halfway over the gaps.
 * @param taken boxes of tables that have lines of their own
 */
export function boxLines(candidates: readonly Box[], taken: readonly Box[]): { lines: Component; boxes: number }[] {
  const boxes = candidates.filter((box) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    return widthOfBox(box) >= MIN_SIDE && heightOfBox(box) >= MIN_SIDE && !taken.some((table) => isInside(table, x, y))
  })
  if (boxes.length < MIN_BOXES || boxes.length > MAX_BOXES) return []
  const single = withoutBackgrounds(boxes)
  return clustersOf(single)
    .filter((cluster) => cluster.length >= MIN_BOXES)
    .map((cluster) => ({ lines: linesOfBoxes(cluster), boxes: cluster.length }))
}

/** The box of a component that frames one cell. */
export function frameOfCell({ horizontal, vertical }: Component): Box[] {
  if (horizontal.length < 2 || vertical.length < 2 || horizontal.length + vertical.length > 6) return []
  const [left, right] = extentOf(vertical.map(({ at }) => at))
  const [top, bottom] = extentOf(horizontal.map(({ at }) => at))
  return [{ left, top, right, bottom }]
}

/** A box that holds several others is what they stand on; of two equal ones, one is kept. */
function withoutBackgrounds(boxes: readonly Box[]): Box[] {
  const distinct = boxes.filter(
    (box, at) => !boxes.slice(0, at).some((other) => contains(other, box, 1) && contains(box, other, 1)),
  )
  return distinct.filter((box) => distinct.filter((other) => other !== box && contains(box, other, 1)).length < 2)
}

function clustersOf(boxes: readonly Box[]): Box[][] {
  const groups = new Groups(boxes.length)
  boxes.forEach((box, at) => {
    for (let next = at + 1; next < boxes.length; next++) if (areNeighbours(box, boxes[next]!)) groups.join(at, next)
  })
  return groups.members().map((members) => members.map((at) => boxes[at]!))
}

function areNeighbours(one: Box, other: Box): boolean {
  return (
    (gapBetween(one.left, one.right, other.left, other.right) <= MAX_GAP && lieBeside(one, other, 'y')) ||
    (gapBetween(one.top, one.bottom, other.top, other.bottom) <= MAX_GAP && lieBeside(one, other, 'x'))
  )
}

function gapBetween(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(otherStart - end, start - otherEnd, 0)
}

function lieBeside(one: Box, other: Box, axis: 'x' | 'y'): boolean {
  const [start, end] = axis === 'x' ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const beside = Math.min(one[end], other[end]) - Math.max(one[start], other[start])
  return beside >= Math.min(one[end] - one[start], other[end] - other[start]) * BESIDE_SHARE
}

function linesOfBoxes(boxes: readonly Box[]): Component {
  const xs = bordersOf(boxes.flatMap(({ left, right }) => [left, right]))
  const ys = bordersOf(boxes.flatMap(({ top, bottom }) => [top, bottom]))
  const line = (axis: 'h' | 'v', at: number, from: number, to: number): Ruling => ({ axis, at, from, to, thickness: 0 })
  return {
    horizontal: boxes.flatMap((box) =>
      [ys(box.top), ys(box.bottom)].map((y) => line('h', y, xs(box.left), xs(box.right))),
    ),
    vertical: boxes.flatMap((box) =>
      [xs(box.left), xs(box.right)].map((x) => line('v', x, ys(box.top), ys(box.bottom))),
    ),
  }
}

/** Sides that lie within a gap of each other are one border, at their middle. */
function bordersOf(sides: readonly number[]): (side: number) => number {
  const sorted = [...new Set(sides)].sort((one, other) => one - other)
  const borders = new Map<number, number>()
  for (let start = 0; start < sorted.length;) {
    let end = start + 1
    while (end < sorted.length && sorted[end]! - sorted[start]! <= MAX_GAP) end++
    for (const side of sorted.slice(start, end)) borders.set(side, (sorted[start]! + sorted[end - 1]!) / 2)
    start = end
  }
  return (side) => borders.get(side)!
}
