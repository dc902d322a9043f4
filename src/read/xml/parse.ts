import type { Element, ElementContent } from 'xast'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { LimitExceeded, MAX_XML_DEPTH, MAX_XML_ELEMENTS } from '../limits.js'

/** How a part of a package is parsed. */
export interface XmlOptions {
  /** Namespaces by the prefix that names get, whatever prefix the file has. */
  prefixes: Record<string, string>
  /** Elements that are left out with all they hold. */
  unwanted?: ReadonlySet<string>
}

/** XML that is not well-formed. The message says what is wrong, and where. */
export class MalformedXml extends Error {}

/**
 * Parses a part of an Office package. No entity is expanded but the five of XML, and nothing is fetched.
 * @param name of the part, for messages
 * @throws MalformedXml, or LimitExceeded where the part has a DOCTYPE, which Office never writes, or too many elements
 */
export function parseXml(bytes: Uint8Array, name: string, { prefixes, unwanted }: XmlOptions): Element {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const tree = new TreeBuilder(name, prefixes, unwanted ?? new Set())
  parser.on('doctype', () => {
    throw new LimitExceeded(`Its ${name} has a DOCTYPE, which Office never writes and which may hold an attack.`)
  })
  parser.on('opentag', (tag) => tree.open(tag))
  parser.on('closetag', () => tree.close())
  parser.on('text', (text) => tree.text(text))
  parser.on('cdata', (text) => tree.text(text))
  parser.on('error', (error) => {
    if (!/unbound namespace prefix/.test(error.message))
      throw new MalformedXml(`Its ${name} is no valid XML: ${error.message}.`)
  })
  parser.write(decodeXml(bytes)).close()
  if (tree.root === null) throw new MalformedXml(`Its ${name} holds no element.`)
  return tree.root
}

/** Parts are UTF-8, or UTF-16 with a byte order mark. */
function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes)
}

class TreeBuilder {
  root: Element | null = null
  private readonly stack: Element[] = []
  private elements = 0
  /** Levels below an element that is left out. */
  private skipped = 0

  constructor(
    private readonly name: string,
    private readonly prefixes: Record<string, string>,
    private readonly unwanted: ReadonlySet<string>,
  ) {}

  open(tag: SaxesTagNS): void {
    const name = this.nameOf(tag.uri, tag.prefix, tag.local)
    if (this.skipped > 0 || this.unwanted.has(name)) {
      this.skipped++
      return
    }
    if (++this.elements > MAX_XML_ELEMENTS)
      throw new LimitExceeded(`Its ${this.name} has more than ${MAX_XML_ELEMENTS} elements.`)
    if (this.stack.length >= MAX_XML_DEPTH)
      throw new LimitExceeded(`The elements of its ${this.name} are nested more than ${MAX_XML_DEPTH} levels deep.`)
    const element: Element = { type: 'element', name, attributes: {}, children: [] }
    for (const { uri, prefix, local, value } of Object.values(tag.attributes))
      if (prefix !== 'xmlns' && local !== 'xmlns') element.attributes[this.nameOf(uri, prefix, local)] = value
    this.add(element)
    this.root ??= element
    this.stack.push(element)
  }

  close(): void {
    if (this.skipped > 0) this.skipped--
    else this.stack.pop()
  }

  text(value: string): void {
    if (this.skipped === 0 && value !== '') this.add({ type: 'text', value })
  }

  private add(node: ElementContent): void {
    this.stack.at(-1)?.children.push(node)
  }

  private nameOf(uri: string, prefix: string, local: string): string {
    const known = this.prefixes[uri] ?? prefix
    return known === '' ? local : `${known}:${local}`
  }
}
