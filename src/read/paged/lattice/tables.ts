import { MAX_PAGE_POSITIONS, MAX_RULINGS } from '../../limits.js'
import { type Box, contains } from '../geometry.js'
import type { Fill, Glyph, PageMarks, Ruling } from '../marks.js'
import type { Discarded } from '../page-content.js'
import { type Anchors, anchorsOf, boxOfAnchors, type Point } from './anchors.js'
import { boxHeaders, withBareBody } from './bare-bodies.js'
import { boxLines, frameOfCell } from './boxes.js'
import { boxOfSpan, cellsOfGrid, type Span } from './cells.js'
import { partColumns } from './columns/index.js'
import { type Component, componentsOf, joinRulings } from './components.js'
import { glyphsByCell } from './glyphs-by-cell.js'
import type { FilledGrid } from './filled-grid.js'
import { joinOverOpenRows } from './open-borders.js'
import { mayBeHeader, withRowLines } from './row-lines.js'
import { type PartedGrid, partRows } from './rows/index.js'
import { withShading } from './shading.js'
import { withoutSharedGlyphs } from './shared-glyphs.js'

/** A grid found on a page, before its text. */
export interface Lattice extends PartedGrid {
  box: Box
  /** True where nothing but the text below its header tells the body. */
  bare: boolean
  /** True where it has but one row or one column: a table only where the pages beside say so. */
  weak: boolean
}

export interface DiscardedGrid {
  box: Box
  why: Discarded
  glyphs: Glyph[]
}

export interface Lattices {
  tables: Lattice[]
  /** Tables that stand in a cell of another: kept as that cell's text. */
  nested: Box[]
  /** Grids of lines that hold text and are no tables. */
  discarded: DiscardedGrid[]
  /** Horizontal lines that no other crosses. */
  lone: Ruling[]
  /** Boxes with more lines than can be a table's. */
  tooComplex: boolean
}

/** Of the cells of a table of boxes so many are boxes; boxes that are strewn about leave more gaps. */
const BOXED_SHARE = 0.7
/** A frame around a table has few cells beside it: no more than this share of the table's own. */
const FRAME_SHARE = 0.5

/** Finds the tables of a page by their lines; where boxes of colour alone make one, by those. */
export function findTables(marks: PageMarks): Lattices {
  const horizontal = joinRulings(marks.rulings, 'h')
  const vertical = joinRulings(marks.rulings, 'v')
  if (horizontal.length + vertical.length > MAX_RULINGS)
    return { tables: [], nested: [], discarded: [], lone: [], tooComplex: true }
  const points = marks.glyphs.map(({ box }): Point => [(box.left + box.right) / 2, (box.top + box.bottom) / 2])
  const components = componentsOf(horizontal, vertical)
  const lone = components.filter((component) => component.vertical.length === 0)
  const joined = joinOverOpenRows(components, points)
  const ruled = joined.map((component) => withBody(component, lone, joined, marks.glyphs) ?? component)
  const found = ruled.map((component) => gridOf(component, points, marks))
  const lattices = found.flatMap(({ lattice }) => lattice ?? [])
  const boxed = boxedTables(lattices, ruled, points, marks)
  boxed.push(...tablesBelowBoxes([...lattices, ...boxed], lone, ruled, points, marks))
  const apart = lattices.filter(({ weak, box }) => !weak || !boxed.some((table) => contains(table.box, box, 1)))
  const settled = settleNesting([...apart, ...boxed])
  const inTables = new Set(settled.tables.flatMap(({ glyphs }) => glyphs.flat()))
  const discarded = found.flatMap((grid) => grid.discarded ?? [])
  return {
    ...settled,
    discarded: discarded.filter(({ glyphs }) => glyphs.some((glyph) => holdsText([glyph]) && !inTables.has(glyph))),
    lone: lone.flatMap((component) => component.horizontal),
    tooComplex: found.some((grid) => grid.tooComplex),
  }
}

/** A header with its body, where no line ties them: rows between lines, or bare ones. */
function withBody(
  header: Component,
  lone: readonly Component[],
  others: readonly Component[],
  glyphs: readonly Glyph[],
): Component | null {
  if (!mayBeHeader(header)) return null
  return withRowLines(header, lone, glyphs) ?? withBareBody(header, others, glyphs)
}

/** Tables whose header is a row of boxes of colour. */
function tablesBelowBoxes(
  lattices: readonly Lattice[],
  lone: readonly Component[],
  ruled: readonly Component[],
  points: readonly Point[],
  marks: PageMarks,
): Lattice[] {
  const taken = lattices.filter(({ weak }) => !weak).map(({ box }) => box)
  return boxHeaders(marks.fills, taken).flatMap((header) => {
    const table = withBody(header, lone, ruled, marks.glyphs)
    const { lattice } = table ? gridOf(table, points, marks) : {}
    return lattice && !lattice.weak ? [lattice] : []
  })
}

/** Tables of boxes: of colour, of a frame around a cell, of cells that lines tie to one row or column only. */
function boxedTables(
  lattices: readonly Lattice[],
  ruled: readonly Component[],
  points: readonly Point[],
  marks: PageMarks,
): Lattice[] {
  const taken = lattices.filter(({ weak }) => !weak).map(({ box }) => box)
  const cells = lattices
    .filter(({ weak }) => weak)
    .flatMap(({ anchors, spans }) => spans.map((span) => boxOfSpan(anchors, span)))
  const boxes = [...marks.fills.map(({ box }) => box), ...ruled.flatMap(frameOfCell), ...cells]
  return boxLines(boxes, taken).flatMap(({ lines, boxes: count }) => {
    const { lattice } = gridOf(lines, points, marks)
    return lattice && !lattice.weak && count >= lattice.spans.length * BOXED_SHARE ? [lattice] : []
  })
}

/** What the lines of a component make: a table, a grid that is none, or nothing at all. */
interface Grid {
  lattice?: Lattice
  discarded?: DiscardedGrid
  tooComplex?: true
}

function gridOf(component: Component, points: readonly Point[], marks: PageMarks): Grid {
  const shaded = withShading(component, marks.fills)
  const anchors = anchorsOf(shaded, points)
  if (anchors === null || anchors.xs.length < 2 || anchors.ys.length < 2) return {}
  if (anchors.xs.length * anchors.ys.length > MAX_PAGE_POSITIONS) return { tooComplex: true }
  const { cut, ...drawn } = cellsOfGrid(shaded, anchors)
  const glyphs = glyphsByCell(drawn.anchors, drawn.spans, marks.glyphs, points)
  const grid = partRows(partColumns({ ...drawn, glyphs }), marks.fills)
  const { xs, ys } = grid.anchors
  const box = boxOfAnchors(grid.anchors)
  const why = whyNoTable(grid, cut, marks.fills)
  if (why !== null) return grid.spans.length > 1 ? { discarded: { box, why, glyphs: glyphs.flat() } } : {}
  const bare = component.bare === true
  return { lattice: { ...grid, box, bare, weak: ys.length < 3 || xs.length < 3 } }
}

/** A table inside a cell of another is that cell's text, unless the other is but a frame around it. */
function settleNesting(lattices: readonly Lattice[]): Pick<Lattices, 'tables' | 'nested'> {
  const frames = new Set(
    lattices.filter((outer) =>
      lattices.some(
        (inner) =>
          inner !== outer &&
          !inner.weak &&
          isInACell(inner, outer) &&
          outer.spans.length <= inner.spans.length * FRAME_SHARE,
      ),
    ),
  )
  const tables = lattices.filter((lattice) => !frames.has(lattice))
  const inside = new Set(tables.filter((inner) => tables.some((outer) => outer !== inner && isInACell(inner, outer))))
  const apart = tables
    .filter((lattice) => !inside.has(lattice))
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
  return {
    tables: withoutSharedGlyphs(apart),
    nested: [...inside].filter(({ weak }) => !weak).map(({ box }) => box),
  }
}

function isInACell(inner: Lattice, outer: Lattice): boolean {
  return (
    contains(outer.box, inner.box, 1) &&
    outer.spans.some((span) => contains(boxOfSpan(outer.anchors, span), inner.box, 1))
  )
}

/** A table has text in at least this share of its cells: charts and figures have not. */
const MIN_FILLED = 0.1
/** A grid with text in more of its cells is no chart: bars stand where nothing is written. */
const MAX_FILLED_OF_CHART = 1 / 2
/** So many bars that run over the lines of a grid make it a chart. Points: an end this near to a line is at it. */
const MIN_BARS = 3
const ALIGNED = 2
/** In a diagram of boxes tied by lines most of what lies between is no rectangle; in a table hardly anything is. */
const MIN_CUT = 3
const CUT_SHARE = 0.3

/** @param cut how many cells are pieces of something that is no rectangle */
function whyNoTable({ anchors, spans, glyphs }: FilledGrid, cut: number, fills: readonly Fill[]): Discarded | null {
  if (cut >= Math.max(MIN_CUT, spans.length * CUT_SHARE)) return 'diagram'
  const filled = glyphs.filter(holdsText).length
  if (filled < Math.max(2, spans.length * MIN_FILLED)) return 'nearly empty'
  return filled <= spans.length * MAX_FILLED_OF_CHART && isChart(anchors, spans, fills) ? 'chart' : null
}

function holdsText(cell: readonly Glyph[]): boolean {
  return cell.some(({ text }) => text.trim() !== '')
}

/** Shading fills cells, or lies within one; the bars of a chart run over lines and end between them. */
function isChart(anchors: Anchors, spans: readonly Span[], fills: readonly Fill[]): boolean {
  const { xs, ys } = anchors
  const frame = boxOfAnchors(anchors)
  const cells = spans.map((span) => boxOfSpan(anchors, span))
  const endsBetween = (from: number, to: number, lines: readonly number[]): boolean =>
    ![from, to].every((end) => lines.some((line) => Math.abs(line - end) <= ALIGNED))
  const bars = fills.filter(
    ({ box }) =>
      contains(frame, box, ALIGNED) &&
      (endsBetween(box.left, box.right, xs) || endsBetween(box.top, box.bottom, ys)) &&
      !cells.some((cell) => contains(cell, box, ALIGNED)),
  )
  return bars.length >= MIN_BARS
}
