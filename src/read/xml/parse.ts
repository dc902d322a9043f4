import type { Element } from 'xast'
import { SaxesParser } from 'saxes'
import { LimitExceeded, MAX_XML_ATTRIBUTES } from '../limits.js'
import { TreeBuilder, type XmlOptions } from './tree.js'

/** XML that is not well-formed. The message says what is wrong, and where. */
export class MalformedXml extends Error {}

/** Bytes that are decoded and parsed at a time: the text of a whole part beside its tree would double its memory. */
const STRETCH = 1024 * 1024
/** How much of the parser’s words a message shows, in characters: they quote names, which may be of any length. */
const QUOTED = 120

/**
 * Parses a part of an Office package. No entity is expanded but the five of XML, and nothing is fetched.
 * @param name of the part, for messages
 * @throws MalformedXml, or LimitExceeded where the part has a DOCTYPE, which Office never writes, or too many elements
 */
export function parseXml(bytes: Uint8Array, name: string, options: XmlOptions): Element {
  const tree = new TreeBuilder(name, options)
  const parser = parserInto(tree, name)
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += STRETCH)
    parser.write(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }))
  parser.write(decoder.decode()).close()
  if (tree.root === null) throw new MalformedXml(`Its ${name} holds nothing that a document is made of.`)
  return tree.root
}

function parserInto(tree: TreeBuilder, name: string): SaxesParser<{ xmlns: true; position: true }> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let attributes = 0
  parser.on('doctype', () => {
    throw new LimitExceeded(`Its ${name} has a DOCTYPE, which Office never writes and which may hold an attack.`)
  })
  parser.on('attribute', () => {
    if (++attributes > MAX_XML_ATTRIBUTES)
      throw new LimitExceeded(`An element of its ${name} has more than ${MAX_XML_ATTRIBUTES} attributes.`)
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    tree.open(tag)
  })
  parser.on('closetag', () => tree.close())
  parser.on('text', (text) => tree.text(text))
  parser.on('cdata', (text) => tree.text(text))
  parser.on('error', (error) => {
    if (!/unbound namespace prefix/.test(error.message))
      throw new MalformedXml(`Its ${name} is no valid XML: ${error.message.slice(0, QUOTED).replace(/\.$/, '')}.`)
  })
  return parser
}

/** Parts are UTF-8 or UTF-16, the latter with a byte order mark, or with a first `<` of two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return 'utf-8'
}
