import type { PageContent } from '../../read/paged/page-content.js'
import type { PageSheet } from '../data.js'
import type { Piece } from '../pieces.js'
import { fittedRuns } from './fitted-runs.js'

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
      ...sizeOf(boxes),
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

function sizeOf(boxes: readonly PagePiece[]): { width: number; height: number } {
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
