import type { Element } from 'xast'
import { MalformedXml, scanXml } from './scan.js'
import { TreeBuilder, type XmlOptions } from './tree.js'

/**
 * Parses a part of an Office package into a tree.
 * @param name of the part, for messages
 * @throws MalformedXml, LimitExceeded
 */
export function parseXml(bytes: Uint8Array, name: string, options: XmlOptions): Element {
  const tree = new TreeBuilder(name, options)
  scanXml(bytes, name, tree)
  if (tree.root === null) throw new MalformedXml(`Its ${name} holds nothing that a document is made of.`)
  return tree.root
}
