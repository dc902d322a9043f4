import { extentOf } from '../../geometry.js'
import type { Fill, Glyph } from '../../marks.js'
import { paragraphsByCell } from '../../cell-paragraphs.js'
import type { RowsBy } from '../../page-content.js'
import type { FilledGrid } from '../filled-grid.js'
import { bordersByFirstLines } from './by-first-lines.js'
import { bordersByNumbers, NUMERALS } from './by-numbers.js'
import { bordersByShading, endsWithin, shadedBands } from './by-shading.js'
import { type OpenRow, openRow, type Parting } from './open-row.js'
import { type PartedRow, withRowsParted } from './parted.js'

export interface PartedGrid extends FilledGrid {
  rowsBy: RowsBy[]
  /** Rows that hold several records which cannot be told apart. */
  undecided: number[]
}

/**
 * Parts the rows of a table whose columns alone are ruled: by bands of shading from border to border, by a running sequence
 * in the column of numbers, and where there is but one row below the header, by the first lines of most columns.
 * @param aligned whether its columns are sure enough for the last of these
 */
export function partRows(grid: FilledGrid, fills: readonly Fill[], aligned = true): PartedGrid {
  const { xs } = grid.anchors
  const bands = shadedBands(xs[0]!, xs.at(-1)!, fills)
  const shaded = partEach(
    grid,
    ({ anchors: { ys } }, row) => endsWithin(bands, ys[row]!, ys[row + 1]!).length > 0,
    (row) => ({ parting: bordersByShading(row, bands), by: 'shading' }),
  )
  const numbered = partEach(shaded, mayBeNumbered, (row) => ({ parting: bordersByNumbers(row), by: 'numbers' }))
  const isDone = !aligned || numbered.rowsBy.length + numbered.undecided.length > 0
  const parted = isDone
    ? numbered
    : partEach(numbered, isBodyInOne, (row) => ({ parting: bordersByFirstLines(row), by: 'first lines' }))
  const rowsBy = [shaded, numbered, parted].flatMap((one) => one.rowsBy)
  return { ...parted, rowsBy: [...new Set(rowsBy)] }
}

/**
 * Parts the rows of a grid in one way.
 * @param isCandidate a quick look at a row, before its lines are put together
 */
function partEach(
  grid: FilledGrid,
  isCandidate: (grid: FilledGrid, row: number) => boolean,
  part: (row: OpenRow) => { parting: Parting; by: RowsBy },
): PartedGrid {
  const rows = Array.from({ length: grid.anchors.ys.length - 1 }, (_, row) => row)
  const candidates = rows.filter((row) => isCandidate(grid, row))
  if (candidates.length === 0) return { ...grid, rowsBy: [], undecided: [] }
  const paragraphs = paragraphsByCell(grid)
  const parted: (PartedRow & { by: RowsBy })[] = []
  const open: number[] = []
  for (const row of candidates) {
    const { parting, by } = part(openRow(grid, row, paragraphs))
    if (parting === 'undecided') open.push(row)
    else if (parting !== null) parted.push({ row, ...parting, by })
  }
  const undecided = open.map((row) =>
    parted.reduce((at, { row: other, ys }) => (other < row ? at + ys.length : at), row),
  )
  return { ...withRowsParted(grid, parted), rowsBy: parted.map(({ by }) => by), undecided }
}

/** Numbers below each other make a cell at least so many ems high. */
const LEAST_HEIGHT = 1

/** Whether a cell of the row holds numerals on several heights. */
function mayBeNumbered({ spans, glyphs }: FilledGrid, row: number): boolean {
  return spans.some((span, index) => {
    if (span.row !== row || span.rowspan > 1) return false
    const numerals = glyphs[index]!.filter(({ text }) => NUMERALS.test(text))
    const [first, last] = extentOf(numerals.map(({ box }) => box.top))
    return last - first >= LEAST_HEIGHT * (numerals[0]?.size ?? Infinity)
  })
}

/** A body of one row stands below no more rows of a header. */
const HEADER_ROWS = 2
/** Without a header, and with fewer columns, texts side by side are no rows. */
const COLUMNS_WITHOUT_HEADER = 3

/** Whether the row is all of the body: the last one, below a header that says something in each column. */
function isBodyInOne({ anchors: { xs, ys }, spans, glyphs }: FilledGrid, row: number): boolean {
  if (row !== ys.length - 2 || row > HEADER_ROWS) return false
  if (spans.some((span) => span.row + span.rowspan > row && span.rowspan > 1)) return false
  if (row === 0) return xs.length > COLUMNS_WITHOUT_HEADER
  return spans.every((span, index) => span.row + span.rowspan > row || isWritten(glyphs[index]!))
}

function isWritten(cell: readonly Glyph[]): boolean {
  return cell.some(({ text }) => text.trim() !== '')
}
