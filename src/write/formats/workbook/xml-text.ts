import { wellFormed } from '../well-formed.js'

/**
 * Text of a cell as XML. A character that XML cannot hold is written as Excel writes it (`_x000B_`), and what looks like
 * that in the text with its first `_` so. NUL, which Excel takes in no form, is U+FFFD, and every line end `\n`, as in all
 * cells of Excel.
 */
export function xmlText(text: string): string {
  return wellFormed(text)
    .replaceAll('\0', '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/[\u0001-\u0008\u000b-\u001f\ufffe\uffff]/g, escapeOf)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
