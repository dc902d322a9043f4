import type { Element } from 'xast'

export type Raised = 'subscript' | 'superscript'

/** A stretch of text, or an element that mammoth reads: a break, a symbol. */
export type Piece = { text: string; raised: Raised | undefined } | { element: Element }

export function isEmptyText(piece: Piece): boolean {
  return 'text' in piece && piece.text.trim() === ''
}

/** Word cuts a text into runs where it was edited; neighbours that look alike are one. */
export function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last && 'text' in last && 'text' in piece && last.raised === piece.raised) last.text += piece.text
  else pieces.push(piece)
}
