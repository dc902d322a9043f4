import { extentOf, type Box } from '../geometry.js'
import type { Ruling } from '../marks/marks.js'
import type { Component } from './components.js'

/** Where the columns and rows of a table begin and end, in points, ascending. */
export interface Anchors {
  xs: number[]
  ys: number[]
}

/** Middles of the glyphs that may stand in a table. */
export type Point = readonly [x: number, y: number]

/** Lines no farther apart are one border (a double line, a border and its neighbour's), unless text stands between. Points. */
const COLLAPSE = 3.2
/** Lines that reach out so far over the last crossing one, with text beside them, have left a border open. Points. */
const OVERHANG = 4
/** So many lines must reach out; a single one is an overshoot. */
const REACHING_LINES = 2

/** Finds the anchors of a component: its lines, and where lines reach out beyond them and hold text, an open border. */
export function anchorsOf({ horizontal, vertical }: Component, points: readonly Point[]): Anchors | null {
  const xs = vertical.map(({ at }) => at)
  const ys = horizontal.map(({ at }) => at)
  if (xs.length === 0 || ys.length === 0) return null
  const [left, right] = reachOf(vertical, horizontal)
  const [top, bottom] = reachOf(horizontal, vertical)
  const within = points.filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom)
  const openX = openEnds(horizontal, xs, ys, within, 0)
  const openY = openEnds(vertical, ys, [...xs, ...openX], within, 1)
  return {
    xs: collapse(
      [...xs, ...openX],
      within.map(([x]) => x),
    ),
    ys: collapse(
      [...ys, ...openY],
      within.map(([, y]) => y),
    ),
  }
}

/** From the first to the last of the lines across and the ends of the lines along. */
function reachOf(across: readonly Ruling[], along: readonly Ruling[]): [number, number] {
  return extentOf([...across.map(({ at }) => at), ...along.flatMap(({ from, to }) => [from, to])])
}

/** Ends of lines beyond the outermost lines that cross them, where text stands in between. */
function openEnds(
  lines: readonly Ruling[],
  crossing: readonly number[],
  own: readonly number[],
  points: readonly Point[],
  axis: 0 | 1,
): number[] {
  const [first, last] = extentOf(crossing)
  const [low, high] = extentOf(own)
  const holdsText = (from: number, to: number): boolean =>
    points.some((point) => point[axis] > from && point[axis] < to && point[1 - axis]! > low && point[1 - axis]! < high)
  const before = lines.map(({ from }) => from).filter((from) => from < first - OVERHANG)
  const after = lines.map(({ to }) => to).filter((to) => to > last + OVERHANG)
  const ends: number[] = []
  const [least] = extentOf(before)
  const [, greatest] = extentOf(after)
  if (before.length >= REACHING_LINES && holdsText(least, first)) ends.push(least)
  if (after.length >= REACHING_LINES && holdsText(last, greatest)) ends.push(greatest)
  return ends
}

/** Takes near anchors together, at their middle. */
function collapse(values: readonly number[], texts: readonly number[]): number[] {
  const collapsed: number[] = []
  const sorted = [...values].sort((one, other) => one - other)
  for (let start = 0; start < sorted.length;) {
    let end = start + 1
    while (end < sorted.length && isNear(sorted[start]!, sorted[end]!, texts)) end++
    collapsed.push((sorted[start]! + sorted[end - 1]!) / 2)
    start = end
  }
  return collapsed
}

function isNear(one: number, other: number, texts: readonly number[]): boolean {
  if (other - one > COLLAPSE) return false
  return other - one <= 1 || !texts.some((text) => text > one && text < other)
}

export function boxOfAnchors({ xs, ys }: Anchors): Box {
  return { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! }
}
