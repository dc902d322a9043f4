import type { Observation } from '../../model/finding.js'
import type { TextBlock } from '../../model/source.js'
import type { DefaultColumn } from '../../vocabulary/roles/column-defaults.js'
import { fragmentOfBlock } from '../fields.js'
import { type Clause, joined, piecesOf, rolesOf } from '../responsibility/clause.js'
import { type DefaultAt, defaultsIn } from '../responsibility/defaults.js'
import { joinedPieces } from '../responsibility/index.js'
import type { Piece } from '../responsibility/pieces.js'
import { unapplied } from '../responsibility/statements.js'
import { type Line, titledOf } from './lines.js'
import { hasClause, isSection, type Node, textOfNode } from './outline.js'
import { within } from './works.js'

/** One numbered paragraph below a heading is a part of it; several are what the heading is over. */
const FEWEST_ITEMS = 2

/**
 * Whether what a heading or a line right below it says of who is in charge is said of each item below it: 一、水利建设 |
 * 牵头部门：市水利局 | 1.新建水厂2座。 | 2.修渠3公里。 Among headings that are tasks themselves it is one, with its parts.
 */
export function headsItems(node: Node): boolean {
  const beside = node.parent?.children.filter((other) => other.level === node.level && hasClause(other)) ?? []
  return isSection(node) && hasClause(node) && saysOnlyWho(node) && beside.every((other) => itemsOf(other).length > 1)
}

/** The numbered paragraphs right below a heading; those of its sections, where they are parts of these. */
export function itemsOf(head: Node): Node[] {
  const numbered = head.children.filter(({ paragraphs: [first] }) => first!.line.marker !== null)
  if (numbered.length < FEWEST_ITEMS) return []
  return numbered.flatMap((node) => {
    const below = isTitleAlone(node) && !hasClause(node) ? itemsOf(node) : []
    return below.length > 0 ? below : [node]
  })
}

/** A title, and beside it or below it nothing but who and when. */
function saysOnlyWho(node: Node): boolean {
  const [, ...below] = node.paragraphs
  return isTitleAlone(node) && below.every(({ stretches }) => stretches.every(({ clause }) => clause !== null))
}

function isTitleAlone(node: Node): boolean {
  const { title, rest } = titledOf(textOfNode(node))
  const [first] = node.paragraphs
  return title !== '' && rest === '' && first!.stretches.every(({ label }) => label === null)
}

/** What a heading or the lines below it say of all items, each for those that say nothing of the kind, and what is given to none. */
export function saidOfItems({ paragraphs }: Node): { defaults: DefaultAt[]; unread: Observation[] } {
  const said = paragraphs
    .filter(({ line }) => !statesDefault(line))
    .flatMap(({ line: { blocks }, stretches }) =>
      stretches.flatMap(({ clause, text }) => (clause ? [{ clause, text: text.trim(), blocks }] : [])),
    )
  const whole = joined(said.map(({ clause }) => clause))
  const { lead, support } = rolesOf(whole)
  const filling = [
    ['lead', lead],
    ['support', support],
    ['deadline', whole.times],
  ] as const
  const unread = said
    .filter(({ clause }) => clause.labelled.length + clause.remarks.length > 0)
    .map(({ text, blocks }) => unapplied({ sentence: text, place: blocks[0]!.place }))
  return { defaults: filling.flatMap(([fills, pieces]) => defaultOf(fills, pieces, said)), unread }
}

interface SaidAt {
  clause: Clause
  text: string
  blocks: readonly TextBlock[]
}

function defaultOf(fills: DefaultColumn, pieces: readonly Piece[], said: readonly SaidAt[]): DefaultAt[] {
  if (pieces.length === 0) return []
  const from = said.filter(({ clause }) => piecesOf(clause).some((piece) => pieces.includes(piece)))
  const blocks = from.flatMap((one) => one.blocks)
  const units = within(blocks, joinedPieces(pieces))
  const sentence = from.map(({ text }) => text).join(' ')
  return [{ units, fills, ofHeading: true, reach: 'section', side: 'below', place: blocks[0]!.place, sentence }]
}

function statesDefault({ text, blocks }: Line): boolean {
  return defaultsIn({ text, fragments: blocks.map(fragmentOfBlock) }).length > 0
}
