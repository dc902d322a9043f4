import type { Nodes } from 'hast'
import { tidyLines, visible } from '../../text/blanks.js'
import { superscript } from '../../text/superscripts.js'

const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'dd',
  'dt',
  'pre',
])
const UNPRINTED = new Set(['script', 'style', 'template', 'noscript', 'head'])
/** Stands around a sub- or superscript while the text is gathered; blanks beside it are the converter's, not the notice's. */
const GLUE = '\u0001'

/** The text a person sees in an HTML element: breaks and block elements as `\n`, sub- and superscripts in line. */
export function textOfHast(node: Nodes): string {
  const gathered = gather(node)
  const glued = gathered.includes(GLUE) ? glue(gathered) : gathered
  return tidyLines(glued)
}

function gather(node: Nodes): string {
  if (node.type === 'text') return visible(node.value).replace(/[\s\u0001]+/g, ' ')
  if (node.type === 'root') return node.children.map(gather).join('')
  if (node.type !== 'element' || UNPRINTED.has(node.tagName)) return ''
  if (node.tagName === 'br') return '\n'
  const inner = node.children.map(gather).join('')
  if (node.tagName === 'sub') return `${GLUE}${inner.trim()}${GLUE}`
  if (node.tagName === 'sup') return `${GLUE}${superscript(inner.trim())}${GLUE}`
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner} `
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner
}

/** `PM <sub>2.5</sub> 年均` is PM2.5年均; before a Latin letter or digit the blank stays, or two words would run together. */
function glue(text: string): string {
  return text.replace(/ *\u0001([^\u0001]*)\u0001( +(?![A-Za-z0-9]))?/g, '$1')
}
