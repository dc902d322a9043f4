import { hex } from 'dingbat-to-unicode'
import type { Element } from 'xast'

/** Stands for a character that nobody knows. */
export const UNKNOWN_SYMBOL = '\ufffd'

const CODE = /^[0-9a-f]{2,6}$/i
/** Symbol fonts have their characters once more in the private area of Unicode. */
const PRIVATE = /^f0([0-9a-f]{2})$/i

/** The character that a symbol font prints, of `w:sym w:font="Wingdings" w:char="F0FC"`; null where it is not known. */
export function symbolText({ attributes }: Element): string | null {
  const { 'w:char': code = '', 'w:font': font = '' } = attributes
  if (!CODE.test(code ?? '') || !font) return null
  const low = PRIVATE.exec(code!)?.[1]
  return (hex(font, code!) ?? (low === undefined ? undefined : hex(font, low)))?.string ?? null
}
