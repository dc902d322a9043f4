import type { ElementContent } from 'hast'
import { withPrintedBlanks } from '../../text/blanks.js'
import { childOf, elementsOf } from '../xml/elements.js'
import { parseXml } from '../xml/parse.js'

/** What one step of an indentation prints: Excel sets a text in by three blanks, here as wide as a Chinese character. */
const STEP = '\u3000'
/** Excel allows no more steps. */
const MOST_STEPS = 250

/** Reads how many steps the styles of a workbook set their cells in. @throws MalformedXml, LimitExceeded */
export function readIndents(bytes: Uint8Array | null, name: string): number[] {
  const root = bytes === null ? undefined : parseXml(bytes, name)
  return elementsOf(childOf(root, 'x:cellXfs'), 'x:xf').map((style) => {
    const steps = Number(childOf(style, 'x:alignment')?.attributes['indent'] ?? 0)
    return steps > 0 ? Math.min(steps, MOST_STEPS) : 0
  })
}

/** The content of a cell behind its indentation; blanks that a person typed before it are printed. */
export function setIn(content: ElementContent[], steps: number): ElementContent[] {
  const [first, ...rest] = content
  const typed = first?.type === 'text' ? [{ ...first, value: withPrintedBlanks(first.value) }, ...rest] : content
  return steps === 0 || first === undefined ? typed : [{ type: 'text', value: STEP.repeat(steps) }, ...typed]
}
