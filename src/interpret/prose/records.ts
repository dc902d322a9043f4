import type { DraftMeasure } from '../../model/draft.js'
import type { Decision } from '../../model/finding.js'
import type { Field } from '../../model/field.js'
import type { TextBlock } from '../../model/source.js'
import { derived, fieldOfBlocks } from '../fields.js'
import { divisionOf, joinedPieces, takeRest } from '../responsibility/cells.js'
import type { Clause, Piece } from '../responsibility/clause.js'
import { rolesOf } from '../responsibility/roles.js'
import type { Work } from './works.js'

/**
 * The record of one work.
 * @param text its measure: the text of the work, less the title of the task
 */
export function recordOf(work: Work, text: string): DraftMeasure {
  const clause = wholeOf(work)
  const { lead, support } = rolesOf(clause)
  const blocks = blocksOfPieces(work)
  const fieldOf = (pieces: readonly Piece[]): Field | null => fieldOfPieces(pieces, blocks)
  const record: DraftMeasure = {
    measure: within(work.blocks, text),
    deadline: null,
    lead: fieldOf(lead),
    support: fieldOf(support),
    division: divisionOf(clause, 'unsaid'),
    upper_lead: null,
    other: [],
    places: [...new Set([...work.blocks, ...work.clauses.flatMap((part) => part.blocks)])].map(({ place }) => place),
    decisions: [decisionOn(work)],
  }
  takeRest(record, fieldOf, clause)
  return record
}

/** Says why a paragraph is a record. */
function decisionOn({ blocks, clauses }: Work): Decision {
  const place = blocks[0]!.place
  const named = { subject: 'paragraph', outcome: 'record', place } as const
  if (clauses.length === 0) return { ...named, reason: 'numbered in one run with tasks', signals: { clause: 'none' } }
  const clause = clauses.map(({ text }) => text.trim()).join(' ')
  return { ...named, reason: 'a clause says who is responsible', signals: { clause } }
}

/** Clauses side by side say one thing: `牵头单位：…` and on the next line `责任单位：…`. */
function wholeOf({ clauses }: Work): Clause {
  return {
    segments: clauses.flatMap(({ clause }) => clause.segments),
    deadline: clauses.find(({ clause }) => clause.deadline)?.clause.deadline ?? null,
    persons: clauses.flatMap(({ clause }) => clause.persons),
  }
}

/** Where each stretch of the clauses stands: a label has a line of its own. */
function blocksOfPieces({ clauses }: Work): Map<Piece, TextBlock[]> {
  return new Map(
    clauses.flatMap(({ clause: { segments, deadline, persons }, blocks }) =>
      [...segments, ...(deadline ? [deadline] : []), ...persons].map((piece) => [piece, blocks] as const),
    ),
  )
}

function fieldOfPieces(pieces: readonly Piece[], blocks: ReadonlyMap<Piece, TextBlock[]>): Field | null {
  if (pieces.length === 0) return null
  return within(
    pieces.flatMap((piece) => blocks.get(piece)!),
    joinedPieces(pieces),
  )
}

/** A field of a part of some paragraphs. */
export function within(blocks: readonly TextBlock[], text: string): Field {
  const field = fieldOfBlocks([...new Set(blocks)], text)
  return field.derivation === 'verbatim' || field.fragments.length > 1
    ? field
    : derived(field, 'normalised', 'prose/part')
}
