const BLANKS = /\s+/gu
/** Zero-width blanks and joiners and soft hyphens: marks of the layout that print nothing and part nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const CJK = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·'
const BLANK_BESIDE_CJK = new RegExp(`(?<=[${CJK}])\\s+|\\s+(?=[${CJK}])`, 'gu')

/** The text without characters that nobody sees. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '')
}

const NO_MARK = /[\s\p{Cc}\p{Cf}]/u

/** How many characters a person sees: code points that are no blanks, no controls and no marks of the layout. */
export function visibleLength(text: string): number {
  let length = 0
  for (const char of text) if (!NO_MARK.test(char)) length++
  return length
}

/** Removes every blank and line break: the form in which two texts are compared. */
export function compact(text: string): string {
  return visible(text).replace(BLANKS, '')
}

/** A title on one line: blanks beside Chinese characters come from the layout and go, those between Latin words stay. */
export function tidyTitle(text: string): string {
  return visible(text).replace(BLANKS, ' ').replace(BLANK_BESIDE_CJK, '').trim()
}

/** One line of text with its blanks as printed, runs of them made one. */
export function tidyLine(text: string): string {
  return visible(text).replace(BLANKS, ' ').trim()
}

/** Trims each line and drops the empty ones. */
export function tidyLines(text: string): string {
  return text.split('\n').map(tidyLine).filter(Boolean).join('\n')
}

const FULL_BLANKS = new Set(['\u3000', '\u2003'])
const BLANKS_AT_START = /^\s*/u

/**
 * How far a text is set in by blanks that print: full-width ones count two columns, unbreakable ones one. Plain ones are left
 * to the format: HTML and Markdown drop them.
 */
export function indentOf(text: string): number {
  const line = visible(text)
    .split('\n')
    .find((one) => one.trim() !== '')
  const [blanks] = BLANKS_AT_START.exec(line ?? '')!
  return [...blanks].reduce((width, blank) => width + (FULL_BLANKS.has(blank) ? 2 : blank === ' ' ? 0 : 1), 0)
}

/** A text of a format that prints the blanks before it as a person typed them: they become such as HTML prints, too. */
export function withPrintedBlanks(text: string): string {
  return text.replace(/^ +(?=\S)/, (blanks) => '\u00a0'.repeat(blanks.length))
}

/** Joins two pieces of a text that was broken mid-sentence: a blank only where two Latin words would run together. */
export function joinBroken(before: string, after: string): string {
  const latin = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)
  return latin ? `${before} ${after}` : before + after
}

/** Width of a line in half-width columns: a Chinese character takes two. */
export function widthOf(line: string): number {
  let width = 0
  for (const char of line) width += char > '\u2e7f' || /[“”‘’—…]/.test(char) ? 2 : 1
  return width
}
