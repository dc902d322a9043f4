import type { Element } from 'xast'
import { told, type Told } from '../../../text/told.js'
import { xmlText } from '../../xml/elements.js'

const MARK = new Set(['w:fldChar', 'w:del', 'w:moveFrom'])
/** Fields that print nothing, or a mark that is drawn. */
const SILENT = new Set(
  'TC XE RD TA SET ASK PRIVATE BOOKMARK GOTOBUTTON MACROBUTTON ADDIN FORMCHECKBOX PAGE NUMPAGES SECTIONPAGES HYPERLINK TOC INDEX FORMTEXT NEXT NEXTIF SKIPIF IF ADVANCE EQ'.split(
    ' ',
  ),
)

/** What a field prints that has no result in the file. */
export interface Unresolved {
  /** The number that Word counts. */
  text?: string
  /** A field whose result only Word knows, with its first words. */
  unread?: Told
}

/** Fields that are open at a point of the text: what a field shows is its result; its code is not printed. */
export class Fields {
  private readonly open: { inResult: boolean; code: string }[] = []
  private readonly unpaired = new WeakSet<Element>()
  private automaticNumbers = 0
  /** Open fields whose result has not begun. */
  private codes = 0

  /** A field that is never closed would swallow all that follows: it is taken for none. */
  prepare(part: Element): void {
    const begun: Element[] = []
    for (const mark of marksIn(part)) {
      const type = mark.attributes['w:fldCharType']
      if (type === 'begin') begun.push(mark)
      else if (type === 'end') begun.pop()
    }
    for (const mark of begun) this.unpaired.add(mark)
  }

  get inCode(): boolean {
    return this.codes > 0
  }

  addCode(element: Element): void {
    const field = this.open.at(-1)
    if (field && !field.inResult) field.code += xmlText(element)
  }

  /** Passes a mark of a field; tells what the field prints where it ends without a result. */
  pass(mark: Element): Unresolved {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin' && !this.unpaired.has(mark)) this.begin()
    else if (type === 'separate') this.separate()
    else if (type === 'end') return this.end()
    return {}
  }

  private begin(): void {
    this.open.push({ inResult: false, code: '' })
    this.codes++
  }

  private separate(): void {
    const field = this.open.at(-1)
    if (!field || field.inResult) return
    field.inResult = true
    this.codes--
  }

  private end(): Unresolved {
    const field = this.open.pop()
    if (!field || field.inResult) return {}
    this.codes--
    return this.inCode ? {} : this.withoutResult(field.code)
  }

  /** Word counts the paragraphs that have an AUTONUM field, and keeps no number in the file. */
  withoutResult(code: string): Unresolved {
    const [name = ''] = code.trim().toUpperCase().split(/\s/, 1)
    if (/^AUTONUM(?:LGL|OUT)?$/.test(name)) {
      const separator = /\\s\s*"?([^\s"])/i.exec(code)?.[1] ?? '.'
      return { text: `${++this.automaticNumbers}${separator} ` }
    }
    return name === '' || SILENT.has(name)
      ? {}
      : { unread: told`a field without its result (${{ field: name.slice(0, 20) }})` }
  }
}

function* marksIn(parent: Element): Generator<Element> {
  const stack = [parent]
  while (stack.length > 0) {
    const element = stack.pop()!
    if (element.name === 'w:fldChar') yield element
    else if (!MARK.has(element.name))
      for (const child of element.children.toReversed()) if (child.type === 'element') stack.push(child)
  }
}
