import { extentOf, union, type Box } from '../geometry.js'
import type { Fill, Glyph, Ruling } from '../marks.js'
import { meaningOf } from '../../../vocabulary/headers/header-meaning.js'
import type { Anchors } from '../lattice/anchors.js'
import type { FilledGrid } from '../lattice/filled-grid.js'
import { type PartedGrid, partRows } from '../lattice/rows/index.js'
import { withRowsParted } from '../lattice/rows/parted.js'
import { type Line, TABLE_GAP } from './lines.js'
import type { Measure } from './standing.js'

/** A table without lines between its columns: they stand under a header of known words. */
export interface UnruledTable extends PartedGrid {
  lines: Line[]
}

/** A gap of so many ems on a line parts two columns. */
const COLUMN_GAP = 0.9
/** A header has so many cells, and known words in at least this share of them. */
const MIN_COLUMNS = 3
const KNOWN_SHARE = 0.6
/** A space between lines that is so many times the smallest one parts two rows. */
const ROW_GAP = 1.5

/**
 * Finds tables without lines between their columns among the lines of a page that stand in no ruled table. Input from top to
 * bottom.
 * @param rules horizontal lines that no other crosses: of three lines the last ends the table, and those between part its rows
 */
export function findUnruled(
  lines: readonly Line[],
  rules: readonly Ruling[] = [],
  fills: readonly Fill[] = [],
): UnruledTable[] {
  const tables: UnruledTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const below = rulesBelow(lines[at]!, rules)
    const body = linesBelow(lines, at).filter(({ box }) => below.length < 2 || box.bottom <= below.at(-1)! + RULE_SLACK)
    const header = segmentsOf(lines[at]!)
    if (body.length === 0 || !isHeaderLine(header)) continue
    tables.push(tableUnder(lines[at]!, header, body, below.slice(1, -1), fills))
    at += body.length
  }
  return tables
}

/** The line below a header is no farther from it than so many ems; those of one table begin and end together. Points. */
const HEADER_RULE = 1.5
const ALIGNED = 3
/** The em box of the last line may reach over the line below it by so many points. */
const RULE_SLACK = 3

/** Where the lines as wide as that below a header lie, the nearest first. */
function rulesBelow({ box, size }: Line, rules: readonly Ruling[]): number[] {
  const isOver = ({ from, to }: Ruling): boolean => from <= box.left + ALIGNED && to >= box.right - ALIGNED
  const under = rules.filter((rule) => isOver(rule) && rule.at > (box.top + box.bottom) / 2)
  const [first, ...others] = under.sort((one, other) => one.at - other.at)
  if (!first || first.at - box.bottom > size * HEADER_RULE) return []
  const isAsWide = ({ from, to }: Ruling): boolean =>
    Math.abs(from - first.from) <= ALIGNED && Math.abs(to - first.to) <= ALIGNED
  return [first, ...others.filter(isAsWide)].map(({ at }) => at)
}

interface Segment {
  text: string
  glyphs: Glyph[]
  box: Box
}

/** The stretches of a line between gaps as wide as columns leave. */
function segmentsOf({ glyphs, size }: Line): Segment[] {
  const segments: Glyph[][] = []
  for (const glyph of glyphs) {
    const before = segments.at(-1)?.at(-1)
    if (before && glyph.box.left - before.box.right < size * COLUMN_GAP) segments.at(-1)!.push(glyph)
    else segments.push([glyph])
  }
  return segments.map(segmentOf)
}

function segmentOf(run: Glyph[]): Segment {
  return { text: textOfRun(run), glyphs: run, box: union(run.map(({ box }) => box)) }
}

function textOfRun(run: readonly Glyph[]): string {
  return run.map(({ text }) => text).join('')
}

function isHeaderLine(segments: readonly Segment[]): boolean {
  const known = segments.filter(({ text }) => meaningOf(text) !== null).length
  return segments.length >= MIN_COLUMNS && known >= Math.max(2, segments.length * KNOWN_SHARE)
}

/** The lines below a header, up to a wide space or the next header. */
function linesBelow(lines: readonly Line[], header: number): Line[] {
  let end = header + 1
  for (; end < lines.length; end++) {
    const line = lines[end]!
    if (line.box.top - lines[end - 1]!.box.bottom > line.size * TABLE_GAP || isHeaderLine(segmentsOf(line))) break
  }
  return lines.slice(header + 1, end)
}

/** @param inner where lines part its rows */
function tableUnder(
  headerLine: Line,
  header: readonly Segment[],
  body: readonly Line[],
  inner: readonly number[],
  fills: readonly Fill[],
): UnruledTable {
  const xs = columnBorders(header, body.flatMap(segmentsOf))
  const between = (headerLine.box.bottom + body[0]!.box.top) / 2
  const ys = [headerLine.box.top, between, ...inner.filter((y) => y > between), body.at(-1)!.box.bottom]
  const whole = { ...gridOfLines([headerLine, ...body], { xs, ys }), measures: columnMeasures(body, xs) }
  const parted = partRows(whole, fills, false)
  const isTold = inner.length > 0 || parted.rowsBy.length + parted.undecided.length > 0
  const rows = isTold ? [] : rowsOfLines(body, xs).slice(1)
  const ends = rows.map(([first]) => body[body.indexOf(first!) - 1]!.box.bottom)
  const borders = rows.map(([first], at) => (ends[at]! + first!.box.top) / 2)
  return {
    ...parted,
    ...withRowsParted(parted, borders.length > 0 ? [{ row: 1, ys: borders, whole: [] }] : []),
    lines: [headerLine, ...body],
  }
}

/** The cells of a grid without merged ones; each segment stands in the column of its middle. */
function gridOfLines(lines: readonly Line[], anchors: Anchors): FilledGrid {
  const { xs, ys } = anchors
  const segments = lines.flatMap(segmentsOf)
  const spans = ys
    .slice(1)
    .flatMap((_, row) => xs.slice(1).map((__, column) => ({ row, column, rowspan: 1, colspan: 1 })))
  const isIn = (value: number, at: number, all: readonly number[]): boolean =>
    (at === 0 || value >= all[at]!) && (at === all.length - 2 || value < all[at + 1]!)
  const glyphs = spans.map(({ row, column }) =>
    segments
      .filter(
        (segment) =>
          isIn(middleOfSegment(segment), column, xs) && isIn((segment.box.top + segment.box.bottom) / 2, row, ys),
      )
      .flatMap((segment) => segment.glyphs),
  )
  return { anchors, spans, glyphs }
}

/** Borders halfway through the whitest stretch between the middles of two header cells. */
function columnBorders(header: readonly Segment[], body: readonly Segment[]): number[] {
  const boxes = [...header, ...body].map(({ box }) => box)
  const [left, right] = extentOf(boxes.flatMap((box) => [box.left, box.right]))
  const borders = header.slice(1).map((cell, at) => whitest(middleOfSegment(header[at]!), middleOfSegment(cell), boxes))
  return [left, ...borders, right]
}

function middleOfSegment({ box }: Segment): number {
  return (box.left + box.right) / 2
}

/** The middle of the widest stretch between two places that the fewest boxes cover. */
function whitest(from: number, to: number, boxes: readonly Box[]): number {
  const ends = boxes.flatMap(({ left, right }) => [left, right]).filter((x) => x > from && x < to)
  const stops = [from, ...ends.sort((one, other) => one - other), to]
  let best = { covered: Infinity, width: 0, middle: (from + to) / 2 }
  for (let at = 1; at < stops.length; at++) {
    const [start, end] = [stops[at - 1]!, stops[at]!]
    const middle = (start + end) / 2
    const covered = boxes.filter((box) => box.left < middle && box.right > middle).length
    if (covered < best.covered || (covered === best.covered && end - start > best.width))
      best = { covered, width: end - start, middle }
  }
  return best.middle
}

/** A row begins where its first cell does, or where the space between lines is wider than within a row. */
function rowsOfLines(body: readonly Line[], xs: readonly number[]): Line[][] {
  const gaps = body.slice(1).map((line, at) => line.box.top - body[at]!.box.top)
  const [least] = extentOf(gaps)
  const spaced = gaps.some((gap) => gap > least * ROW_GAP) && gaps.some((gap) => gap <= least * ROW_GAP)
  const rows: Line[][] = []
  body.forEach((line, at) => {
    const begins = spaced ? gaps[at - 1]! > least * ROW_GAP : line.box.left < xs[1]!
    if (at === 0 || begins) rows.push([line])
    else rows.at(-1)!.push(line)
  })
  return rows
}

/** Lines run as far as the longest of their column does: no border says more. */
function columnMeasures(body: readonly Line[], xs: readonly number[]): Measure[] {
  return xs.slice(1).map((right, column) => {
    const boxes = body.flatMap((line) => partInColumn(line, xs[column]!, right))
    return boxes.length > 0 ? union(boxes) : { left: xs[column]!, right }
  })
}

/** What of a line stands in a column. */
function partInColumn(line: Line, left: number, right: number): Box[] {
  const segments = segmentsOf(line).filter(
    (segment) => middleOfSegment(segment) >= left && middleOfSegment(segment) < right,
  )
  if (segments.length === 0) return []
  return [union(segments.map(({ box }) => box))]
}
