import { SaxesParser } from 'saxes'
import { LimitExceeded, MAX_XML_ATTRIBUTES, MAX_XML_DEPTH, MAX_XML_ELEMENTS } from '../limits.js'
import { MalformedXml } from './parse.js'

/** What happens on the way through a part; names without prefixes. */
export interface XmlEvents {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}
