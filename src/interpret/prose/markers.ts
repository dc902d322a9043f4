import { NUMERAL_CHARS } from '../../vocabulary/numerals.js'

/** The number that a paragraph begins with: 一、 is of level 1, （一） of 2, 1. of 3, （1） of 4, ① of 5. */
export interface Marker {
  level: number
  /** Without `、` and `.`; a Chinese numeral keeps its brackets. */
  no: string
  /** Length of all that is no text. */
  length: number
}

const FORMS: { level: number; pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^\\s*(第[${NUMERAL_CHARS}\\d]+(?:部分|[章节编篇类]))[、：:．.]?\\s*`) },
  { level: 1, pattern: new RegExp(`^\\s*([${NUMERAL_CHARS}]{1,3})[、．.]\\s*`) },
  { level: 2, pattern: new RegExp(`^\\s*([（(][${NUMERAL_CHARS}]{1,3}[）)])[、．.]?\\s*`) },
  { level: 3, pattern: /^\s*(\d{1,3})\s*(?:、|[.．](?=\d{4}年)|[.．](?!\s*\d))\s*/ },
  { level: 4, pattern: /^\s*[（(](\d{1,3})[）)][、．.]?\s*/ },
  { level: 4, pattern: /^\s*(\d{1,3})[）)]\s*/ },
  { level: 5, pattern: /^\s*([①-⑳])\s*/ },
]

/** The marker of a paragraph, or null. `1.5万亩` has none, `1.2022年底前` has. */
export function markerOf(text: string): Marker | null {
  for (const { level, pattern } of FORMS) {
    const match = pattern.exec(text)
    if (match) return { level, no: match[1]!, length: match[0].length }
  }
  return null
}
