import type { Element, ElementContent, ElementData, Nodes } from 'hast'
import type { Place } from '../../../model/place.js'
import type { Piece } from './piece.js'

/** A paragraph as it is printed. Its element is empty until mammoth has read the pieces. */
export interface PrintedParagraph {
  element: Element
  pieces: readonly Piece[]
}

/** The first block of a document. */
const START: Place = Object.freeze({ block: 1 })

/** An element of HTML that knows where it stands in the document. */
export function printed(
  tagName: string,
  place: Place,
  children: ElementContent[] = [],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children, data: dataOf(place) }
}

/** What mammoth made, in its place in the document instead of in mammoth’s HTML. */
export function withPlace(node: ElementContent, place: Place): ElementContent {
  if (node.type === 'text') return { type: 'text', value: node.value, data: dataOf(place) }
  if (node.type !== 'element') return node
  const children = node.children.map((child) => withPlace(child, place))
  return printed(node.tagName, place, children, node.properties)
}

/** Where an element of a document as it is printed stands. */
export function placeOf(node: Nodes): Place {
  return (node.data as { place?: Place } | undefined)?.place ?? START
}

/** Other libraries say what data an element has; ours is beside theirs. */
function dataOf(place: Place): ElementData {
  return { place } as unknown as ElementData
}
