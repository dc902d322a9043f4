import type { Element, Nodes } from 'hast'
import type { CharacterCount, LeftOut } from '../../model/characters.js'
import { tidyLine, visibleLength } from '../../text/blanks.js'
import { isElement, isHidden, isPrinted, noteMark } from './elements.js'

/** What these hold is code, or kept for programs: no character of it is text, and none is counted. */
export const CODE = new Set('head iframe noembed noframes noscript script style template'.split(' '))

/**
 * Counts the characters of the text nodes of HTML, entities decoded, and of those the ones in elements that are not read.
 * @param isFurniture tells the outermost elements that belong to the page and not to the notice
 */
export function charactersOfHast(
  nodes: readonly Nodes[],
  isFurniture: (element: Element) => boolean = () => false,
): CharacterCount {
  const count: CharacterCount = { seen: 0, made: 0, left_out: {} }
  const add = (node: Nodes, reason: LeftOut | null): void => {
    if (node.type === 'text') {
      const length = visibleLength(node.value)
      count.seen += length
      if (reason !== null && length > 0) count.left_out[reason] = (count.left_out[reason] ?? 0) + length
    }
    if (!('children' in node) || (isElement(node) && CODE.has(node.tagName))) return
    const within = isElement(node) ? reasonWithin(node, reason, isFurniture) : reason
    for (const child of node.children) add(child, within)
  }
  for (const node of nodes) add(node, null)
  return count
}

/** What is hidden inside a menu is hidden; what is a menu inside of something hidden is, too. */
function reasonWithin(
  element: Element,
  around: LeftOut | null,
  isFurniture: (element: Element) => boolean,
): LeftOut | null {
  if (around !== null && around !== 'furniture') return around
  return reasonLeftOut(element) ?? around ?? (isFurniture(element) ? 'furniture' : null)
}

/** Why what stands in an element is not read, wherever the element stands; null where it is. */
export function reasonLeftOut(element: Element): LeftOut | null {
  if (isHidden(element)) return 'hidden'
  if (noteMark(element) !== null) return 'beside'
  if (element.tagName === 'del') return 'deleted'
  if (element.tagName === 'svg') return 'unread'
  return isPrinted(element) ? null : 'not text'
}

/** All that is counted of an element that is left out, on one line. */
export function textLeftOut(element: Element): string {
  const texts: string[] = []
  const add = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value)
    else if ('children' in node && !(isElement(node) && CODE.has(node.tagName))) node.children.forEach(add)
  }
  add(element)
  return tidyLine(texts.join(' '))
}
