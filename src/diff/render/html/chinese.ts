import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { printable } from '../../../text/printable.js'

/** A text from a document, without what would turn or break the page. */
export function plain(text: string): string {
  return printable(text.replace(/\r\n?/g, '\n')).replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
}

/** The same, told to be Chinese: fonts and readers that speak need to know. */
export function chinese(name: string, content: (string | ElementContent | null)[]): Element {
  return h(
    name,
    { lang: 'zh' },
    content.map((one) => (typeof one === 'string' ? plain(one) : one)),
  )
}
