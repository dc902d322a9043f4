import type { Element } from 'hast'
import { letterOf } from '../../text/letters.js'
import { chineseNumeral, romanNumeral } from '../../vocabulary/numerals.js'
import { childElements } from './elements.js'

/** How the numbers of a list are written, by its type or by its style. */
const STYLES: Record<string, (number: number) => string> = {
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
const LIST_STYLE = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)/i

/** The number that a browser prints before each item of a list, with what parts it from the text; nothing in lists without numbers. */
export function markersOf(list: Element): Map<Element, string> {
  const items = childElements(list, ['li'])
  if (list.tagName !== 'ol') return new Map()
  const write = STYLES[styleOf(list)] ?? ((number: number) => `${number}. `)
  let number = (whole(list.properties.start) ?? 1) - 1
  return new Map(items.map((item) => [item, write((number = whole(item.properties.value) ?? number + 1))]))
}

function styleOf({ properties }: Element): string {
  const styled = LIST_STYLE.exec(String(properties.style ?? ''))?.[1]
  return styled ?? String(properties.type ?? '1')
}

function whole(value: unknown): number | null {
  const number = Number.parseInt(String(value), 10)
  return Number.isNaN(number) || Math.abs(number) > 1e6 ? null : number
}
