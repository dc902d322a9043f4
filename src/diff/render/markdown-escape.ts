import { onOneLine } from '../../text/printable.js'

/** Shows nothing, and ends whatever a forge would take for a name or a number to link. */
const STOP = '\u200b'

/**
 * A text from a document as text of a comment, on one line. Forges look for names, numbers and addresses to link in the
 * text that is shown, so that escaping alone does not keep them from it; a blank of no width does.
 */
export function escaped(text: string): string {
  return onOneLine(text)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[@#!$%~&^](?=[^\s&])/g, `$&${STOP}`)
    .replace(/:(?=\/\/|[\w+-]+:)|www(?=\.)|[A-Za-z]-(?=\d)/gi, `$&${STOP}`)
    .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${STOP}`)
    .replace(/[&<>"'`*_[\](){}|~\\$^=]/g, (character) => `&#${character.charCodeAt(0)};`)
}
