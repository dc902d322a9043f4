import type { Element } from 'xast'
import { childOf, elementsOf, xmlText } from '../../xml/elements.js'
import type { Piece, Raised } from './printed.js'

/** The parts of a formula that are set above or below the line. */
const RAISED = new Map<string, Raised>([
  ['m:sup', 'superscript'],
  ['m:sub', 'subscript'],
])
const PROPERTIES = /^m:\w+Pr$|^w:/

/** What stands before, between and behind the parts of a formula. */
interface Signs {
  before?: string
  between?: string
  behind?: string
}

const SIGNS = new Map<string, (part: Element) => Signs>([
  ['m:f', () => ({ between: '/' })],
  ['m:rad', () => ({ before: '√' })],
  ['m:nary', (part) => ({ before: signOf(part, 'm:naryPr', 'm:chr') ?? '∫' })],
  [
    'm:d',
    (part) => ({
      before: signOf(part, 'm:dPr', 'm:begChr') ?? '(',
      between: signOf(part, 'm:dPr', 'm:sepChr') ?? '|',
      behind: signOf(part, 'm:dPr', 'm:endChr') ?? ')',
    }),
  ],
])

/** A formula on one line: 10 m³, a/b, (x+y). */
export function formulaOf(formula: Element, raised?: Raised): Piece[] {
  return elementsOf(formula).flatMap((part): Piece[] => {
    if (part.name === 'm:t') return [{ text: xmlText(part), raised }]
    if (PROPERTIES.test(part.name)) return []
    const inner = RAISED.get(part.name) ?? raised
    const signs = SIGNS.get(part.name)?.(part)
    return signs ? signed(part, signs, inner) : formulaOf(part, inner)
  })
}

function signed(part: Element, { before = '', between = '', behind = '' }: Signs, raised?: Raised): Piece[] {
  const sign = (text: string): Piece[] => (text === '' ? [] : [{ text, raised }])
  const parts = elementsOf(part)
    .filter(({ name }) => !PROPERTIES.test(name))
    .map((inner) => formulaOf({ ...part, name: 'm:part', children: [inner] }, raised))
    .filter((pieces) => pieces.length > 0)
  return [
    ...sign(before),
    ...parts.flatMap((pieces, at) => [...(at > 0 ? sign(between) : []), ...pieces]),
    ...sign(behind),
  ]
}

/** `m:chr m:val="∑"`. */
function signOf(part: Element, ...path: string[]): string | undefined {
  return childOf(part, ...path)?.attributes['m:val'] ?? undefined
}
