import { extentOf, type Box } from '../geometry.js'
import type { Ruling } from '../marks.js'
import type { Component } from './components.js'

/** Where the columns and rows of a table begin and end, in points, ascending. */
export interface Anchors {
  xs: number[]
  ys: number[]
}

/** Middles of the glyphs that may stand in a table. */
export type Point = readonly [x: number, y: number]

/** Lines no farther apart are one border (a double line, a cell's and its neighbour's), unless text stands between. Points. */
const COLLAPSE = 3.2
/** Borders of many cells that stand apart wander by a pixel or two; together they are no wider than this. Points. */
const WIDEST_BORDER = 6.5
/** Lines that reach out so far over the last crossing one, with text beside them, have left a border open. Points. */
const OVERHANG = 4
/** So many lines must reach out; a single one is an overshoot. */
const REACHING_LINES = 2

/** Finds the anchors of a component: its lines, and where lines reach out beyond them and hold text, an open border. */
export function anchorsOf({ horizontal, vertical }: Component, points: readonly Point[]): Anchors | null {
  if (vertical.length === 0 || horizontal.length === 0) return null
  const [left, right] = extentOfLines(vertical, horizontal)
  const [top, bottom] = extentOfLines(horizontal, vertical)
  const within = points.filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom)
  const openX = openEnds(horizontal, vertical, within, 0)
  const openY = openEnds([...vertical, ...openX], horizontal, within, 1)
  return { xs: collapse([...vertical, ...openX], within, 0), ys: collapse([...horizontal, ...openY], within, 1) }
}

/** From the first to the last of the lines across and the ends of the lines along. */
function extentOfLines(across: readonly Ruling[], along: readonly Ruling[]): [number, number] {
  return extentOf([...across.map(({ at }) => at), ...along.flatMap(({ from, to }) => [from, to])])
}

/** Borders that are left open: where lines end beyond the outermost line that crosses them, and text stands in between. */
function openEnds(
  lines: readonly Ruling[],
  crossing: readonly Ruling[],
  points: readonly Point[],
  axis: 0 | 1,
): Ruling[] {
  const [first, last] = extentOf(crossing.map(({ at }) => at))
  const [low, high] = extentOf(lines.map(({ at }) => at))
  const holdsText = (from: number, to: number): boolean =>
    points.some((point) => point[axis] > from && point[axis] < to && point[1 - axis]! > low && point[1 - axis]! < high)
  const before = lines.map(({ from }) => from).filter((from) => from < first - OVERHANG)
  const after = lines.map(({ to }) => to).filter((to) => to > last + OVERHANG)
  const border = (at: number): Ruling => ({ axis: axis === 0 ? 'v' : 'h', at, from: low, to: high, thickness: 0 })
  const ends: Ruling[] = []
  const [least] = extentOf(before)
  const [, greatest] = extentOf(after)
  if (before.length >= REACHING_LINES && holdsText(least, first)) ends.push(border(least))
  if (after.length >= REACHING_LINES && holdsText(last, greatest)) ends.push(border(greatest))
  return ends
}

/** Takes the places of near lines together, at their middle. */
function collapse(lines: readonly Ruling[], points: readonly Point[], axis: 0 | 1): number[] {
  const collapsed: number[] = []
  const sorted = [...lines].sort((one, other) => one.at - other.at)
  for (let start = 0; start < sorted.length;) {
    let end = start + 1
    while (end < sorted.length && isOneBorder(sorted.slice(start, end), sorted[end]!, points, axis)) end++
    collapsed.push((sorted[start]!.at + sorted[end - 1]!.at) / 2)
    start = end
  }
  return collapsed
}

function isOneBorder(border: readonly Ruling[], next: Ruling, points: readonly Point[], axis: 0 | 1): boolean {
  const [first, last] = [border[0]!, border.at(-1)!]
  if (next.at - last.at > COLLAPSE || next.at - first.at > WIDEST_BORDER) return false
  return next.at - first.at <= HAIR || !border.some((line) => holdBetween(line, next, points, axis))
}

/** Whether text stands between two parallel lines, where they lie beside each other. */
function holdBetween(line: Ruling, next: Ruling, points: readonly Point[], axis: 0 | 1): boolean {
  const [from, to] = [Math.max(line.from, next.from), Math.min(line.to, next.to)]
  return points.some(
    (point) => point[axis] > line.at && point[axis] < next.at && point[1 - axis]! > from && point[1 - axis]! < to,
  )
}

/** Nothing can stand between lines that are no farther apart. Points. */
const HAIR = 1

export function boxOfAnchors({ xs, ys }: Anchors): Box {
  return { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! }
}
