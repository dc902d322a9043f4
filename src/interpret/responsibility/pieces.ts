import { lengthBeforeUnits } from '../../vocabulary/roles/role-verbs.js'

/** A stretch of a clause, by its offsets there. */
export interface Piece {
  text: string
  start: number
  end: number
}

/** A stretch without the separators and conjunctions around it, or null where nothing is left. */
export function pieceOf(text: string, from: number, to: number): Piece | null {
  let start = from
  for (;;) {
    const rest = text.slice(start, to)
    const skipped = /^[\s、，,；;。.：:]+/.exec(rest)?.[0].length ?? lengthBeforeUnits(rest)
    if (skipped === 0) break
    start += skipped
  }
  const printed = text.slice(start, to).replace(/[\s、，,；;。.]+$/, '')
  return printed === '' ? null : { text: printed, start, end: start + printed.length }
}

export function pieceAt(text: string, { start, end }: Omit<Piece, 'text'>): Piece {
  return { text: text.slice(start, end), start, end }
}
