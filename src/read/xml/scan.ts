import { SaxesParser } from 'saxes'
import { LimitExceeded, MAX_XML_ATTRIBUTES, MAX_XML_DEPTH, MAX_XML_ELEMENTS } from '../limits.js'
import { MalformedXml } from './parse.js'

/** What happens on the way through a part; elements by their names without prefixes. */
export interface XmlEvents {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

/** Bytes that are decoded and parsed at a time. */
const STRETCH = 1024 * 1024

/**
 * Goes through a part of an Office package without keeping it: a sheet of 100,000 rows has a million elements.
 * @param name of the part, for messages
 * @throws MalformedXml, LimitExceeded
 */
export function scanXml(bytes: Uint8Array, name: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let elements = 0
  let depth = 0
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
    if (++elements > MAX_XML_ELEMENTS)
      throw new LimitExceeded(`Its ${name} has more than ${MAX_XML_ELEMENTS} elements.`)
    if (++depth > MAX_XML_DEPTH)
      throw new LimitExceeded(`The elements of its ${name} are nested more than ${MAX_XML_DEPTH} levels deep.`)
    events.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    events.close(localName(tag.name))
  })
  parser.on('text', events.text)
  parser.on('cdata', events.text)
  parser.on('error', (error) => {
    throw new MalformedXml(`Its ${name} is no valid XML: ${error.message.slice(0, 120).replace(/\.$/, '')}.`)
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += STRETCH)
    parser.write(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }))
  parser.write(decoder.decode()).close()
  if (elements === 0) throw new MalformedXml(`Its ${name} holds no element.`)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
