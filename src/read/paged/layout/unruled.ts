import { extentOf, union, type Box } from '../geometry.js'
import type { Glyph } from '../marks.js'
import { meaningOf } from '../../../vocabulary/headers/header-meaning.js'
import type { Line } from './lines.js'
import { paragraphsOf } from './paragraphs.js'
import type { Measure } from './standing.js'

/** A table without lines: its columns stand under a header of known words. */
export interface UnruledTable {
  /** Where its columns begin and end; one more than there are columns. */
  xs: number[]
  rows: { top: number; bottom: number; texts: string[] }[]
  lines: Line[]
}

/** A gap of so many ems on a line parts two columns. */
const COLUMN_GAP = 0.9
/** A header has so many cells, and known words in at least this share of them. */
const MIN_COLUMNS = 3
const KNOWN_SHARE = 0.6
/** Lines farther apart than so many ems belong to no table. */
const TABLE_GAP = 4
/** A space between lines that is so many times the smallest one parts two rows. */
const ROW_GAP = 1.5

/** Finds tables without lines among the lines of a page that stand in no ruled table. Input from top to bottom. */
export function findUnruled(lines: readonly Line[]): UnruledTable[] {
  const tables: UnruledTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const header = segmentsOf(lines[at]!)
    if (!isHeaderLine(header)) continue
    const body = linesBelow(lines, at)
    if (body.length === 0) continue
    tables.push(tableUnder(lines[at]!, header, body))
    at += body.length
  }
  return tables
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
  return segments.map((run) => ({
    text: run.map(({ text }) => text).join(''),
    glyphs: run,
    box: union(run.map(({ box }) => box)),
  }))
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

function tableUnder(headerLine: Line, header: readonly Segment[], body: readonly Line[]): UnruledTable {
  const segments = body.map(segmentsOf)
  const xs = columnBorders(header, segments.flat())
  const rows = [[headerLine], ...rowsOfLines(body, xs)]
  const measures = columnMeasures(body, xs)
  return {
    xs,
    rows: rows.map((own) => ({
      top: own[0]!.box.top,
      bottom: own.at(-1)!.box.bottom,
      texts: rowTexts(own, xs, measures),
    })),
    lines: [headerLine, ...body],
  }
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
    const boxes = body.flatMap((line) => partInColumn(line, xs[column]!, right)).map(({ box }) => box)
    return boxes.length > 0 ? union(boxes) : { left: xs[column]!, right }
  })
}

function rowTexts(lines: readonly Line[], xs: readonly number[], measures: readonly Measure[]): string[] {
  return measures.map((measure, column) => {
    const own = lines.flatMap((line) => partInColumn(line, xs[column]!, xs[column + 1]!))
    return paragraphsOf(own, measure)
      .map(({ text }) => text)
      .join('\n')
  })
}

/** What of a line stands in a column. */
function partInColumn(line: Line, left: number, right: number): Line[] {
  const segments = segmentsOf(line).filter(
    (segment) => middleOfSegment(segment) >= left && middleOfSegment(segment) < right,
  )
  if (segments.length === 0) return []
  const glyphs = segments.flatMap((segment) => segment.glyphs)
  const text = segments.map((segment) => segment.text).join(' ')
  return [{ ...line, text, glyphs, box: union(glyphs.map(({ box }) => box)), endsInBlank: false }]
}
