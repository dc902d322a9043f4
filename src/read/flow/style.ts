import { matchesOf } from '../../text/matches.js'
/** What parts declarations, and what may hold a semicolon that does not: comments, strings, brackets. */
const PARTS =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\])*(?:"|$)|'(?:\\[^]|[^'\\])*(?:'|$)|\\[^]|[()[\]{};]|[^()[\]{};"'\\/]+|\//g
const DECLARATION = /^\s*(-?[a-z][a-z-]*)\s*:\s*([^]*?)\s*(!\s*important)?\s*$/i

/**
 * The value that a `style` attribute gives a property, in small letters: of several the last that is accepted, but one
 * that is `!important` before others. Null where it gives none.
 */
export function declaredValue(
  style: unknown,
  property: string,
  isValue: (value: string) => boolean = () => true,
): string | null {
  if (typeof style !== 'string' || !style.toLowerCase().includes(property)) return null
  let declared: string | null = null
  let isImportant = false
  for (const declaration of declarationsIn(style)) {
    const [, name, value, important] = DECLARATION.exec(declaration) ?? []
    if (name?.toLowerCase() !== property || (isImportant && important === undefined)) continue
    if (!isValue(value!.toLowerCase())) continue
    declared = value!.toLowerCase()
    isImportant = important !== undefined
  }
  return declared
}

function declarationsIn(style: string): string[] {
  const declarations = ['']
  let depth = 0
  for (const [part] of matchesOf(style, PARTS)) {
    if (part === ';' && depth === 0) declarations.push('')
    else if (!part.startsWith('/*')) declarations[declarations.length - 1] += part
    if ('([{'.includes(part)) depth++
    else if (')]}'.includes(part) && depth > 0) depth--
  }
  return declarations
}
