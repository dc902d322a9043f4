const SUPERSCRIPTS: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
}

/** Raised figures and signs as characters of their own; any other text stays as it is. */
export function superscript(text: string): string {
  const raised = [...text].map((char) => SUPERSCRIPTS[char])
  return raised.includes(undefined) ? text : raised.join('')
}
