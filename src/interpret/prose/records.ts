import type { DraftMeasure } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import type { TextBlock } from '../../model/text-block.js'
import { derived, fieldOfBlocks } from '../fields.js'
import { divisionOf, takeRest } from '../responsibility/cells.js'
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
  const blocks = work.clauses.flatMap((part) => part.blocks)
  const record: DraftMeasure = {
    text: within(work.blocks, text),
    deadline: null,
    lead: unitsOf(lead, blocks),
    support: unitsOf(support, blocks),
    division: divisionOf(clause, 'unsaid'),
    upper_lead: null,
    other: [],
    rows: [...new Set([...work.blocks, ...blocks])].map((block) => block.place),
    decisions: [],
  }
  takeRest(record, within(blocks, ''), clause)
  return record
}

/** Clauses side by side say one thing: `牵头单位：…` and on the next line `责任单位：…`. */
function wholeOf({ clauses }: Work): Clause {
  return {
    segments: clauses.flatMap(({ clause }) => clause.segments),
    deadline: clauses.find(({ clause }) => clause.deadline)?.clause.deadline ?? null,
    persons: clauses.flatMap(({ clause }) => clause.persons),
  }
}

function unitsOf(pieces: readonly Piece[], blocks: readonly TextBlock[]): Field | null {
  return pieces.length === 0 ? null : within(blocks, pieces.map(({ text }) => text).join('；'))
}

/** A field of a part of some paragraphs. */
export function within(blocks: readonly TextBlock[], text: string): Field {
  const field = fieldOfBlocks([...new Set(blocks)], text)
  return field.derivation === 'verbatim' || field.fragments.length > 1
    ? field
    : derived(field, 'normalised', 'prose/part')
}
