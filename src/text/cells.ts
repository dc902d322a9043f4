import { isRetyped } from './retyped.js'

/** A cell as CSV has it. A `;` inside an item of a list (县水利局（河湖科;防汛科）) is written `；`: it would part the item in two. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  if (value.length === 0) return ''
  return value.every((item) => typeof item === 'string')
    ? value.map((item) => item.replaceAll(';', '；')).join(';')
    : JSON.stringify(value)
}

/**
 * Puts `'` before a text that a spreadsheet would make something else of: a formula of =1+1, a date of 2-2, a number of 001;
 * before one that has such `'` already, too: so every `'` that stands before such a text can be taken away again.
 */
export function guarded(text: string): string {
  return isGuardable(text) ? `'${text}` : text
}

/** The text before it was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && isGuardable(text) ? text.slice(1) : text
}

function isGuardable(text: string): boolean {
  return isRetyped(text.replace(/^'+/, ''))
}
