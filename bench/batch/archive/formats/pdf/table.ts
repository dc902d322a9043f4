import { COLUMNS, type Cell, type Row } from '../../blocks.js'
import { HEIGHT } from './file.js'
import { textAt, wrapped } from './lettering.js'
import type { Paper } from './paper.js'

const SIZE = 12
const PITCH = 15.6
const PAD = 4
/** Of the columns, from the left. */
const EDGES = [41, 81, 211, 501, 591, 696, 801]
const LEFT = EDGES[0]!
const RIGHT = EDGES.at(-1)!
/** Lines of a cut row that stand together on either page. */
const FEWEST_LINES = 2
const MEASURE = 2

/** A row as it is laid out: what its own cells say in lines, and which columns go on below it. */
interface Laid {
  cells: { cell: Cell; lines: string[] }[]
  goesOn: Set<number>
}

/** Draws a table over as many pages as it takes; rows may be cut by their end. */
export function drawTable(paper: Paper, rows: readonly Row[], repeatsHeader: boolean): void {
  const [header, ...body] = laidOut(rows)
  const turn = (): void => {
    drawBorder(paper)
    paper.turn()
    drawBorder(paper)
    if (repeatsHeader) drawRow(paper, header!)
  }
  drawBorder(paper)
  drawRow(paper, header!)
  body.forEach((row, at) => {
    const together = heightOf(body.slice(at, at + rowsKeptWith(row)))
    const cut = rowsKeptWith(row) > 1 ? 0 : cutAt(row, Math.floor((paper.left - 2 * PAD) / PITCH))
    if (cut > 0) drawRow(paper, slice(row, 0, cut))
    if (cut > 0 || together > paper.left) turn()
    drawRow(paper, cut > 0 ? slice(row, cut) : row)
  })
}

/**
 * Where measures share their deadline and units, a page break between them leaves a row with nothing but a measure: nobody
 * could tell it from the rest of the row above. Such rows stand on one page.
 */
function rowsKeptWith({ cells }: Laid): number {
  return cells.find(({ cell }) => cell.column === MEASURE + 1)?.cell.rowspan ?? 1
}

function laidOut(rows: readonly Row[]): Laid[] {
  const left = Array.from({ length: COLUMNS }, () => 0)
  return rows.map((cells) => {
    for (const { column, rowspan } of cells) left[column] = rowspan
    const goesOn = new Set(left.flatMap((count, column) => (count > 1 ? [column] : [])))
    left.forEach((count, column) => (left[column] = count - 1))
    return { goesOn, cells: cells.map((cell) => ({ cell, lines: linesOf(cell) })) }
  })
}

function linesOf({ text, column, colspan }: Cell): string[] {
  return wrapped(text, EDGES[column + colspan]! - EDGES[column]! - 2 * PAD, SIZE)
}

/** The line by which a row is cut so that its measure, a sentence, is unfinished; 0 where it stays whole. */
function cutAt({ cells }: Laid, room: number): number {
  const measure = cells.find(({ cell }) => cell.column === MEASURE)?.lines.length ?? 0
  const most = Math.max(...cells.map(({ lines }) => lines.length))
  if (most <= room || room < FEWEST_LINES) return 0
  return measure - room >= FEWEST_LINES ? room : 0
}

function slice({ cells, goesOn }: Laid, from: number, to?: number): Laid {
  return {
    goesOn: to === undefined ? goesOn : new Set(),
    cells: cells.map(({ cell, lines }) => ({ cell, lines: lines.slice(from, to) })),
  }
}

function heightOf(rows: readonly Laid[]): number {
  const lines = rows.map(({ cells }) => Math.max(...cells.map((one) => one.lines.length)))
  return lines.reduce((height, count) => height + count * PITCH + 2 * PAD, 0)
}

/** From end to end: where a page ends within merged cells, they are closed. */
function drawBorder(paper: Paper): void {
  paper.add(line(LEFT, HEIGHT - paper.y, RIGHT, HEIGHT - paper.y))
}

function drawRow(paper: Paper, row: Laid): void {
  const height = heightOf([row])
  const [top, bottom] = [HEIGHT - paper.y, HEIGHT - paper.y - height]
  for (let column = 0; column < COLUMNS; column++)
    if (!row.goesOn.has(column)) paper.add(line(EDGES[column]!, bottom, EDGES[column + 1]!, bottom))
  const isWide = row.cells[0]?.cell.colspan === COLUMNS
  for (const x of isWide ? [LEFT, RIGHT] : EDGES) paper.add(line(x, top, x, bottom))
  for (const { cell, lines } of row.cells)
    lines.forEach((text, at) => paper.add(textAt(EDGES[cell.column]! + PAD, paper.y + PAD + at * PITCH, text, SIZE)))
  paper.y += height
}

function line(...[fromX, fromY, toX, toY]: [number, number, number, number]): string {
  return `${fromX} ${fromY.toFixed(2)} m ${toX} ${toY.toFixed(2)} l S`
}
