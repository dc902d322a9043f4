import type { Tables } from '../model/dataset.js'
import type { Fragment } from '../model/field.js'
import type { Place } from '../model/place.js'
import type { Plan } from '../model/plan.js'

/** A text of the source and where it stands: a cell, or a paragraph. */
export type Piece = Pick<Fragment, 'place' | 'text'>

/** Every piece of a document that a package knows, each place once; without the tree of the document those of its records. */
export function piecesOf(provenance: Tables['provenance'], plan: Plan | null): Piece[] {
  const found = [...provenance.flatMap(({ fragments }) => fragments), ...(plan ? piecesOfTree(plan) : [])]
  return [...new Map(found.map((piece) => [keyOf(piece.place), piece])).values()]
}

function piecesOfTree({ letter, annexes, colophon, structure, quarantine }: Plan): Piece[] {
  const ofAnnexes = annexes.flatMap(({ text, notes, indicators }) => [
    ...text,
    ...notes.flatMap(({ fragments }) => fragments),
    ...indicators.flatMap(({ fragments }) => fragments),
  ])
  return [...letter, ...ofAnnexes, ...colophon, ...structure, ...quarantine.map(({ fragment }) => fragment)]
}

function keyOf(place: Place): string {
  return JSON.stringify(Object.values(place))
}
