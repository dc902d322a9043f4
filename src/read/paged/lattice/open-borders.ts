import { type Box, extentOf, heightOfBox, widthOfBox } from '../geometry.js'
import type { Fill, Ruling } from '../marks.js'
import type { Point } from './anchors.js'
import type { Component } from './components.js'

/** Lines of one table begin and end at the same place to this many points. */
const ALIGNED = 3
/** A row over the whole width is no higher than this many times the usual row. */
const HIGHEST = 2.5

/** A page with more pieces is a drawing. */
const MOST_PIECES = 1000

/**
 * In a table without outer left and right borders nothing ties a row over its whole width to the rest: a title at its
 * end leaves a line alone, one in its middle cuts it in two. Such pieces are joined where they are as wide, have the same
 * columns (a lone line has none) and leave room for no more than a row, with text in it.
 */
export function joinOverOpenRows(components: readonly Component[], points: readonly Point[]): Component[] {
  if (components.length > MOST_PIECES) return components.filter(({ vertical }) => vertical.length > 0)
  const joined: Component[] = []
  for (const component of [...components].sort((one, other) => topOfComponent(one) - topOfComponent(other))) {
    const before = joined.findLast((other) => goesOnBelow(other, component, points))
    if (before) joined[joined.indexOf(before)] = mergeComponents(before, component)
    else joined.push(component)
  }
  return joined.filter(({ vertical }) => vertical.length > 0)
}

function topOfComponent({ horizontal, vertical }: Component): number {
  return extentOf([...horizontal.map(({ at }) => at), ...vertical.map(({ from }) => from)])[0]
}

function mergeComponents(one: Component, other: Component): Component {
  return { horizontal: [...one.horizontal, ...other.horizontal], vertical: [...one.vertical, ...other.vertical] }
}

function goesOnBelow(above: Component, below: Component, points: readonly Point[]): boolean {
  if (above.vertical.length + below.vertical.length === 0 || !isOpenBeside(above) || !isOpenBeside(below)) return false
  const [left, right] = leftAndRight(above)
  const [otherLeft, otherRight] = leftAndRight(below)
  if (Math.abs(left - otherLeft) > ALIGNED || Math.abs(right - otherRight) > ALIGNED) return false
  const [, bottom] = extentOf(above.horizontal.map(({ at }) => at))
  const [top] = extentOf(below.horizontal.map(({ at }) => at))
  if (top <= bottom || top - bottom > HIGHEST * Math.max(rowHeight(above), rowHeight(below))) return false
  return haveSameColumns(above, below) && points.some(([x, y]) => x > left && x < right && y > bottom && y < top)
}

/** Whether its lines reach out beyond its outermost columns. */
function isOpenBeside({ horizontal, vertical }: Component): boolean {
  if (horizontal.length === 0) return false
  if (vertical.length === 0) return true
  const [left, right] = leftAndRight({ horizontal, vertical })
  const [first, last] = extentOf(vertical.map(({ at }) => at))
  return first - left > ALIGNED && right - last > ALIGNED
}

function leftAndRight({ horizontal }: Component): [number, number] {
  return extentOf(horizontal.flatMap(({ from, to }) => [from, to]))
}

/** The usual height of its rows; the outermost may have but one line, and columns that reach out beyond it. */
function rowHeight({ horizontal, vertical }: Component): number {
  const ends = [...horizontal.map(({ at }) => at), ...vertical.flatMap(({ from, to }) => [from, to])].sort(
    (one, other) => one - other,
  )
  const borders = ends.filter((end, at) => at === 0 || end - ends[at - 1]! > ALIGNED)
  return borders.length < 2 ? 0 : (borders.at(-1)! - borders[0]!) / (borders.length - 1)
}

function haveSameColumns(one: Component, other: Component): boolean {
  const has = (lines: readonly Ruling[], at: number): boolean => lines.some((line) => Math.abs(line.at - at) <= ALIGNED)
  const [fewer, more] = one.vertical.length <= other.vertical.length ? [one, other] : [other, one]
  return fewer.vertical.every(({ at }) => has(more.vertical, at))
}

/** Shading whose side lies so near to a border belongs to the table. Points. */
const NEAR = 3
/** A shaded row or column outside the frame is no higher or narrower than this. Points. */
const MIN_SIDE = 5
const MAX_DEPTH = 80
const WHITE = 0xffffff

/**
 * A shaded header may stand over the first line without a border of its own, as a shaded first column may stand beside
 * it: where shading abuts on the frame from outside and reaches no farther along, its sides are borders. Shading inside
 * the frame (a box behind each line of a header's text) draws none.
 */
export function extendOverShading(component: Component, fills: readonly Fill[]): Component {
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
