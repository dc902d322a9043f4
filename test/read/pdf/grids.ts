import { BORDERS, type Borders } from './borders.js'
import type { Mark } from './book.js'
import { text, together } from './draw.js'
import { widthIn } from './fonts.js'

/** A merged cell. */
export interface Merged {
  text: string
  rowspan: number
  colspan: number
}
/** A table as HTML has it: each row lists the cells that begin in it. */
export type Rows = (string | Merged)[][]

/** The smallest table, for tests of how one is drawn. */
export const SMALL: Rows = [
  ['甲', '乙'],
  ['1', '2'],
]

export function cell(text: string, rowspan: number, colspan = 1): Merged {
  return { text, rowspan, colspan }
}

export interface GridLook {
  left?: number
  top?: number
  /** Widths in points; 90 each by default. */
  columns?: number[]
  size?: number
  borders?: Borders
}

/** A cell with its place, and where its four sides run. */
export interface Placed extends Merged {
  row: number
  column: number
}
export interface Plan {
  cells: Placed[]
  xs: number[]
  ys: number[]
}

const PAD = 4
const PITCH = 1.3

/** A table, its texts wrapped in its cells, with borders drawn in the given way. */
export function grid(rows: Rows, look: GridLook = {}): Mark {
  const plan = planOf(rows, look)
  return together(BORDERS[look.borders ?? 'strokes'](plan), texts(plan, look.size ?? 10))
}

/** Where the rows and columns of a grid lie. */
export function planOf(rows: Rows, { left = 60, top = 80, columns = [], size = 10 }: GridLook = {}): Plan {
  const cells = placed(rows)
  const count = Math.max(...cells.map(({ column, colspan }) => column + colspan))
  const xs = [left]
  for (let at = 0; at < count; at++) xs.push(xs[at]! + (columns[at] ?? 90))
  const ys = [top]
  for (let row = 0; row < rows.length; row++) {
    const ending = cells.filter((one) => one.row + one.rowspan === row + 1)
    const needed = ending.map((one) => ys[one.row]! + heightOf(one, xs, size))
    ys.push(Math.max(ys[row]! + size * PITCH + 2 * PAD, ...needed))
  }
  return { cells, xs, ys }
}

/** The position of each cell, found as a browser finds it. */
export function placed(rows: Rows): Placed[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((given) => {
      const own = typeof given === 'string' ? cell(given, 1) : given
      while (taken.has(`${row},${column}`)) column++
      for (let r = row; r < row + own.rowspan; r++)
        for (let c = column; c < column + own.colspan; c++) taken.add(`${r},${c}`)
      return { ...own, row, column }
    })
  })
}

function texts({ cells, xs, ys }: Plan, size: number): Mark {
  const lines = cells.flatMap((one) =>
    wrap(one.text, widthOf(one, xs), size).map((string, at) =>
      text(xs[one.column]! + PAD, ys[one.row]! + PAD + at * size * PITCH, string, { size }),
    ),
  )
  return together(...lines)
}

function heightOf(one: Placed, xs: readonly number[], size: number): number {
  return wrap(one.text, widthOf(one, xs), size).length * size * PITCH + 2 * PAD
}

function widthOf({ column, colspan }: Placed, xs: readonly number[]): number {
  return xs[column + colspan]! - xs[column]! - 2 * PAD
}

/** A word, a blank, or a character with the punctuation that may not begin a line. */
const UNIT = /[A-Za-z0-9.%]+|./gu
const CANNOT_START = /^[，。；、：）》”%]/

/** Lines that are as full as they can be; `\n` ends a paragraph. */
export function wrap(string: string, width: number, size: number): string[] {
  return string.split('\n').flatMap((paragraph) => {
    const lines = ['']
    const units = (paragraph.match(UNIT) ?? []).reduce<string[]>((done, unit) => {
      if (CANNOT_START.test(unit) && done.length > 0) done[done.length - 1] += unit
      else done.push(unit)
      return done
    }, [])
    for (const unit of units) {
      if (widthIn(lines.at(-1)! + unit, size) > width && lines.at(-1) !== '') lines.push('')
      if (unit !== ' ' || lines.at(-1) !== '') lines[lines.length - 1] += unit
    }
    return lines.map((one) => one.trimEnd())
  })
}
