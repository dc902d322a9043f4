/** A cell as CSV has it. A `;` inside an item of a list (县水利局（河湖科;防汛科）) is written `；`: it would part the item in two. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  if (value.length === 0) return ''
  return value.every((item) => typeof item === 'string')
    ? value.map((item) => item.replaceAll(';', '；')).join(';')
    : JSON.stringify(value)
}
