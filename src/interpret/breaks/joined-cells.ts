import type { GridCell, LogicalCell, LogicalRow } from '../../model/table.js'
import { compact, joinBroken } from '../../text/blanks.js'
import { isNone } from '../../vocabulary/remarks.js'

/** How the text of a piece goes on with that of the pieces before it: broken mid-line, on a line of its own, or printed again. */
export type Seam = 'broken' | 'line' | 'again'

/** The cells of a table that pages cut, put together again. */
export class JoinedCells {
  private readonly wholes = new Map<GridCell, LogicalCell>()

  /** A cell as it stands by now: the whole that it is a piece of. */
  of(cell: LogicalCell): LogicalCell {
    return this.wholes.get(cell) ?? cell
  }

  /** Makes a cell a piece of the one before it. A blank one only reaches down. */
  join(before: LogicalCell, piece: LogicalCell, seam: Seam): LogicalCell {
    const whole = this.whole(before)
    this.wholes.set(piece, whole)
    if (piece.text === '') return whole
    whole.pieces!.push(piece)
    whole.text = seam === 'again' ? whole.text : joinedText(whole.text, piece.text, seam)
    return whole
  }

  /** A row with its cells as they stand by now. */
  in(row: LogicalRow): LogicalRow {
    return { ...row, cells: row.cells.map((cell) => cell && this.of(cell)) }
  }

  private whole(cell: LogicalCell): LogicalCell {
    const known = this.of(cell)
    if (known.pieces) return known
    const whole = { ...cell, pieces: cell.text === '' ? [] : [cell] }
    this.wholes.set(cell, whole)
    return whole
  }
}

/** A dash beside a value says nothing. */
function joinedText(before: string, after: string, seam: Seam): string {
  if (before === '' || isNone(before)) return after
  if (isNone(after)) return before
  return seam === 'broken' ? joinBroken(before, after) : `${before}\n${after}`
}

/** Whether two texts say the same, however their lines break. */
export function isSame(one: string, other: string): boolean {
  return compact(one) === compact(other)
}
