import { foldText } from '../../data/fold-text.js'

/** A piece of a line, marked as the chosen field, another one of the record, or not. */
export interface Stretch {
  text: string
  mark: 'chosen' | 'spot' | null
}

/**
 * Cuts the text of a line at the pieces that stand on it. A piece begins at its column and reaches as far as its characters
 * are met again, whatever marks of the format stand among them.
 * @param from 1-based column of the text’s first character
 */
export function markedParts(
  text: string,
  from: number,
  pieces: readonly { column: number; text: string; isChosen: boolean }[],
): Stretch[] {
  const marks = Array.from<Stretch['mark']>({ length: text.length }).fill(null)
  for (const piece of [...pieces].sort((a, b) => Number(a.isChosen) - Number(b.isChosen))) {
    const start = piece.column - from
    if (start < 0 || start >= text.length) continue
    marks.fill(piece.isChosen ? 'chosen' : 'spot', start, endOf(text, start, piece.text))
  }
  const parts: Stretch[] = []
  for (const [at, mark] of marks.entries()) {
    const last = parts.at(-1)
    if (last?.mark === mark) last.text += text[at]!
    else parts.push({ text: text[at]!, mark })
  }
  return parts
}

function endOf(text: string, start: number, piece: string): number {
  let at = start
  let end = start
  for (const char of foldText(piece).replaceAll('\n', '')) {
    const found = indexOfFolded(text, char, at)
    if (found < 0) return Math.max(end, start + 1)
    at = end = found + 1
  }
  return end
}

/** Characters of the format between two of a piece: tags and the like. */
const BETWEEN = 200

function indexOfFolded(text: string, char: string, from: number): number {
  for (let at = from; at < Math.min(text.length, from + BETWEEN); at++) if (foldText(text[at]!) === char) return at
  return -1
}
