import type { ElementContent, ElementData, Nodes, Element as Printed } from 'hast'
import type { Element } from 'xast'
import type { Place } from '../../../model/place.js'

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

/** A paragraph as it is printed. Its element is empty until mammoth has read the pieces. */
export interface PrintedParagraph {
  element: Printed
  pieces: readonly Piece[]
}

/** The first block of a document. */
const START: Place = Object.freeze({ block: 1 })

/** An element of HTML that knows where it stands in the document. */
export function printedElement(
  tagName: string,
  place: Place,
  children: ElementContent[] = [],
  properties: Printed['properties'] = {},
): Printed {
  return { type: 'element', tagName, properties, children, data: dataOf(place) }
}

/** What mammoth made, in its place in the document instead of in mammoth’s HTML. */
export function withPlaceOf(node: ElementContent, place: Place): ElementContent {
  if (node.type === 'text') return { type: 'text', value: node.value, data: dataOf(place) }
  if (node.type !== 'element') return node
  const children = node.children.map((child) => withPlaceOf(child, place))
  return printedElement(node.tagName, place, children, node.properties)
}

/** Where an element of a document as it is printed stands. */
export function placeOfPrinted(node: Nodes): Place {
  return (node.data as { place?: Place } | undefined)?.place ?? START
}

/** Other libraries say what data an element has; ours is beside theirs. */
function dataOf(place: Place): ElementData {
  return { place } as unknown as ElementData
}
