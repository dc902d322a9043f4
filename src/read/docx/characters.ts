import type { Element } from 'xast'
import { elementsOf, xmlText } from '../xml/elements.js'
import { symbolText, UNKNOWN_SYMBOL } from './symbols.js'

/** Elements that print something, and what. */
const WRITTEN = new Map<string, (element: Element) => string>([
  ['w:t', xmlText],
  ['w:delText', xmlText],
  ['m:t', xmlText],
  ['a:t', xmlText],
  ['w:noBreakHyphen', () => '-'],
  ['w:sym', (symbol) => symbolText(symbol) ?? UNKNOWN_SYMBOL],
  ['v:textpath', ({ attributes }) => attributes['string'] ?? ''],
])
/** Properties hold no text of the document: the name of a style, the sign that a formula puts between its parts. */
const PROPERTIES = /^[wm]:\w+Pr$/

/** All that a tree of Word’s XML has to print, deleted and hidden text included, whatever it stands in. */
export function writtenText(element: Element): string {
  const own = WRITTEN.get(element.name)
  if (own) return own(element)
  return isProperty(element) ? '' : elementsOf(element).map(writtenText).join('')
}

/** Whether an element prints something itself. */
export function isWritten({ name }: Element): boolean {
  return WRITTEN.has(name)
}

export function isProperty({ name }: Element): boolean {
  return PROPERTIES.test(name)
}
