import type { Element, Nodes } from 'hast'
import { tidyLines, visible } from '../../text/blanks.js'
import { superscript } from '../../text/superscripts.js'
import { isBlock, isElement, isPrinted } from './elements.js'
import { markersOf } from './list-markers.js'

/** Stands around a sub- or superscript while the text is gathered; blanks beside it are the converter's, not the notice's. */
const GLUE = '\u0001'
/** Stands where the source goes on to a new line inside a text: a blank between words, nothing between Chinese characters. */
const WRAP = '\u0002'
const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uff60“”‘’—…]'
const WRAP_IN_CHINESE = new RegExp(`(?<=${WIDE})\u0002(?=${WIDE})`, 'gu')

/** The text a person sees in an HTML element: breaks and block elements as `\n`, sub- and superscripts in line. */
export function textOfHast(node: Nodes): string {
  return tidyLines(linesOfHast(node))
}

/** The same with the blanks before and inside each line as they are written: full-width ones begin a paragraph. */
export function linesOfHast(node: Nodes): string {
  const gathered = gather(node)
  const glued = gathered.includes(GLUE) ? glue(gathered) : gathered
  return glued.includes(WRAP) ? glued.replace(WRAP_IN_CHINESE, '').replaceAll(WRAP, ' ') : glued
}

function gather(node: Nodes): string {
  if (node.type === 'text') return written(node.value)
  if (node.type === 'root') return node.children.map(gather).join('')
  if (!isElement(node) || !isPrinted(node)) return ''
  if (node.tagName === 'br') return '\n'
  const inner = node.children.map(gather).join('')
  if (node.tagName === 'sub') return `${GLUE}${inner.trim()}${GLUE}`
  if (node.tagName === 'sup') return `${GLUE}${superscript(inner.trim())}${GLUE}`
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner} `
  if (node.tagName === 'ol') return `\n${numbered(node)}\n`
  return isBlock(node) ? `\n${inner}\n` : inner
}

/** Blanks of the source are one; full-width and unbreakable ones are printed as they are. */
function written(value: string): string {
  return visible(value)
    .replace(/[\u0001\u0002]/g, '')
    .replace(/[ \t\f]*[\r\n][ \t\f\r\n]*/g, WRAP)
    .replace(/[ \t\f]+/g, ' ')
}

function numbered(list: Element): string {
  const markers = markersOf(list)
  return list.children.map((item) => `\n${(isElement(item) && markers.get(item)) || ''}${gather(item).trim()}`).join('')
}

/**
 * `PM <sub>2.5</sub> 年均` is PM2.5年均: a blank before a sub- or superscript is a converter's, and so is the one after it.
 * Before a Latin letter or digit it stays, or two words would run together.
 */
function glue(text: string): string {
  return text
    .replace(/[ \u0002]+\u0001([^\u0001]*)\u0001(?:[ \u0002]+(?![A-Za-z0-9]))?/g, '$1')
    .replace(/\u0001([^\u0001]*)\u0001/g, '$1')
}
