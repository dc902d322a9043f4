import { page, pdf, type Mark, type Page } from '../../read/pdf/book.js'
import { centred, text } from '../../read/pdf/draw.js'
import { cell, grid, planOf, type Rows } from '../../read/pdf/grids.js'
import type { BoxRow, DrawnTable, Part } from './document.js'
import { rowsBetween } from './pages.js'

const LANDSCAPE = { width: 842, height: 595 }
const LEFT = 40
const TOP = 50
const BOTTOM = 545
const LINE = 20

/** A document on pages across: lines, and ruled tables that end with their page. */
export function pdfOf(parts: readonly Part[]): Promise<Uint8Array> {
  const pages: Mark[][] = [[]]
  let y = TOP
  const turn = (): void => {
    pages.push([])
    y = TOP
  }
  for (const part of parts) {
    if (part.kind === 'table') y = drawTable(part, y, pages)
    else {
      if (y > BOTTOM - 3 * LINE) turn()
      const size = part.kind === 'title' ? 16 : 12
      pages
        .at(-1)!
        .push(
          part.kind === 'title' ? centred(y, part.text, { size }, LANDSCAPE.width) : text(LEFT, y, part.text, { size }),
        )
      y += part.kind === 'title' ? 2 * LINE : LINE
    }
  }
  return pdf(...pages.map((marks): Page => ({ ...page(...marks), ...LANDSCAPE })))
}

/** Draws as many rows as have room, then turns the page; merged cells end with it. */
function drawTable({ header, body }: DrawnTable, top: number, pages: Mark[][]): number {
  const columns = widthsOf([...header, ...body])
  let from = 0
  let y = top
  while (from < body.length) {
    let to = body.length
    while (to > from + 1 && bottomOf(rowsOf(header, body, from, to), y, columns) > BOTTOM) to--
    if (to === from + 1 && y > TOP && bottomOf(rowsOf(header, body, from, to), y, columns) > BOTTOM) to = from
    if (to > from) {
      const rows = rowsOf(header, body, from, to)
      pages.at(-1)!.push(grid(rows, { left: LEFT, top: y, columns, size: 9 }))
      y = bottomOf(rows, y, columns) + LINE
      from = to
    }
    if (from < body.length) {
      pages.push([])
      y = TOP
    }
  }
  return y
}

const bottomOf = (rows: Rows, top: number, columns: number[]): number =>
  planOf(rows, { left: LEFT, top, columns, size: 9 }).ys.at(-1)!

function rowsOf(header: readonly BoxRow[], body: readonly BoxRow[], from: number, to: number): Rows {
  const rows = [...header, ...rowsBetween(body, from, to)]
  return rows.map((boxes) => boxes.flatMap((box) => (box ? [cell(box.text, box.down, box.across)] : [])))
}

/** Columns as wide as their texts are long, within bounds. */
function widthsOf(rows: readonly BoxRow[]): number[] {
  const longest = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => Math.min(18, Math.max(3, row[column]?.across === 1 ? row[column].text.length : 0)))),
  )
  const sum = longest.reduce((total, one) => total + one, 0)
  return longest.map((one) => Math.floor(((LANDSCAPE.width - 2 * LEFT) * one) / sum))
}
