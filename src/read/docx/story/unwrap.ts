import type { Element } from 'xast'
import { childOf, elementsOf } from '../../xml/elements.js'
import type { Story } from './story.js'

/** What a tracked change takes away. */
const DELETED = new Set(['w:del', 'w:moveFrom'])
const INSERTED = new Set(['w:ins', 'w:moveTo'])
/** What holds no text of the document. */
const EMPTY = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sectPr'])

/**
 * The wanted elements under a parent, at any depth, in order. Content controls, links, smart tags, insertions and whatever
 * else Word puts around text are looked through, known or not; deletions are left out.
 */
export function* unwrap(parent: Element, wanted: ReadonlySet<string>, story: Story): Generator<Element> {
  for (const child of elementsOf(parent)) {
    if (EMPTY.has(child.name)) continue
    if (DELETED.has(child.name) || INSERTED.has(child.name)) story.mark(story.changes)
    if (DELETED.has(child.name)) continue
    if (wanted.has(child.name)) yield child
    else yield* unwrap(shownOf(child), wanted, story)
  }
}

/** Of several forms of one thing the one that is shown. */
export function shownOf(element: Element): Element {
  return element.name === 'mc:AlternateContent' ? alternativeOf(element) : element
}

/** What newer programs show, or else what older ones do: the older form alone has the text of characters beyond 16 bits. */
export function alternativeOf(content: Element): Element {
  const choice = childOf(content, 'mc:Choice')
  const isRead = choice !== undefined && choice.children.length > 0 && !childOf(choice, 'w16se:symEx')
  return isRead ? choice : (childOf(content, 'mc:Fallback') ?? choice ?? content)
}
