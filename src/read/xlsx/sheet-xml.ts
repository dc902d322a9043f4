import type { ElementContent } from 'hast'
import { LimitExceeded, MAX_XML_ELEMENTS } from '../limits.js'
import { scanXml, type XmlEvents } from '../xml/scan.js'

/**
 * Goes through a part of a workbook without keeping it: a sheet of 100,000 rows has a million elements.
 * @param name of the part, for messages
 * @param listeners told of all that is met, each for itself
 * @throws MalformedXml, LimitExceeded
 */
export function scanSheet(bytes: Uint8Array, name: string, ...listeners: readonly XmlEvents[]): void {
  let elements = 0
  scanXml(bytes, name, {
    open: (element, attributes) => {
      if (++elements > MAX_XML_ELEMENTS)
        throw new LimitExceeded(`Its ${name} has more than ${MAX_XML_ELEMENTS} elements.`)
      for (const listener of listeners) listener.open(element, attributes)
    },
    close: (element) => {
      for (const listener of listeners) listener.close(element)
    },
    text: (text) => {
      for (const listener of listeners) listener.text(text)
    },
  })
}

const TAGS: Record<string, 'sub' | 'sup'> = { subscript: 'sub', superscript: 'sup' }
/** Characters that XML cannot hold are written so: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** Gathers the text of a shared string, of a text in a cell or of a comment from its runs; the readings of characters are left out. */
export class TextGatherer implements XmlEvents {
  content: ElementContent[] = []
  private gathered = ''
  private raised: 'sub' | 'sup' | undefined
  private inText = false
  private inReading = false

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'x:r') this.raised = undefined
    else if (name === 'x:vertAlign') this.raised = TAGS[attributes['val'] ?? '']
    else if (name === 'x:rPh') this.inReading = true
    else if (name === 'x:t') this.inText = !this.inReading
  }

  close(name: string): void {
    if (name === 'x:t' && this.inText) {
      this.add()
      this.inText = false
    } else if (name === 'x:r') this.raised = undefined
    else if (name === 'x:rPh') this.inReading = false
  }

  text(text: string): void {
    if (this.inText) this.gathered += text
  }

  private add(): void {
    const lines = contentOfText(unescaped(this.gathered))
    this.content.push(
      ...(this.raised ? [{ type: 'element', tagName: this.raised, properties: {}, children: lines } as const] : lines),
    )
    this.gathered = ''
  }
}

export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** A text as HTML has it: line breaks are elements. */
export function contentOfText(text: string): ElementContent[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at): ElementContent[] => {
    const value: ElementContent = { type: 'text', value: line }
    return at === 0 ? [value] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, value]
  })
}
