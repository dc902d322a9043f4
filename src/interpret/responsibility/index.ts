import type { DraftMeasure, DraftSection } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import { type Clause, type Piece, readClause, rolesOf } from './clause.js'
import { applyConventions, conventionsIn } from './conventions.js'

/** Gives the units of a table's records their roles, by the words in their cells and by what its headers or one of the cells say of all. */
export function assignRolesOf(sections: readonly DraftSection[], headers: readonly string[]): void {
  const records = recordsOf(sections)
  for (const record of records) assignRoles(record)
  settleRoles(sections, [...headers, ...records.flatMap(({ lead }) => lead?.fragments.map(({ text }) => text) ?? [])])
}

/** Gives roles by what some texts say of all units: 列首位者为牵头单位. */
export function settleRoles(sections: readonly DraftSection[], texts: readonly string[]): void {
  const conventions = conventionsIn(texts)
  for (const record of recordsOf(sections)) applyConventions(record, conventions)
}

function recordsOf(sections: readonly DraftSection[]): DraftMeasure[] {
  return sections.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))
}

/** Between the stretches of units that one role has in a clause: it parts names, and ends an open list. */
const BETWEEN_STRETCHES = '；'

/** Takes apart the cells of a record that tell roles themselves: 牵头单位：…；配合单位：… under 责任单位. Others stay as they are. */
function assignRoles(record: DraftMeasure): void {
  const { lead, support } = record
  const [inLead, inSupport] = [clauseIn(lead), clauseIn(support)]
  if (lead && inLead) {
    const roles = rolesOf(inLead)
    record.lead = fieldOfPieces(lead, roles.lead)
    record.support = both(fieldOfPieces(lead, roles.support), support)
    record.division = divisionOf(inLead, record.division)
    takeRest(record, (pieces) => fieldOfPieces(lead, pieces), inLead)
  }
  if (support && inSupport) {
    const leads = inSupport.segments.filter(({ role }) => role === 'lead')
    const rest = inSupport.segments.filter(({ role }) => role !== 'lead')
    record.lead = both(record.lead, fieldOfPieces(support, leads))
    record.support = both(inLead ? fieldOfPieces(lead!, rolesOf(inLead).support) : null, fieldOfPieces(support, rest))
    takeRest(record, (pieces) => fieldOfPieces(support, pieces), inSupport)
  }
}

/** What a cell says; one that names a person or a time alone stays as it is. */
function clauseIn(field: Field | null): Clause | null {
  const clause = field && readClause(field.text)
  return clause && clause.segments.length > 0 ? clause : null
}

/** A clause that only says 责任单位：A、B does not say who leads; any other does. */
export function divisionOf({ segments }: Clause, otherwise: DraftMeasure['division']): DraftMeasure['division'] {
  return segments.every(({ role, by }) => role === 'responsible' && by !== 'word') ? otherwise : 'printed'
}

/** The stretches of a field that have one role, as a field of the same fragments; null where there are none. */
function fieldOfPieces(field: Field, pieces: readonly Piece[]): Field | null {
  if (pieces.length === 0) return null
  const text = joinedPieces(pieces)
  if (text === field.text || field.derivation === 'inherited') return { ...field, text }
  return { ...field, text, derivation: 'normalised', rule: 'responsibility/words' }
}

/** What a clause says besides units goes to its place in the record, unless the record has it. */
export function takeRest(
  record: DraftMeasure,
  fieldOf: (pieces: readonly Piece[]) => Field | null,
  { deadline, persons }: Clause,
): void {
  if (deadline) record.deadline ??= fieldOf([deadline])
  for (const person of persons) record.other.push({ key: person.key, header: person.label, field: fieldOf([person])! })
}

/** The stretches of one role as one list of units. */
export function joinedPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(BETWEEN_STRETCHES)
}

function both(first: Field | null, second: Field | null): Field | null {
  if (first === null || second === null) return first ?? second
  const text = [first.text, second.text].join(BETWEEN_STRETCHES)
  return { ...first, text, fragments: [...new Set([...first.fragments, ...second.fragments])] }
}
