import type { Element, ElementContent, Nodes, RootContent } from 'hast'

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Elements that print no text of the document: scripts, controls, what is drawn, played or struck out, and Word’s own data. */
const UNPRINTED = new Set(
  'applet audio base button canvas colgroup datalist del embed frame frameset head iframe input link map meta noframes noscript object option script select style svg template textarea title video xml'.split(
    ' ',
  ),
)

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

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
export function isHidden({ properties }: Element): boolean {
  const { hidden, style } = properties
  return (
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    (typeof style === 'string' && HIDING_STYLE.test(style))
  )
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
