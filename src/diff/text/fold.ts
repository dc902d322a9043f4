import { compact } from '../../text/blanks.js'

/** Signs that are one sign to a reader, whichever a typist chose. */
const SAME_SIGNS: [RegExp, string][] = [
  [/[“”„‟〝〞「」『』]/g, '"'],
  [/[‘’‚‛]/g, "'"],
  [/[‐‑‒–—―─－﹣]+/g, '-'],
  [/[〜～∼]/g, '~'],
  [/[•‧・]/g, '·'],
  [/[〔【［[]/g, '('],
  [/[〕】］\]]/g, ')'],
]
const FULL_WIDTH = /[\uff01-\uff5e]/g
const WIDTH_OFFSET = 0xfee0
/** What ends a text says nothing of its own. */
const END = /[.。;；,，、]+$/

/** The form in which texts of two years are compared: without blanks, the width of characters and variants of signs. */
export function fold(text: string): string {
  return foldSigns(compact(text)).replace(END, '')
}

/** The text with one sign for its variants, and all of half width. */
export function foldSigns(text: string): string {
  let folded = text
  for (const [signs, sign] of SAME_SIGNS) folded = folded.replace(signs, sign)
  return folded.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - WIDTH_OFFSET))
}
