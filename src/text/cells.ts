/** A cell as CSV has it. A `;` inside an item of a list (县水利局（河湖科;防汛科）) is written `；`: it would part the item in two. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  if (value.length === 0) return ''
  return value.every((item) => typeof item === 'string')
    ? value.map((item) => item.replaceAll(';', '；')).join(';')
    : JSON.stringify(value)
}

/** A spreadsheet takes a cell that starts so for a formula; a dash alone, or a number, is none. */
const FORMULA = /^'*(?:[=@\t\r]|[+-](?!\s*$|[\d.]+%?$|-*$))/

/**
 * Puts `'` before a text that a spreadsheet would take for a formula; before one that has such `'` already, too: so every
 * `'` that stands before a formula can be taken away again.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text before it was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}
