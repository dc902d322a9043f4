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

/** Formulas of pollutants and gases, with what stands below the line in them: NOx, PM2.5, SO2. */
const SPLIT_FORMULA =
  /(?<![A-Za-z])(NO|SO|CO|NH|CH|PM|VOC|O) +(x|X|2\.5|10|[234]|s)(?![A-Za-z0-9.%])(?: +(?=[)）、，,。；;]))?/g

/** `NO x` and `PM 2.5` are NOx and PM2.5: what was set below the line has lost its place, and stands apart. */
export function joinFormulas(text: string): string {
  return text.replace(SPLIT_FORMULA, '$1$2')
}
