import { type Box, heightOfBox, widthOfBox } from '../geometry.js'
import type { Fill } from '../marks.js'

/** Boxes of one row begin and end at one height to this many points. */
const LEVEL = 1
/** A box of a cell is at least so high and wide. Points. */
const MIN_SIDE = 8
const WHITE = 0xffffff

/**
 * Boxes of colour that stand side by side, row by row.
 * @param gap what may lie between two of them, in points
 */
export function rowsOfBoxes(fills: readonly Fill[], gap: number): Box[][] {
  const boxes = fills
    .filter(({ box, color }) => color !== WHITE && widthOfBox(box) >= MIN_SIDE && heightOfBox(box) >= MIN_SIDE)
    .map(({ box }) => box)
    .sort((one, other) => one.top - other.top || one.left - other.left)
  const rows: Box[][] = []
  let level: Box[][] = []
  for (const box of boxes) {
    level = level.filter(([first]) => box.top - first!.top <= LEVEL)
    const row = level.find((other) => isNextInRow(other.at(-1)!, box, gap))
    if (row) row.push(box)
    else level.push(rows[rows.push([box]) - 1]!)
  }
  return rows
}

function isNextInRow(box: Box, next: Box, gap: number): boolean {
  const isLevel = Math.abs(box.top - next.top) <= LEVEL && Math.abs(box.bottom - next.bottom) <= LEVEL
  return isLevel && next.left >= box.right - LEVEL && next.left - box.right <= gap
}
