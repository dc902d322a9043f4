/** Formulas of pollutants and gases, with what stands below the line in them: NOx, PM2.5, SO2. */
const SPLIT_FORMULA =
  /(?<![A-Za-z])(NO|SO|CO|NH|CH|PM|VOC|O) +(x|X|2\.5|10|[234]|s)(?![A-Za-z0-9.%])(?: +(?=[)）、，,。；;]))?/g

/** `NO x` and `PM 2.5` are NOx and PM2.5: what was set below the line has lost its place, and stands apart. */
export function joinFormulas(text: string): string {
  return text.replace(SPLIT_FORMULA, '$1$2')
}
