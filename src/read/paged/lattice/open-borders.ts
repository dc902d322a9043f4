import { extentOf } from '../geometry.js'
import type { Ruling } from '../marks.js'
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
