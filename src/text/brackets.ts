import { matchesOf } from './matches.js'
const PAIRS = { '（': '）', '(': ')', '〔': '〕', '[': ']', '［': '］', '【': '】', '〖': '〗' }
/** For a class of a pattern. */
export const OPENING = Object.keys(PAIRS).join('').replace('[', '\\[')
export const CLOSING = Object.values(PAIRS).join('').replace(']', '\\]')
const BRACKET = new RegExp(`[${OPENING}${CLOSING}]`, 'g')

/** Stands in no document: the readers drop it. */
export const BLOT = '\u0000'

/** A text between a bracket and the one that closes it. */
export interface Bracketed {
  /** Offsets of the opening bracket, and behind the closing one. */
  start: number
  end: number
  /** False where the text ends before its bracket closes. */
  closed: boolean
}

/** The outermost brackets of a text, of whatever form; `（` may be closed by `)`. */
export function bracketsOf(text: string): Bracketed[] {
  const found: Bracketed[] = []
  const open: number[] = []
  for (const { 0: bracket, index } of matchesOf(text, BRACKET)) {
    if (bracket in PAIRS) open.push(index)
    else if (open.length > 0) {
      const start = open.pop()!
      if (open.length === 0) found.push({ start, end: index + 1, closed: true })
    }
  }
  return open.length > 0 ? [...found, { start: open[0]!, end: text.length, closed: false }] : found
}

/** The text with what its brackets hold blotted out, length for length. */
export function blotted(text: string): string {
  let plain = ''
  for (const { start, end, closed } of bracketsOf(text))
    if (closed) plain += text.slice(plain.length, start) + BLOT.repeat(end - start)
  return plain + text.slice(plain.length)
}

const QUOTED = /“[^“”]*”|《[^》]*》|「[^」]*」/g

/**
 * A text in its writer's own words: quotations and titles are blanked one for one, so that offsets stay.
 * @param heard what to read a quotation as, of the same length; null blanks it
 */
export function ownWords(text: string, heard: (quoted: string) => string | null = () => null): string {
  return text.replace(QUOTED, (quoted) => heard(quoted) ?? `“${'□'.repeat(quoted.length - 2)}”`)
}

/** Whether all of a text stands in one pair of round brackets: （本类任务由市民政局统筹推进）. */
export function isInBrackets(text: string): boolean {
  return /^\s*[（(][^（()）]+[）)]\s*$/.test(text)
}
