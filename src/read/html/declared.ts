import type { Element, Root } from 'hast'
import type { Declared } from '../../model/metadata.js'
import { tidyLine } from '../../text/blanks.js'
import { metadataOfMeta } from '../../vocabulary/pages/declared.js'
import { descendants } from '../flow/elements.js'
import type { Locate } from '../flow/table.js'

/** What the head of a page says of its notice: its `meta` elements by their names, and its title, in their order. */
export function declaredBy(page: Root, locate: Locate): Declared[] {
  const head = [...descendants(page)].find(({ tagName }) => tagName === 'head')
  return [...(head ? descendants(head) : [])].flatMap((element) => {
    const says = saysOf(element)
    const value = says === null ? '' : tidyLine(valueOf(element))
    return says === null || value === '' ? [] : [{ says, value, place: locate(element) }]
  })
}

function saysOf({ tagName, properties: { name, property } }: Element): Declared['says'] | null {
  if (tagName === 'title') return 'title'
  return tagName === 'meta' ? metadataOfMeta(String(name ?? property ?? '')) : null
}

function valueOf({ properties: { content }, children }: Element): string {
  return String(content ?? children.map((child) => ('value' in child ? child.value : '')).join(''))
}
