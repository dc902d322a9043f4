import { onOneLine } from '../text/printable.js'

/** A measure may have thousands of characters; so many show which one it is. */
const LONGEST = 60

/** What a package says, for a message: on one line, cut where it is long, and harmless to a terminal. */
export function quoted(value: unknown): string {
  const text = onOneLine(String(value))
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
