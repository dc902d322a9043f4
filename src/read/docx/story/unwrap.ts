import type { Element } from 'xast'
import { childOf, elementsOf } from '../../xml/elements.js'
import { isProperty, isWritten } from '../characters.js'
import type { Story } from './story.js'

/** What a tracked change takes away, and what it brings. */
export const DELETED = new Set(['w:del', 'w:moveFrom'])
export const INSERTED = new Set(['w:ins', 'w:moveTo'])

/**
 * The wanted elements under a parent, at any depth, in order. Content controls, links, smart tags, insertions and whatever
 * else Word puts around text are looked through, known or not; deletions are left out.
 */
export function* unwrap(parent: Element, wanted: ReadonlySet<string>, story: Story): Generator<Element> {
  for (const child of elementsOf(parent)) {
    if (isProperty(child)) continue
    if (DELETED.has(child.name) || INSERTED.has(child.name)) story.mark(story.changes)
    if (DELETED.has(child.name)) story.leaveOut('deleted', child)
    else if (wanted.has(child.name)) yield child
    else if (isWritten(child)) story.leaveUnread(child)
    else yield* unwrap(shownOf(child, story), wanted, story)
  }
}

/** Of several forms of one thing the one that is shown; the others are left out. */
export function shownOf(element: Element, story: Story): Element {
  if (element.name !== 'mc:AlternateContent') return element
  const shown = alternativeOf(element)
  for (const other of shown === element ? [] : elementsOf(element))
    if (other !== shown) story.leaveOut('not text', other)
  return shown
}

/** What newer programs show, or else what older ones do: the older form alone has the text of characters beyond 16 bits. */
function alternativeOf(content: Element): Element {
  const choice = childOf(content, 'mc:Choice')
  const isRead = choice !== undefined && choice.children.length > 0 && !childOf(choice, 'w16se:symEx')
  return isRead ? choice : (childOf(content, 'mc:Fallback') ?? choice ?? content)
}
