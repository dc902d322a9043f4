import type { Element, Root } from 'hast'
import type { FileLink } from '../../model/source.js'
import { descendants } from '../flow/elements.js'
import { textOfHast } from '../flow/text.js'
import { fileLinkOf } from '../linked-files.js'

/** The files that a page leads to, each address once, and the first of the links. */
export function linkedFiles(page: Root): { links: FileLink[]; first: Element | null } {
  const links = new Map<string, FileLink>()
  let first: Element | null = null
  for (const element of descendants(page)) {
    const href = typeof element.properties.href === 'string' && element.tagName === 'a' ? element.properties.href : ''
    const link = links.has(href) ? null : fileLinkOf(href, textOfHast(element))
    if (link === null) continue
    first ??= element
    links.set(href, link)
  }
  return { links: [...links.values()], first }
}
