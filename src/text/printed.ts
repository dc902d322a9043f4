/** `1 task`, `2 tasks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Counts in letters: 2 is b, 3 is c … 26 is z, 27 is aa. */
export function letterOf(times: number): string {
  const letter = String.fromCharCode(97 + ((times - 1) % 26))
  return times <= 26 ? letter : letterOf(Math.floor((times - 1) / 26)) + letter
}

/**
 * Characters that nobody sees: controls, turns of the direction of writing, marks of the layout, halves of characters. They
 * could move the cursor, change colours or make a name look like another. The selectors of a variant show in the sign before.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}](?<!\p{Variation_Selector})/gu
const SHORT: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A text on one line, in which every character is seen: those that are not stand as escapes, a line break as `\n`. */
export function shown(text: string): string {
  return unseenAs(text, (char) => SHORT[char] ?? escapeOf(char))
}

/** A text with what nobody sees written as a format writes it. */
export function unseenAs(text: string, written: (char: string) => string): string {
  return text.replace(UNSEEN, written)
}

/** Running text of a document on one line: its line breaks are blanks. */
export function onOneLine(text: string): string {
  return shown(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').trim())
}

/** `\u202e`; beyond the first plane `\u{e0001}`. */
function escapeOf(char: string): string {
  const code = char.codePointAt(0)!.toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}

/** Logs of GitHub and Azure obey a line that begins with `::`, and `##[…]` or `##vso[…]` anywhere in it. */
const LINE_COMMAND = /^(\s*):(?=:)/
export const MARK_COMMAND = /#(?=#\w*\[)/g

/** A line that no log takes for a command. */
export function inert(line: string): string {
  return line.replace(LINE_COMMAND, '$1\\:').replace(MARK_COMMAND, '#\\')
}

/** The message of a workflow command of GitHub. */
export function commandData(text: string): string {
  return percentEncoded(inert(shown(text)))
}

/** A property of a workflow command: file, title. The name of a file keeps its line breaks, or GitHub would not find it. */
export function commandProperty(text: string): string {
  return shown(percentEncoded(text).replace(/:/g, '%3A').replace(/,/g, '%2C')).replace(MARK_COMMAND, '#\\')
}

function percentEncoded(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** JSON that says the same, with all of it seen and none of it a command to a log. What it has outside its strings is ASCII. */
export function seenJson(json: string): string {
  const escaped = unseenAs(json, (char) => (char === '\n' ? char : jsonEscapes(char)))
  return escaped.replace(MARK_COMMAND, jsonEscapes)
}

function jsonEscapes(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
