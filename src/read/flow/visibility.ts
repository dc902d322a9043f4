import type { Element, ElementContent, Nodes } from 'hast'
import { visibleLength } from '../../text/blanks.js'
import { holding, isElement, visibilityOf } from './elements.js'

const CELLS = new Set(['td', 'th'])

/**
 * Says of a tree where its hidden texts begin and end: an element with `visibility:hidden` may hold one that is seen
 * again, and a cell that is hidden so keeps its column. In their place what stands in them is marked as hidden.
 */
export function settleVisibility(tree: Nodes): void {
  const holdsSeen = holding((element) => visibilityOf(element) === 'seen')
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return
    if (isElement(node) && visibilityOf(node) === 'hidden' && (CELLS.has(node.tagName) || holdsSeen(node))) hideIn(node)
    else node.children.forEach(visit)
  }
  const hideIn = (element: Element): void => {
    const { style } = element.properties
    if (visibilityOf(element) === 'hidden') element.properties.style = `${String(style)};visibility:visible !important`
    element.children = element.children.map(hide)
  }
  const hide = (node: ElementContent): ElementContent => {
    if (node.type === 'text') return visibleLength(node.value) > 0 ? hiddenSpan(node) : node
    if (!isElement(node)) return node
    if (visibilityOf(node) === 'seen') visit(node)
    else if (CELLS.has(node.tagName) || holdsSeen(node)) hideIn(node)
    else node.properties.hidden = true
    return node
  }
  visit(tree)
}

/** A text that nobody sees, as an element that stands where it stands. */
export function hiddenSpan(text: { value: string; position?: Element['position'] }): Element {
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { hidden: true },
    children: [{ type: 'text', value: text.value }],
  }
  if (text.position) span.position = text.position
  return span
}
