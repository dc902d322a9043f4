import type { ElementContent } from 'hast'
import type { SheetEvents } from './scan-sheet.js'

const TAGS: Record<string, 'sub' | 'sup'> = { subscript: 'sub', superscript: 'sup' }
/** Characters that XML cannot hold are written so: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** Gathers the text of a shared string, of a text in a cell or of a comment from its runs; the readings of characters are left out. */
export class TextGatherer implements SheetEvents {
  content: ElementContent[] = []
  private gathered = ''
  private raised: 'sub' | 'sup' | undefined
  private inText = false
  private inReading = false

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'r') this.raised = undefined
    else if (name === 'vertAlign') this.raised = TAGS[attributes['val'] ?? '']
    else if (name === 'rPh') this.inReading = true
    else if (name === 't') this.inText = !this.inReading
  }

  close(name: string): void {
    if (name === 't' && this.inText) {
      this.add()
      this.inText = false
    } else if (name === 'r') this.raised = undefined
    else if (name === 'rPh') this.inReading = false
  }

  text(text: string): void {
    if (this.inText) this.gathered += text
  }

  private add(): void {
    const lines = linesOf(unescaped(this.gathered))
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
export function linesOf(text: string): ElementContent[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at): ElementContent[] => {
    const value: ElementContent = { type: 'text', value: line }
    return at === 0 ? [value] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, value]
  })
}
