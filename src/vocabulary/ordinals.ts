import { NUMERAL_CHARS } from './numerals.js'
import { tidyTitle } from '../text/blanks.js'

/** A heading that starts with a Chinese ordinal: `一、主要目标`, `（二）大气`, `第三部分 保障措施`. */
export interface Ordinal {
  /** The ordinal as printed, without `、`: `一`, `（二）`, `第三部分`. */
  no: string
  title: string
  /** 1 for `一、` and `第一部分`, 2 for `（一）`. */
  level: 1 | 2
}

const FORMS: { pattern: RegExp; level: 1 | 2 }[] = [
  { pattern: new RegExp(`^(第[${NUMERAL_CHARS}\\d]+(?:部分|[章节编篇类]))[、：:．.]?(.*)$`, 's'), level: 1 },
  { pattern: new RegExp(`^([${NUMERAL_CHARS}]+)[、．.](.*)$`, 's'), level: 1 },
  { pattern: new RegExp(`^([（(][${NUMERAL_CHARS}]+[）)])[、．.]?(.*)$`, 's'), level: 2 },
]

/** Reads the Chinese ordinal a heading starts with, or null where it starts with none. */
export function ordinalOf(text: string): Ordinal | null {
  const line = tidyTitle(text)
  for (const { pattern, level } of FORMS) {
    const match = pattern.exec(line)
    if (match) return { no: match[1]!, title: match[2]!.trim(), level }
  }
  return null
}
