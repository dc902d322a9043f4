import type { PageContent } from '../../read/paged/page-content.js'
import { widthOf } from '../../text/blanks.js'
import type { PageSheet, Piece } from '../data.js'

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
