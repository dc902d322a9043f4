import type { Mark, Point } from './book.js'
import { box, form, frame, line, polyline, together, type Area } from './draw.js'
import type { Plan } from './grids.js'

/** The ways in which producers draw the borders of cells. */
export const BORDERS = {
  none: () => together(),
  /** One line from end to end of each border. */
  strokes: (plan) => together(...borders(plan).map(([from, to]) => line(from, to))),
  /** A stroked rectangle around each cell, so that inner borders are drawn twice. */
  rectangles: (plan) => together(...areas(plan).map((area) => frame(area))),
  /** Word: a filled bar for each side of a cell, and a square on each corner. */
  'thin fills': (plan) =>
    together(...sides(plan).map((side) => bar(side, 0.48)), ...corners(plan).map((at) => dot(at, 0.48))),
  /** Each border a second time, a little beside and longer. */
  doubled: (plan) =>
    together(...borders(plan).flatMap(([from, to]) => [line(from, to), line(moved(from, 0.3), moved(to, 0.3))])),
  /** Each side of a cell stops short of the corner: two borders leave a point between them. */
  gaps: (plan) => together(...sides(plan).map(([from, to]) => line(...shortened(from, to, 0.5)))),
  dashes: (plan) => together(...borders(plan).map(([from, to]) => line(from, to, { dash: [3, 2] }))),
  'drawn dashes': (plan) =>
    together(...borders(plan).flatMap((border) => pieces(border, 3, 2).map((one) => bar(one, 0.5)))),
  dots: (plan) => together(...borders(plan).flatMap((border) => pieces(border, 0.7, 1.4).map(([at]) => dot(at, 0.7)))),
  /** One path goes around each cell. */
  polylines: (plan) =>
    together(
      ...areas(plan).map(([left, top, right, bottom]) =>
        polyline([
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
          [left, top],
        ]),
      ),
    ),
  /** Two thin lines for each border. */
  'double lines': (plan) =>
    together(
      ...borders(plan).flatMap(([from, to]) =>
        [-0.9, 0.9].map((by) => line(beside(from, to, by), beside(to, from, by))),
      ),
    ),
  /** A frame around each cell, with 1.5 pt from one to the next. */
  'spaced frames': (plan) => together(...areas(plan).map((area) => frame(inset(area, 0.75)))),
  /** No line at all: boxes of colour with white gaps. */
  'coloured cells': (plan) => together(...areas(plan).map((area) => box(inset(area, 0.75), 'grey'))),
  /** White lines over one box of colour. */
  'white on colour': (plan) =>
    together(
      box(whole(plan), 'grey'),
      ...borders(plan).map(([from, to]) => line(from, to, { width: 1, colour: 'white' })),
    ),
  /** Drawn four times as large in a form XObject that is shrunk to half by its own matrix, and again by the page's. */
  'shrunken form': (plan) => {
    const large = (point: Point): Point => [point[0] * 4, point[1] * 4]
    const lines = borders(plan).map(([from, to]) => line(large(from), large(to), { width: 2 }))
    return (sheet) => form([3600, sheet.height * 4], [0.5, 0, 0, 0.5, 0, 0], [0.5, 0, 0, 0.5, 0, 0], ...lines)(sheet)
  },
} satisfies Record<string, (plan: Plan) => Mark>

export type Borders = keyof typeof BORDERS
export const ALL_BORDERS = Object.keys(BORDERS).filter((name): name is Borders => name !== 'none')

type Stretch = [Point, Point]

export function areas({ cells, xs, ys }: Plan): Area[] {
  return cells.map(({ row, column, rowspan, colspan }) => [
    xs[column]!,
    ys[row]!,
    xs[column + colspan]!,
    ys[row + rowspan]!,
  ])
}

/** The sides of all cells, cut at every row and column, each once. */
export function sides(plan: Plan): Stretch[] {
  const { xs, ys } = plan
  const owner = (row: number, column: number) =>
    plan.cells.findIndex(
      (one) =>
        row >= one.row && row < one.row + one.rowspan && column >= one.column && column < one.column + one.colspan,
    )
  const found: Stretch[] = []
  for (let row = 0; row < ys.length; row++)
    for (let column = 0; column < xs.length - 1; column++)
      if (owner(row - 1, column) !== owner(row, column))
        found.push([
          [xs[column]!, ys[row]!],
          [xs[column + 1]!, ys[row]!],
        ])
  for (let column = 0; column < xs.length; column++)
    for (let row = 0; row < ys.length - 1; row++)
      if (owner(row, column - 1) !== owner(row, column))
        found.push([
          [xs[column]!, ys[row]!],
          [xs[column]!, ys[row + 1]!],
        ])
  return found
}

/** Sides that follow each other as one border. */
export function borders(plan: Plan): Stretch[] {
  const joined: Stretch[] = []
  for (const [from, to] of sides(plan)) {
    const last = joined.at(-1)
    const goesOn = last?.[1][0] === from[0] && last[1][1] === from[1] && isAcross(...last) === isAcross(from, to)
    if (goesOn) last[1] = to
    else joined.push([from, to])
  }
  return joined
}

function isAcross(from: Point, to: Point): boolean {
  return from[1] === to[1]
}

function corners(plan: Plan): Point[] {
  return sides(plan).flat()
}

function whole({ xs, ys }: Plan): Area {
  return [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!]
}

function bar([from, to]: Stretch, thickness: number): Mark {
  const half = thickness / 2
  return isAcross(from, to)
    ? box([from[0], from[1] - half, to[0], to[1] + half])
    : box([from[0] - half, from[1], to[0] + half, to[1]])
}

function dot([x, y]: Point, side: number): Mark {
  return box([x - side / 2, y - side / 2, x + side / 2, y + side / 2])
}

function moved([x, y]: Point, by: number): Point {
  return [x + by, y + by]
}

function beside(from: Point, to: Point, by: number): Point {
  return isAcross(from, to) ? [from[0], from[1] + by] : [from[0] + by, from[1]]
}

function shortened(from: Point, to: Point, by: number): Stretch {
  return isAcross(from, to)
    ? [
        [from[0] + by, from[1]],
        [to[0] - by, to[1]],
      ]
    : [
        [from[0], from[1] + by],
        [to[0], to[1] - by],
      ]
}

function inset([left, top, right, bottom]: Area, by: number): Area {
  return [left + by, top + by, right - by, bottom - by]
}

function pieces([from, to]: Stretch, length: number, gap: number): Stretch[] {
  const across = isAcross(from, to)
  const end = across ? to[0] : to[1]
  const found: Stretch[] = []
  for (let at = across ? from[0] : from[1]; at < end; at += length + gap) {
    const stop = Math.min(at + length, end)
    found.push(
      across
        ? [
            [at, from[1]],
            [stop, from[1]],
          ]
        : [
            [from[0], at],
            [from[0], stop],
          ],
    )
  }
  return found
}
