import type { Element } from 'xast'
import { childOf, xmlText } from '../../xml/elements.js'
import { numberOf, switchOf, valueOf } from '../words.js'
import type { Raised } from './piece.js'
import type { Story } from './story.js'

/** What bears on the meaning of a run among its looks. */
export interface Looks {
  hidden: boolean
  raised: Raised | undefined
}

/** A figure or two, as in m2 and 10-3: what is set above the line by moving it there. */
const EXPONENT = /^[+\-−]?\d{1,2}$/

/** Looks of a run: its own, else those of its character style, else those of the paragraph’s style. */
export function looksOf(run: Element, paragraphStyle: string | undefined, { styles }: Story): Looks {
  const own = childOf(run, 'w:rPr')
  const styled = styles.named(valueOf(own, 'w:rStyle'))
  const around = styles.ofParagraph(paragraphStyle)
  const vertical = valueOf(own, 'w:vertAlign') ?? styled?.vertical ?? around?.vertical
  return {
    hidden: switchOf(own, 'w:vanish') ?? styled?.hidden ?? around?.hidden ?? false,
    raised: vertical === 'subscript' || vertical === 'superscript' ? vertical : movedUp(own, run),
  }
}

function movedUp(properties: Element | undefined, run: Element): Raised | undefined {
  const halfPoints = numberOf(properties, 'w:position') ?? 0
  return halfPoints > 0 && EXPONENT.test(xmlText(run)) ? 'superscript' : undefined
}
