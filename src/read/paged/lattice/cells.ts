import type { Box } from '../geometry.js'
import type { Ruling } from '../marks.js'
import type { Anchors } from './anchors.js'
import { Groups, type Component } from './components.js'

/** A cell by its position in the grid of anchors. */
export interface Span {
  row: number
  column: number
  rowspan: number
  colspan: number
}

export interface Cells {
  anchors: Anchors
  spans: Span[]
  /** How many of the cells are pieces of something that is no rectangle. */
  cut: number
}

/** A line draws a side of a cell where it covers at least so much of it. */
const COVERED = 0.6
/** Lines end short of the border they belong to by no more than this. Points. */
const SLACK = 2

/**
 * Cells of a grid: positions between which no line is drawn are one cell. Where such a cell is no rectangle (a line ends
 * in the middle of nowhere), it is cut into rectangles, row by row. Anchors that end up bordering no cell are dropped.
 */
export function cellsOfGrid(component: Component, anchors: Anchors): Cells {
  const columns = anchors.xs.length - 1
  const rows = anchors.ys.length - 1
  const right = sidesDrawn(component.vertical, anchors.xs, anchors.ys)
  const below = sidesDrawn(component.horizontal, anchors.ys, anchors.xs)
  const groups = new Groups(rows * columns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column
      if (column + 1 < columns && !right[column + 1]![row]) groups.join(index, index + 1)
      if (row + 1 < rows && !below[row + 1]![column]) groups.join(index, index + columns)
    }
  }
  const rectangles = rectanglesOf(groups, rows, columns)
  const pieces = new Map<number, number>()
  for (const { group } of rectangles) pieces.set(group, (pieces.get(group) ?? 0) + 1)
  const cut = rectangles.filter(({ group }) => pieces.get(group)! > 1).length
  return { ...withoutIdleAnchors(anchors, rectangles), cut }
}

/** For each anchor, and each stretch between two anchors of the other axis: whether a line is drawn there. */
function sidesDrawn(lines: readonly Ruling[], own: readonly number[], across: readonly number[]): boolean[][] {
  const covered = own.map(() => new Float64Array(across.length - 1))
  for (const line of lines) {
    const lengths = covered[nearest(own, line.at)]!
    for (let at = 0; at < lengths.length; at++) {
      const from = Math.max(across[at]!, line.from - SLACK)
      const to = Math.min(across[at + 1]!, line.to + SLACK)
      if (to > from) lengths[at] = lengths[at]! + to - from
    }
  }
  return covered.map((lengths) =>
    Array.from(lengths, (length, at) => length >= (across[at + 1]! - across[at]!) * COVERED),
  )
}

function nearest(sorted: readonly number[], value: number): number {
  let best = 0
  sorted.forEach((other, at) => {
    if (Math.abs(other - value) < Math.abs(sorted[best]! - value)) best = at
  })
  return best
}

function rectanglesOf(groups: Groups, rows: number, columns: number): (Span & { group: number })[] {
  const spans: (Span & { group: number })[] = []
  /** Cell that is open above each column, to be carried on by the row below. */
  const open: (Span & { group: number })[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns;) {
      const group = groups.find(row * columns + column)
      let end = column + 1
      while (end < columns && groups.find(row * columns + end) === group) end++
      const above = open[column]
      const goesOn =
        above?.group === group &&
        above.column === column &&
        above.colspan === end - column &&
        above.row + above.rowspan === row
      const span = goesOn ? above : { group, row, column, rowspan: 0, colspan: end - column }
      if (!goesOn) spans.push(span)
      span.rowspan++
      for (let at = column; at < end; at++) open[at] = span
      column = end
    }
  }
  return spans
}

function withoutIdleAnchors({ xs, ys }: Anchors, spans: readonly Span[]): Omit<Cells, 'cut'> {
  const columns = renumberEnds(spans.flatMap(({ column, colspan }) => [column, column + colspan]))
  const rows = renumberEnds(spans.flatMap(({ row, rowspan }) => [row, row + rowspan]))
  return {
    anchors: { xs: columns.kept.map((at) => xs[at]!), ys: rows.kept.map((at) => ys[at]!) },
    spans: spans.map(({ row, column, rowspan, colspan }) => ({
      row: rows.at(row),
      column: columns.at(column),
      rowspan: rows.at(row + rowspan) - rows.at(row),
      colspan: columns.at(column + colspan) - columns.at(column),
    })),
  }
}

function renumberEnds(ends: readonly number[]) {
  const kept = [...new Set(ends)].sort((one, other) => one - other)
  const renumbered = new Map(kept.map((end, at) => [end, at]))
  return { kept, at: (end: number) => renumbered.get(end)! }
}

export function boxOfSpan({ xs, ys }: Anchors, { row, column, rowspan, colspan }: Span): Box {
  return { left: xs[column]!, top: ys[row]!, right: xs[column + colspan]!, bottom: ys[row + rowspan]! }
}
