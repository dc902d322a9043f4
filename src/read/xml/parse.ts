import type { Element, ElementContent } from 'xast'
import { LimitExceeded, MAX_XML_ELEMENTS } from '../limits.js'
import { MalformedXml, scanXml } from './scan.js'

/** How a part of a package is parsed. What nobody reads is not kept: it is most of a part. */
export interface XmlOptions {
  /** Elements that are left out with all they hold. */
  unwanted?: ReadonlySet<string>
  /** Elements that are left out where nothing is left in them. */
  unwantedWhereEmpty?: ReadonlySet<string>
  /** Attributes that are kept; all where it is not given. */
  attributes?: ReadonlySet<string>
  /** Elements whose text is kept; all where it is not given. */
  texts?: ReadonlySet<string>
}

/**
 * Parses a part of an Office package into a tree.
 * @param name of the part, for messages
 * @throws MalformedXml, LimitExceeded
 */
export function parseXml(bytes: Uint8Array, name: string, options: XmlOptions = {}): Element {
  const tree = new TreeBuilder(name, options)
  scanXml(bytes, name, tree)
  if (tree.root === null) throw new MalformedXml(`Its ${name} holds nothing that a document is made of.`)
  return tree.root
}

/** Most elements have no attributes, and many no children: they share these. */
const NO_ATTRIBUTES: Element['attributes'] = Object.freeze({})
const NO_CHILDREN = Object.freeze([]) as unknown as ElementContent[]

/** Builds the tree of a part from its tags, and leaves out what nobody reads. A large part has millions of elements. */
class TreeBuilder {
  root: Element | null = null
  /** Elements that are open, and what they hold so far. */
  private readonly stack: { element: Element; children: ElementContent[] }[] = []
  private elements = 0
  /** Levels below an element that is left out. */
  private skipped = 0

  constructor(
    private readonly part: string,
    private readonly options: XmlOptions,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (this.skipped > 0 || this.options.unwanted?.has(name)) {
      this.skipped++
      return
    }
    const element: Element = { type: 'element', name, attributes: this.wantedOf(attributes), children: NO_CHILDREN }
    this.root ??= element
    this.stack.push({ element, children: [] })
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    const { element, children } = this.stack.pop()!
    if (children.length > 0) element.children = children.slice()
    else if (this.options.unwantedWhereEmpty?.has(element.name)) return
    if (++this.elements > MAX_XML_ELEMENTS)
      throw new LimitExceeded(`Its ${this.part} has more than ${MAX_XML_ELEMENTS} elements.`)
    this.stack.at(-1)?.children.push(element)
  }

  text(value: string): void {
    const parent = this.stack.at(-1)
    if (this.skipped > 0 || value === '' || !parent) return
    if (this.options.texts?.has(parent.element.name) ?? true) parent.children.push({ type: 'text', value })
  }

  private wantedOf(attributes: Record<string, string>): Element['attributes'] {
    const kept: Element['attributes'] = {}
    let count = 0
    for (const [name, value] of Object.entries(attributes)) {
      if (!(this.options.attributes?.has(name) ?? true)) continue
      kept[name] = value
      count++
    }
    return count === 0 ? NO_ATTRIBUTES : kept
  }
}
