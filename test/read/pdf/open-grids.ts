import type { Mark, Point } from './book.js'
import { box, line, text, together, type Colour } from './draw.js'
import { wrap } from './grids.js'

/** A table without merged cells, its header first. */
export type Plain = string[][]

export interface OpenLook {
  left?: number
  top?: number
  /** Widths in points; 90 each by default. */
  columns?: number[]
  size?: number
  /** What text keeps from the top and bottom of its row. */
  pad?: number
  /** Height of a line in ems. */
  pitch?: number
  /** Where the text of a cell stands, if its row is higher. */
  stands?: 'top' | 'middle'
}

export interface OpenPlan {
  rows: Plain
  xs: number[]
  ys: number[]
}

const PAD_X = 4

/** A plain table with some of its borders left out. */
export function openGrid(rows: Plain, style: Style, look: OpenLook = {}): Mark {
  const plan = openPlan(rows, look)
  return together(STYLES[style](plan), ...textsOf(plan, look, style))
}

export function openPlan(rows: Plain, { left = 60, top = 80, columns = [], ...look }: OpenLook = {}): OpenPlan {
  const { size = 10, pad = 4, pitch = 1.3 } = look
  const xs = [left]
  for (let at = 0; at < rows[0]!.length; at++) xs.push(xs[at]! + (columns[at] ?? 90))
  const ys = [top]
  for (const row of rows) {
    const lines = row.map((cell, at) => wrap(cell, xs[at + 1]! - xs[at]! - 2 * PAD_X, size).length)
    ys.push(ys.at(-1)! + Math.max(...lines) * size * pitch + 2 * pad)
  }
  return { rows, xs, ys }
}

function textsOf({ rows, xs, ys }: OpenPlan, look: OpenLook, style: Style): Mark[] {
  const { size = 10, pad = 4, pitch = 1.3, stands = 'top' } = look
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const lines = wrap(cell, xs[column + 1]! - xs[column]! - 2 * PAD_X, size)
      const free = ys[at + 1]! - ys[at]! - 2 * pad - lines.length * size * pitch
      const top = ys[at]! + pad + (stands === 'middle' ? free / 2 : 0) + (size * (pitch - 1)) / 2
      const colour: Colour = at === 0 && style === 'dark header' ? 'white' : 'black'
      return lines.map((string, index) =>
        text(xs[column]! + PAD_X, top + index * size * pitch, string, { size, colour }),
      )
    }),
  )
}

const across = ({ xs }: OpenPlan, y: number): Mark => line([xs[0]!, y], [xs.at(-1)!, y])
const down = (x: number, from: number, to: number): Mark => line([x, from], [x, to])
const ends = ({ ys }: OpenPlan): Point => [ys[0]!, ys.at(-1)!]

/** The columns, the frame and the line below the header. */
function columnsRuled(plan: OpenPlan): Mark {
  const [top, bottom] = ends(plan)
  return together(
    ...[top, plan.ys[1]!, bottom].map((y) => across(plan, y)),
    ...plan.xs.map((x) => down(x, top, bottom)),
  )
}

function rowsRuled(plan: OpenPlan): Mark {
  const { xs, ys } = plan
  return together(...ys.map((y) => across(plan, y)), ...xs.map((x) => down(x, ys[0]!, ys[1]!)))
}

/** Every other row of the body in colour. */
function bands({ xs, ys }: OpenPlan): Mark {
  const shaded = ys.slice(1, -1).flatMap((top, at) => (at % 2 === 1 ? [[top, ys[at + 2]!] as const] : []))
  return together(...shaded.map(([top, bottom]) => box([xs[0]!, top, xs.at(-1)!, bottom], 'grey')))
}

function headerBoxes({ xs, ys }: OpenPlan, colour: Colour): Mark {
  return together(...xs.slice(1).map((right, at) => box([xs[at]!, ys[0]!, right, ys[1]!], colour)))
}

/** The ways in which producers leave borders out. */
export const STYLES = {
  none: () => together(),
  full: (plan) => together(columnsRuled(plan), ...plan.ys.map((y) => across(plan, y))),
  'columns only': columnsRuled,
  /** Horizontal lines below a ruled header. */
  'rows only': rowsRuled,
  /** The same in a frame. */
  'rows in a frame': (plan) =>
    together(rowsRuled(plan), ...[plan.xs[0]!, plan.xs.at(-1)!].map((x) => down(x, ...ends(plan)))),
  /** No line at the sides, and none above or below. */
  'no frame': (plan) =>
    together(
      ...plan.ys.slice(1, -1).map((y) => across(plan, y)),
      ...plan.xs.slice(1, -1).map((x) => down(x, ...ends(plan))),
    ),
  /** A line above and below the header, and one at the end. */
  'three lines': (plan) => together(...[plan.ys[0]!, plan.ys[1]!, plan.ys.at(-1)!].map((y) => across(plan, y))),
  /** A ruled header over a bare body. */
  'header boxes': (plan) =>
    together(
      ...plan.ys.slice(0, 2).map((y) => across(plan, y)),
      ...plan.xs.map((x) => down(x, plan.ys[0]!, plan.ys[1]!)),
    ),
  /** Boxes of colour side by side above a bare body. */
  'coloured header': (plan) => headerBoxes(plan, 'grey'),
  /** The same above horizontal lines. */
  'coloured header and rows': (plan) =>
    together(headerBoxes(plan, 'grey'), ...plan.ys.slice(1).map((y) => across(plan, y))),
  /** White words on boxes without lines, above a ruled body. */
  'dark header': (plan) =>
    together(
      headerBoxes(plan, 'black'),
      ...plan.ys.slice(1).map((y) => across(plan, y)),
      ...plan.xs.map((x) => down(x, plan.ys[1]!, plan.ys.at(-1)!)),
    ),
  'columns and bands': (plan) => together(bands(plan), columnsRuled(plan)),
} satisfies Record<string, (plan: OpenPlan) => Mark>

export type Style = keyof typeof STYLES
