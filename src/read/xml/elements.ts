import type { Element, ElementContent } from 'xast'

/** The child elements of an element, or those of one name. */
export function elementsOf(parent: { children: ElementContent[] } | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && (name === undefined || child.name === name),
  )
}

/** The first child element of a name, at the end of a path of names. */
export function childOf(parent: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => elementsOf(element, name)[0], parent)
}

/**
 * The outermost elements of one of some names at any depth.
 * @param shown told of each element that is looked through; gives the one to look through in its place
 */
export function* outermost(
  parent: Element,
  names: ReadonlySet<string>,
  shown: (element: Element) => Element = (element) => element,
): Generator<Element> {
  for (const child of elementsOf(parent)) {
    if (names.has(child.name)) yield child
    else yield* outermost(shown(child), names, shown)
  }
}

/** The text inside an element. */
export function xmlText(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? xmlText(child) : ''))
    .join('')
}

export function element(name: string, attributes: Element['attributes'], children: ElementContent[] = []): Element {
  return { type: 'element', name, attributes, children }
}
