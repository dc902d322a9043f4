import type { Element } from 'xast'
import { childOf, elementsOf, textOf } from '../../xml/elements.js'
import type { Piece, Raised } from './runs.js'

/** The parts of a formula that are set above or below the line, and those that are parted by a stroke. */
const RAISED: Record<string, Raised> = { 'm:sup': 'superscript', 'm:sub': 'subscript' }
const PROPERTIES = /^m:\w+Pr$|^w:/

/** A formula on one line: 10 m³, a/b. */
export function formulaOf(formula: Element, raised?: Raised): Piece[] {
  return elementsOf(formula).flatMap((part): Piece[] => {
    if (part.name === 'm:t') return [{ text: textOf(part), raised }]
    if (PROPERTIES.test(part.name)) return []
    if (part.name === 'm:f') return fraction(part, raised)
    return formulaOf(part, RAISED[part.name] ?? raised)
  })
}

function fraction(part: Element, raised: Raised | undefined): Piece[] {
  const [above, below] = ['m:num', 'm:den'].map((name) => {
    const side = childOf(part, name)
    return side ? formulaOf(side, raised) : []
  })
  return [...above!, { text: '/', raised }, ...below!]
}
