import { type Box, contains, extentOf, heightOfBox, widthOfBox } from '../geometry.js'
import type { Fill, Ruling } from '../marks.js'
import { rowsOfBoxes } from './box-rows.js'
import type { Component } from './components.js'

/** Shading whose side lies so near to a border belongs to the table. Points. */
const NEAR = 3
/** A shaded row or column outside the frame is no higher or narrower than this. Points. */
const MIN_SIDE = 5
const MAX_DEPTH = 80
const WHITE = 0xffffff

/** The borders that shading gives to a component of lines. */
export function withShading(component: Component, fills: readonly Fill[]): Component {
  return withAbuttingBoxes(extendOverShading(component, fills), fills)
}

/**
 * A shaded header may stand over the first line without a border of its own, as a shaded first column may stand beside
 * it: where shading abuts on the frame from outside and reaches no farther along, its sides are borders. Shading inside
 * the frame (a box behind each line of a header's text) draws none.
 */
function extendOverShading(component: Component, fills: readonly Fill[]): Component {
  const { horizontal, vertical } = component
  if (horizontal.length < 2 || vertical.length < 2) return component
  const [left, right] = extentOf(horizontal.flatMap(({ from, to }) => [from, to]))
  const [top, bottom] = extentOf(vertical.flatMap(({ from, to }) => [from, to]))
  const frame = { left, top, right, bottom }
  const outside = fills.filter(({ box, color }) => color !== WHITE && isLargeEnough(box) && abuts(box, frame))
  if (outside.length === 0) return component
  const sides = outside.flatMap(({ box }) => sidesOfShading(box))
  return {
    horizontal: [...horizontal, ...sides.filter(({ axis }) => axis === 'h')],
    vertical: [...vertical, ...sides.filter(({ axis }) => axis === 'v')],
  }
}

function isLargeEnough(box: Box): boolean {
  return widthOfBox(box) >= MIN_SIDE && heightOfBox(box) >= MIN_SIDE
}

function abuts(box: Box, frame: Box): boolean {
  const along = (start: 'left' | 'top', end: 'right' | 'bottom'): boolean =>
    box[start] >= frame[start] - NEAR && box[end] <= frame[end] + NEAR
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR
  const aboveOrBelow = (near(box.bottom, frame.top) || near(box.top, frame.bottom)) && heightOfBox(box) <= MAX_DEPTH
  const beside = (near(box.right, frame.left) || near(box.left, frame.right)) && widthOfBox(box) <= MAX_DEPTH
  return (aboveOrBelow && along('left', 'right')) || (beside && along('top', 'bottom'))
}

function sidesOfShading({ left, top, right, bottom }: Box): Ruling[] {
  return [
    { axis: 'h', at: top, from: left, to: right, thickness: 0 },
    { axis: 'h', at: bottom, from: left, to: right, thickness: 0 },
    { axis: 'v', at: left, from: top, to: bottom, thickness: 0 },
    { axis: 'v', at: right, from: top, to: bottom, thickness: 0 },
  ]
}

/** Boxes of cells share a side to this many points. */
const SHARED = 1

/**
 * Boxes of colour that stand side by side within the frame are cells where their common sides lie on borders of columns, as
 * in a coloured header whose own borders are not drawn. A box behind a line of text ends inside its cell.
 */
function withAbuttingBoxes(component: Component, fills: readonly Fill[]): Component {
  const { horizontal, vertical } = component
  if (horizontal.length < 2 || vertical.length < 2) return component
  const [left, right] = extentOf([...horizontal.flatMap(({ from, to }) => [from, to]), ...vertical.map(({ at }) => at)])
  const [top, bottom] = extentOf([...vertical.flatMap(({ from, to }) => [from, to]), ...horizontal.map(({ at }) => at)])
  const inside = fills.filter(({ box }) => contains({ left, top, right, bottom }, box, NEAR))
  const sides = rowsOfBoxes(inside, SHARED).flatMap((row) =>
    row.slice(1).flatMap((box): Ruling[] => {
      const border = vertical.find(({ at }) => Math.abs(at - box.left) <= NEAR)
      return border ? [{ axis: 'v', at: border.at, from: box.top, to: box.bottom, thickness: 0 }] : []
    }),
  )
  return sides.length === 0 ? component : { ...component, vertical: [...vertical, ...sides] }
}
