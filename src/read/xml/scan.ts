import { SaxesParser, type SaxesTagNS } from 'saxes'
import { LimitExceeded, MAX_XML_ATTRIBUTES, MAX_XML_DEPTH } from '../limits.js'
import { Names } from './namespaces.js'

/** XML that is not well-formed. The message says what is wrong, and where. */
export class MalformedXml extends Error {}

/** What happens on the way through a part; elements and attributes by their names as `namespaces.ts` gives them. */
export interface XmlEvents {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

/** Bytes that are decoded and parsed at a time: the text of a whole part beside what is made of it would double its memory. */
const STRETCH = 1024 * 1024
/** How much of the parser’s words a message shows, in characters: they quote names, which may be of any length. */
const QUOTED = 120

/**
 * Goes through a part of an Office package. No entity is expanded but the five of XML, and nothing is fetched.
 * @param name of the part, for messages
 * @throws MalformedXml, or LimitExceeded where the part has a DOCTYPE, which Office never writes, or is nested too deeply
 */
export function scanXml(bytes: Uint8Array, name: string, events: XmlEvents): void {
  const parser = parserFor(events, name)
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += STRETCH)
    parser.write(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }))
  parser.write(decoder.decode()).close()
}

function parserFor(events: XmlEvents, name: string): SaxesParser<{ xmlns: true; position: true }> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const names = new Names()
  let attributes = 0
  let depth = 0
  parser.on('doctype', () => {
    throw new LimitExceeded(`Its ${name} has a DOCTYPE, which Office never writes and which may hold an attack.`)
  })
  parser.on('attribute', () => {
    if (++attributes > MAX_XML_ATTRIBUTES)
      throw new LimitExceeded(`An element of its ${name} has more than ${MAX_XML_ATTRIBUTES} attributes.`)
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    if (++depth > MAX_XML_DEPTH)
      throw new LimitExceeded(`The elements of its ${name} are nested more than ${MAX_XML_DEPTH} levels deep.`)
    events.open(names.of(tag.uri, tag.prefix, tag.local), attributesOf(tag, names))
  })
  parser.on('closetag', (tag) => {
    depth--
    events.close(names.of(tag.uri, tag.prefix, tag.local))
  })
  parser.on('text', (text) => events.text(text))
  parser.on('cdata', (text) => events.text(text))
  parser.on('error', (error) => {
    if (!/unbound namespace prefix/.test(error.message))
      throw new MalformedXml(`Its ${name} is no valid XML: ${error.message.slice(0, QUOTED).replace(/\.$/, '')}.`)
  })
  return parser
}

function attributesOf(tag: SaxesTagNS, names: Names): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const { uri, prefix, local, value } of Object.values(tag.attributes))
    if (prefix !== 'xmlns' && local !== 'xmlns') attributes[names.of(uri, prefix, local)] = value
  return attributes
}

/** Parts are UTF-8 or UTF-16, the latter with a byte order mark, or with a first `<` of two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return 'utf-8'
}
