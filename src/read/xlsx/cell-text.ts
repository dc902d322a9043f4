import type { CellObject } from '@e965/xlsx'
import type { ElementContent } from 'hast'
import { elementsOf, textOf, childOf } from '../xml/elements.js'
import { MalformedXml, parseXml } from '../xml/parse.js'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TAGS: Record<string, string> = { subscript: 'sub', superscript: 'sup' }

/** What a cell shows, a format applied: text, with line breaks, sub- and superscripts as elements of HTML. */
export function contentOf(cell: CellObject): ElementContent[] {
  if (typeof cell.r === 'string' && cell.r.includes('vertAlign')) return richContent(cell.r) ?? linesOf(shownBy(cell))
  return linesOf(shownBy(cell))
}

export function shownBy({ t, w, v }: CellObject): string {
  if (t === 'z') return ''
  return String(w ?? v ?? '')
}

/** The runs of a shared string, as the file has them. */
function richContent(runs: string): ElementContent[] | null {
  try {
    const item = parseXml(Buffer.from(`<si xmlns="${NAMESPACE}">${runs}</si>`), 'sharedStrings.xml', { prefixes: {} })
    return elementsOf(item).flatMap((run) => {
      const text = run.name === 't' ? textOf(run) : elementsOf(run, 't').map(textOf).join('')
      const tagName = TAGS[childOf(run, 'rPr', 'vertAlign')?.attributes['val'] ?? '']
      if (run.name !== 't' && run.name !== 'r') return []
      return tagName ? [{ type: 'element', tagName, properties: {}, children: linesOf(text) }] : linesOf(text)
    })
  } catch (error) {
    if (error instanceof MalformedXml) return null
    throw error
  }
}

function linesOf(text: string): ElementContent[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at): ElementContent[] => {
    const value: ElementContent = { type: 'text', value: line }
    return at === 0 ? [value] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, value]
  })
}
