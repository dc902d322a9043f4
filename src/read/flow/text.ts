import type { Element, Nodes } from 'hast'
import { tidyLines, visible, visibleLength } from '../../text/blanks.js'
import { letterOf } from '../../text/printed.js'
import { superscript } from '../../text/raised.js'
import { chineseNumeral, romanNumeral } from '../../vocabulary/numbers/numerals.js'
import { childElements, isBlock, isElement, isPrinted } from './elements.js'
import { declaredValue } from './style.js'

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
  const gathered = gatherText(node)
  const glued = gathered.includes(GLUE) ? withoutGlue(gathered) : gathered
  return glued.includes(WRAP) ? glued.replace(WRAP_IN_CHINESE, '').replaceAll(WRAP, ' ') : glued
}

function gatherText(node: Nodes): string {
  if (node.type === 'text') return writtenText(node.value)
  if (node.type === 'root') return node.children.map(gatherText).join('')
  if (!isElement(node) || !isPrinted(node)) return ''
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'ol') return `\n${numberedItems(node)}\n`
  const inner = node.children.map(gatherText).join('')
  if (node.tagName === 'sub') return `${GLUE}${inner.trim()}${GLUE}`
  if (node.tagName === 'sup') return `${GLUE}${superscript(inner.trim())}${GLUE}`
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner} `
  return isBlock(node) ? `\n${inner}\n` : inner
}

/** Blanks of the source are one; full-width and unbreakable ones are printed as they are. */
function writtenText(value: string): string {
  return visible(value)
    .replace(/[\u0001\u0002]/g, '')
    .replace(/[ \t\f]*[\r\n][ \t\f\r\n]*/g, WRAP)
    .replace(/[ \t\f]+/g, ' ')
}

function numberedItems(list: Element): string {
  const markers = markersOf(list)
  return list.children
    .filter((item) => !isElement(item) || isPrinted(item))
    .map((item) => `\n${(isElement(item) && markers.get(item)) || ''}${gatherText(item).trim()}`)
    .join('')
}

/**
 * `PM <sub>2.5</sub> 年均` is PM2.5年均: a blank before a sub- or superscript is a converter's, and so is the one after it.
 * Before a Latin letter or digit it stays, or two words would run together.
 */
function withoutGlue(text: string): string {
  return text
    .replace(/[ \u0002]+\u0001([^\u0001]*)\u0001(?:[ \u0002]+(?![A-Za-z0-9]))?/g, '$1')
    .replace(/\u0001([^\u0001]*)\u0001/g, '$1')
}

/** How the numbers of a list are written, by its type or by its style. */
const NUMBER_STYLES: Record<string, (number: number) => string> = {
  a: (number) => `${letterOf(number)}. `,
  A: (number) => `${letterOf(number).toUpperCase()}. `,
  i: (number) => `${romanNumeral(number).toLowerCase()}. `,
  I: (number) => `${romanNumeral(number)}. `,
  'lower-alpha': (number) => `${letterOf(number)}. `,
  'upper-alpha': (number) => `${letterOf(number).toUpperCase()}. `,
  'lower-roman': (number) => `${romanNumeral(number).toLowerCase()}. `,
  'upper-roman': (number) => `${romanNumeral(number)}. `,
  'cjk-ideographic': (number) => `${chineseNumeral(number)}、`,
  'simp-chinese-informal': (number) => `${chineseNumeral(number)}、`,
  none: () => '',
}

/** The number that a browser prints before each item of a list, with what parts it from the text; nothing in lists without numbers. */
export function markersOf(list: Element): Map<Element, string> {
  const items = childElements(list, ['li']).filter(isPrinted)
  if (list.tagName !== 'ol') return new Map()
  const write = NUMBER_STYLES[listStyle(list)] ?? ((number: number) => `${number}. `)
  let number = (wholeNumber(list.properties.start) ?? 1) - 1
  return new Map(items.map((item) => [item, write((number = wholeNumber(item.properties.value) ?? number + 1))]))
}

/** How many characters of the text of a node are the numbers that a browser prints before the items of its lists. */
export function markerCharactersIn(node: Nodes): number {
  if (!('children' in node) || (isElement(node) && !isPrinted(node))) return 0
  const own = isElement(node) ? [...markersOf(node).values()] : []
  return (
    own.reduce((sum, marker) => sum + visibleLength(marker), 0) +
    node.children.reduce((sum, child) => sum + markerCharactersIn(child), 0)
  )
}

function listStyle({ properties: { style, type } }: Element): string {
  const styled = declaredValue(style, 'list-style-type') ?? declaredValue(style, 'list-style')?.split(/\s+/)
  return [styled ?? []].flat().find((word) => word in NUMBER_STYLES) ?? (styled ? '' : String(type ?? '1'))
}

function wholeNumber(value: unknown): number | null {
  const number = Number.parseInt(String(value), 10)
  return Number.isNaN(number) || Math.abs(number) > 1e6 ? null : number
}
