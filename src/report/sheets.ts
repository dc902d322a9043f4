import { groupedBy } from '../diff/grouping.js'
import type { PageContent } from '../read/paged/page-content.js'
import { widthOf } from '../text/blanks.js'
import type { LineSheet, PageSheet, Piece } from './data.js'

/** Lines before and after those that a value stands on. */
const CONTEXT = 2
/** Characters to which a line is shown as a whole; of a longer one, those before and after each value. */
const WHOLE = 2000
const BEFORE = 120
const AFTER = 400

/** The lines of a text on which its pieces stand, and those around them. */
export function sourceLines(text: string, pieces: readonly Piece[]): LineSheet[] {
  const all = linesOfText(text)
  const columns = columnsByLine(pieces)
  const near = [...columns.keys()].flatMap((line) =>
    Array.from({ length: 2 * CONTEXT + 1 }, (_, at) => line - CONTEXT + at),
  )
  return [...new Set(near)]
    .filter((line) => line >= 1 && line <= all.length)
    .sort((a, b) => a - b)
    .map((line) => ({ line, parts: linePartsOf(all[line - 1]!, columns.get(line) ?? []) }))
}

export function linesOfText(text: string): string[] {
  return text.split(/\r\n?|\n/)
}

/** The lines that a package knows: its pieces, each at its column. */
export function knownLines(pieces: readonly Piece[]): LineSheet[] {
  const lines = groupedBy(
    pieces.flatMap(({ place, text }) => ('line' in place ? [{ ...place, text }] : [])),
    ({ line }) => line,
  )
  return [...lines]
    .map(([line, found]): LineSheet => ({
      line,
      parts: found.map(({ column, text }): [number, string] => [column, text]).sort((a, b) => a[0] - b[0]),
    }))
    .sort((a, b) => a.line - b.line)
}

function columnsByLine(pieces: readonly Piece[]): Map<number, number[]> {
  const lines = new Map<number, number[]>()
  for (const { place } of pieces)
    if ('line' in place) lines.set(place.line, [...(lines.get(place.line) ?? []), place.column])
  return lines
}

function linePartsOf(line: string, columns: readonly number[]): LineSheet['parts'] {
  if (line.length <= WHOLE) return [[1, line]]
  const spans: { from: number; to: number }[] = []
  for (const column of [...columns].sort((a, b) => a - b)) {
    const [from, to] = [Math.max(0, column - 1 - BEFORE), Math.min(line.length, column - 1 + AFTER)]
    const last = spans.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return spans.map(({ from, to }) => [from + 1, line.slice(from, to)])
}

/** A page as its reader saw it painted. Pages that could not be read are left out. */
export function paintedPages(contents: readonly PageContent[]): PageSheet[] {
  return contents.flatMap(({ page, width, height, drawing }) =>
    drawing === null
      ? []
      : [
          {
            page,
            width,
            height,
            runs: drawing.runs.map(({ text, box: [left, top, right, bottom], size, turn }) => [
              text,
              tenth((left + right) / 2),
              tenth((top + bottom) / 2),
              size,
              tenth(turn % 2 === 0 ? right - left : bottom - top),
              turn,
            ]),
            rulings: drawing.rulings.map(asRectangle),
          },
        ],
  )
}

/** Points of A4, upright; notices are printed on it. */
const A4 = { width: 595, height: 842 }
/** Points from the last box to the border, where a page is larger. */
const MARGIN = 36

/**
 * Pages from what a package knows of them: the box of each piece with its text in it. Where a page ends and how its text is
 * set is not known, and made up.
 */
export function fittedPages(pieces: readonly Piece[]): PageSheet[] {
  const pages = new Map<number, PagePiece[]>()
  for (const { place, text } of pieces)
    if ('page' in place) pages.set(place.page, [...(pages.get(place.page) ?? []), { box: place.box, text }])
  return [...pages]
    .map(([page, boxes]) => ({
      page,
      ...fittedSize(boxes),
      runs: boxes.flatMap(({ box, text }) => fittedRuns(text, box)),
      rulings: boxes.flatMap(({ box }) => frameOf(box)),
    }))
    .sort((a, b) => a.page - b.page)
}

interface PagePiece {
  box: Box
  text: string
}

type Box = [number, number, number, number]

function fittedSize(boxes: readonly PagePiece[]): { width: number; height: number } {
  const right = Math.max(...boxes.map(({ box }) => box[2])) + MARGIN
  const bottom = Math.max(...boxes.map(({ box }) => box[3])) + MARGIN
  const isUpright = right <= A4.width
  const [width, height] = isUpright ? [A4.width, A4.height] : [A4.height, A4.width]
  return { width: Math.max(width, right), height: Math.max(height, bottom) }
}

function frameOf([left, top, right, bottom]: Box): [number, number, number, number][] {
  return [
    asRectangle([left, top, right, top + HAIR]),
    asRectangle([left, bottom, right, bottom + HAIR]),
    asRectangle([left, top, left + HAIR, bottom]),
    asRectangle([right, top, right + HAIR, bottom]),
  ]
}

/** Points of a line that is just seen. */
const HAIR = 0.4

function asRectangle([left, top, right, bottom]: Box): [number, number, number, number] {
  return [tenth(left), tenth(top), hundredth(right - left), hundredth(bottom - top)]
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10
}

function hundredth(points: number): number {
  return Math.round(points * 100) / 100
}

/** Sizes that are tried, in points, from the usual one of a table to what can just be read. */
const SIZES = [12, 11, 10.5, 10, 9, 8, 7, 6, 5, 4]
/** Distance of lines and padding of a cell, in ems. */
const LEADING = 1.35
const PADDING = 0.3

/** Sets a text in a box: in the largest size in which its lines fit, or in the smallest. */
function fittedRuns(
  text: string,
  [left, top, right, bottom]: readonly [number, number, number, number],
): PageSheet['runs'] {
  const [width, height] = [right - left, bottom - top]
  const size =
    SIZES.find((one) => linesIn(text, width, one).length * one * LEADING <= height - one * PADDING) ?? SIZES.at(-1)!
  const lines = linesIn(text, width, size)
  const start = top + Math.max(0, height - lines.length * size * LEADING) / 2
  return lines.map((line, at) => {
    const length = (widthOf(line) / 2) * size
    return [line, left + size * PADDING + length / 2, start + (at + 0.5) * size * LEADING, size, length, 0]
  })
}

function linesIn(text: string, width: number, size: number): string[] {
  const columns = Math.max(2, Math.floor(((width - 2 * PADDING * size) / size) * 2))
  return text.split('\n').flatMap((paragraph) => wrapped(paragraph, columns))
}

/** @param columns half-width characters that a line takes */
function wrapped(paragraph: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const char of paragraph) {
    const width = widthOf(char)
    if (used + width > columns && line !== '') {
      lines.push(line)
      ;[line, used] = ['', 0]
    }
    line += char
    used += width
  }
  return line === '' ? lines : [...lines, line]
}
