import {
  openEndOf,
  partedAtOpenEnds,
  withoutConjunction,
  withoutDivision,
  withoutOpenEnd,
} from '../../vocabulary/collectives.js'

/** A stretch of a unit cell between two printed separators. */
export interface UnitPiece {
  text: string
  /** Offsets in `text` where a line or blank broke it: a wrap, or the border of two names. */
  breaks: number[]
  /** 等部门 or the like at its end, which leaves the list open; empty where there is none. */
  openEnd: string
  /** The separator before it; empty at the start of the cell. */
  after: string
}

const SEPARATORS = /[、，,；;。/／]/
const OPENING = /[（(〔［[]/
const CLOSING = /[）)〕］\]]/

/** Cuts the text of a unit cell at its printed separators; brackets keep theirs. */
export function piecesOf(cell: string): UnitPiece[] {
  const pieces: UnitPiece[] = []
  let depth = 0
  let printed = ''
  let after = ''
  const text = partedAtOpenEnds(cell)
  for (const [at, char] of [...text].entries()) {
    if (OPENING.test(char) && CLOSING.test(text.slice(at + 1))) depth++
    else if (CLOSING.test(char) && depth > 0) depth--
    if (depth <= 0 && SEPARATORS.test(char)) {
      pieces.push(...pieceOf(printed, after))
      printed = ''
      after = char
    } else printed += char
  }
  return [...pieces, ...pieceOf(printed, after)]
}

function pieceOf(printed: string, after: string): UnitPiece[] {
  const plain = withoutDivision(printed.trim()).trim()
  const named = withoutConjunction(withoutOpenEnd(plain)).trim()
  if (named === '') return []
  const breaks: number[] = []
  let text = ''
  for (const char of named) {
    if (!/\s/.test(char)) text += char
    else if (breaks.at(-1) !== text.length) breaks.push(text.length)
  }
  return [{ text, breaks, openEnd: openEndOf(plain), after }]
}
