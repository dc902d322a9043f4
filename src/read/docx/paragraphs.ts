import type { Element } from 'hast'
import mammoth from 'mammoth'
import { parseHtml } from '../hast/parse.js'
import { CHARS_PER_PIECE, PIECES_PER_STRETCH } from '../limits.js'
import type { Piece } from './story/piece.js'
import { placeOf, withPlace, type PrintedParagraph } from './story/printed.js'
import { wordPackage } from './word-package.js'

/** A paragraph, or as much of a long one as mammoth is given at a time. */
interface Part {
  element: Element
  pieces: readonly Piece[]
}

/**
 * Has mammoth read the paragraphs of a document and puts what it makes of each into its element. It is given a stretch of
 * paragraphs at a time and nothing else: no links, pictures, styles and tables, so that it has nothing to resolve, and since
 * its time and memory grow faster than what it is given.
 * @returns what mammoth could not read, each once
 */
export async function readParagraphs(paragraphs: readonly PrintedParagraph[]): Promise<string[]> {
  const warnings = new Set<string>()
  for (const stretch of stretchesOf(paragraphs)) {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: wordPackage(stretch.map(({ pieces }) => pieces)) },
      { ignoreEmptyParagraphs: false },
    )
    for (const { message } of messages) warnings.add(message)
    const made = parseHtml(value, true).children
    if (made.length !== stretch.length)
      throw new Error(`mammoth made ${made.length} elements of ${stretch.length} paragraphs`)
    stretch.forEach(({ element }, at) => {
      for (const child of (made[at] as Element).children) element.children.push(withPlace(child, placeOf(element)))
    })
  }
  return [...warnings]
}

function* stretchesOf(paragraphs: readonly PrintedParagraph[]): Generator<Part[]> {
  let stretch: Part[] = []
  let size = 0
  for (const { element, pieces } of paragraphs) {
    for (const part of partsOf(pieces)) {
      stretch.push({ element, pieces: part })
      size += part.length
      if (size < PIECES_PER_STRETCH) continue
      yield stretch
      stretch = []
      size = 0
    }
  }
  if (stretch.length > 0) yield stretch
}

function* partsOf(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  const short = pieces.some(isLong) ? pieces.flatMap(cut) : pieces
  for (let at = 0; at < short.length; at += PIECES_PER_STRETCH) yield short.slice(at, at + PIECES_PER_STRETCH)
}

function isLong(piece: Piece): boolean {
  return 'text' in piece && piece.text.length > CHARS_PER_PIECE
}

/** A text in pieces, cut between two characters and not inside one that takes two units of UTF-16. */
function cut(piece: Piece): Piece[] {
  if (!('text' in piece)) return [piece]
  const cuts = new RegExp(`[^]{1,${CHARS_PER_PIECE}}`, 'gu')
  return (piece.text.match(cuts) ?? []).map((text) => ({ text, raised: piece.raised }))
}
