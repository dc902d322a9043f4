import type { Element, ElementContent, Nodes, RootContent } from 'hast'
import { declaredValue } from './style.js'

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Elements that print no text of the document: scripts, controls, what is drawn, played or struck out, and Word’s own data. */
const UNPRINTED = new Set(
  'applet audio base button canvas colgroup datalist del embed frame frameset head iframe input link meta noframes noscript option script select style svg template textarea title video xml'.split(
    ' ',
  ),
)

/** What browsers accept; another value is no declaration to them. */
const DISPLAY =
  /^(?:none|contents|list-item|(?:inline-)?(?:block|flex|grid|table)|inline|flow-root|table-[a-z-]+|ruby[a-z-]*|run-in|-webkit-[a-z-]+|inherit|initial|unset|revert|(?:block|inline) [a-z-]+)$/
const VISIBILITY = /^(?:visible|hidden|collapse|inherit|initial|unset|revert)$/

export function isElement(node: Nodes): node is Element {
  return node.type === 'element'
}

/** Whether an element stands on lines of its own, however it is styled. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName)
}

/** Whether a person is meant to see what stands in an element. */
export function isPrinted(element: Element): boolean {
  return !UNPRINTED.has(element.tagName) && !isHidden(element) && noteMark(element) === null
}

/** The mark that Word puts where a foot- or endnote hangs (`[1]`), and once more before the note. */
export function noteMark({ tagName, properties }: Element): 'text' | 'note' | null {
  if (tagName !== 'a') return null
  const [found, back] = /^#_(?:ftn|edn)(ref)?\d+$/.exec(String(properties.href ?? '')) ?? []
  if (found === undefined) return null
  return back ? 'note' : 'text'
}

/** Whether an element says that nobody sees it. Stylesheets are not asked. */
export function isHidden(element: Element): boolean {
  const { hidden, style } = element.properties
  const display = declaredValue(style, 'display', (value) => DISPLAY.test(value))
  const isClosed = element.tagName === 'dialog' && (element.properties.open ?? false) === false
  const isMarked = isClosed || (hidden !== undefined && hidden !== null && hidden !== false)
  return (
    (display === null ? isMarked : display === 'none') ||
    visibilityOf(element) === 'hidden' ||
    declaredValue(style, 'mso-hide') === 'all'
  )
}

/** What an element says of its visibility, which what stands in it has as well, unless it says otherwise. */
export function visibilityOf({ properties }: Element): 'seen' | 'hidden' | null {
  const declared = declaredValue(properties.style, 'visibility', (value) => VISIBILITY.test(value))
  if (declared === 'hidden' || declared === 'collapse') return 'hidden'
  return declared === 'visible' || declared === 'initial' ? 'seen' : null
}

/** The hidden elements inside a node that stand in no other. */
export function outermostHidden(node: { children: readonly (RootContent | ElementContent)[] }): Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return []
    return isHidden(child) ? [child] : outermostHidden(child)
  })
}

export function childElements(
  parent: { children: (RootContent | ElementContent)[] },
  names: readonly string[],
): Element[] {
  return parent.children.filter((child): child is Element => isElement(child) && names.includes(child.tagName))
}

/** The elements inside a node at any depth, in the order of the text. A stack of its own: pages may be nested deep. */
export function* descendants(node: Nodes): Generator<Element> {
  const waiting: Nodes[] = [node]
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (next !== node && isElement(next)) yield next
    if ('children' in next) for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at]!)
  }
}

/** Whether some element inside a node, at any depth, is wanted. */
export function holds(node: Nodes, isWanted: (element: Element) => boolean): boolean {
  for (const element of descendants(node)) if (isWanted(element)) return true
  return false
}

/**
 * Asks whether a node holds an element of some kind at any depth, and remembers the answer: asked of each level of a deep
 * tree, the question would be asked again and again below it.
 */
export function holding(isWanted: (element: Element) => boolean): (node: Nodes) => boolean {
  const known = new WeakMap<Nodes, boolean>()
  const holds = (node: Nodes): boolean => {
    if (!('children' in node)) return false
    const before = known.get(node)
    if (before !== undefined) return before
    const found = node.children.some((child) => isElement(child) && (isWanted(child) || holds(child)))
    known.set(node, found)
    return found
  }
  return holds
}
