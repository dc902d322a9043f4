import type { Glyph } from '../../marks.js'
import type { Span } from '../cells.js'
import type { FilledGrid } from '../filled-grid.js'
import type { Borders } from './open-row.js'

export interface PartedRow extends Borders {
  row: number
}

/**
 * A grid with borders within its rows. A cell of such a row becomes one in each of its parts; one that goes over all of
 * them, or over other rows as well, gets longer.
 */
export function withRowsParted(grid: FilledGrid, parted: readonly PartedRow[]): FilledGrid {
  if (parted.length === 0) return grid
  const { xs, ys } = grid.anchors
  const newYs = [...ys, ...parted.flatMap((row) => row.ys)].sort((one, other) => one - other)
  const at = new Map(newYs.map((y, index) => [y, index]))
  const cells = grid.spans.flatMap((span, index): { span: Span; glyphs: Glyph[] }[] => {
    const glyphs = grid.glyphs[index]!
    const [from, to] = [at.get(ys[span.row]!)!, at.get(ys[span.row + span.rowspan]!)!]
    const own = parted.find(({ row, whole }) => span.rowspan === 1 && row === span.row && !whole.includes(index))
    if (!own) return [{ span: { ...span, row: from, rowspan: to - from }, glyphs }]
    return Array.from({ length: to - from }, (_, part) => ({
      span: { ...span, row: from + part, rowspan: 1 },
      glyphs: glyphs.filter((glyph) => rowOf(glyph, own.ys) === part),
    }))
  })
  cells.sort((one, other) => one.span.row - other.span.row || one.span.column - other.span.column)
  return {
    ...grid,
    anchors: { xs, ys: newYs },
    spans: cells.map(({ span }) => span),
    glyphs: cells.map((cell) => cell.glyphs),
  }
}

function rowOf({ box }: Glyph, ys: readonly number[]): number {
  const middle = (box.top + box.bottom) / 2
  return ys.filter((y) => y <= middle).length
}
