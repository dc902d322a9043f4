import type { Element } from 'xast'
import { childOf, elementsOf } from '../../xml/elements.js'
import { isProperty, isWritten, writtenText } from '../characters.js'
import type { Piece, Raised } from './printed.js'
import type { Story } from './story.js'
import { DELETED, INSERTED } from './unwrap.js'

/** The parts of a formula that are set above or below the line. */
const RAISED = new Map<string, Raised>([
  ['m:sup', 'superscript'],
  ['m:sub', 'subscript'],
])

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
export function formulaOf(formula: Element, story: Story, raised?: Raised): Piece[] {
  return partsOf(formula, story).flatMap((part) => piecesOfPart(part, story, raised))
}

/** The parts of a formula once all changes are accepted. */
function partsOf(formula: Element, story: Story): Element[] {
  return elementsOf(formula).flatMap((part) => {
    if (isProperty(part)) return []
    if (DELETED.has(part.name) || INSERTED.has(part.name)) story.mark(story.changes)
    if (!DELETED.has(part.name)) return INSERTED.has(part.name) ? partsOf(part, story) : [part]
    story.leaveOut('deleted', part)
    return []
  })
}

function piecesOfPart(part: Element, story: Story, raised?: Raised): Piece[] {
  if (isWritten(part)) return [{ text: writtenText(part), raised }]
  const inner = RAISED.get(part.name) ?? raised
  const signs = SIGNS.get(part.name)?.(part)
  return signs ? signed(part, signs, story, inner) : formulaOf(part, story, inner)
}

function signed(
  part: Element,
  { before = '', between = '', behind = '' }: Signs,
  story: Story,
  raised?: Raised,
): Piece[] {
  const sign = (text: string): Piece[] => (text === '' ? [] : [{ text: story.make(text), raised }])
  const parts = partsOf(part, story)
    .map((inner) => piecesOfPart(inner, story, raised))
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
