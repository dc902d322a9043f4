import type { DraftMeasure, DraftSection } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import type { Decision } from '../../model/finding.js'
import { derived } from '../fields.js'
import { cutAtClauses } from '../prose/clauses.js'
import { type Clause, type Organs, readingOf, rolesOf } from './clause.js'
import { readSegments } from './clause-reader.js'
import { conventionsIn } from './conventions.js'
import { declaredIn, withoutDeclared } from './declarations.js'
import { defaultsIn, fillBlank, type Said } from './defaults.js'
import type { Piece } from './pieces.js'

/** Gives the units of a table's records their roles, by the words in their cells and by what its headers say of all. */
export function readCellsOf(sections: readonly DraftSection[], headers: readonly Said[]): void {
  const said = conventionsIn(headers.map(({ text }) => text))
  const defaults = headers.flatMap(defaultsIn)
  for (const record of sections.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))) {
    readCells(record)
    readUnitsInWork(record)
    readWork(record)
    record.declares.push(...[...said].map((kind) => ({ kind, reach: 'record' }) as const))
    record.by_default.push(...defaults.flatMap(({ units, fills }) => (fills ? [] : [units])))
    for (const one of defaults) fillBlank(record, one)
  }
}

/** The units that the clause at the end of a measure names, where no cell names who leads: 办学2所（市教育局负责）. */
function readUnitsInWork(record: DraftMeasure): void {
  const { measure, support } = record
  const stretches = cutAtClauses(measure.text)
  const last = stretches.at(-1)?.clause
  if (record.lead !== null || !last || stretches.filter(({ clause }) => clause !== null).length > 1) return
  const roles = rolesOf(last)
  record.lead = leadField(fieldOfPieces(measure, roles.lead), roles.lead)
  record.support = both(support, fieldOfPieces(measure, roles.support))
  record.division = divisionOf(last, record.division)
  record.decisions.push(decisionOn(measure, last))
}

/** What the cells of a record say of more tasks than their own: of its work it is no part, a remark stays as printed. */
function readWork(record: DraftMeasure): void {
  const { measure } = record
  const text = withoutDeclared(measure.text)
  for (const field of [measure, ...record.other.map((other) => other.field)])
    for (const { clause } of declaredIn(field.text)) takeRest(record, (piece) => fieldOfPieces(field, [piece])!, clause)
  if (text !== measure.text)
    record.measure = { ...measure, text, derivation: 'normalised', rule: 'responsibility/words' }
}

/** Between the stretches of units that one role has in a clause: it parts names, and ends an open list. */
const BETWEEN_STRETCHES = '；'

/**
 * Takes apart the cells of a record that say more than names: 牵头单位：…；配合单位：… under 责任单位, a time, a convention.
 * Others stay as they are.
 */
function readCells(record: DraftMeasure): void {
  const { lead, support, upper_lead } = record
  const [inLead, inSupport, inUpper] = [lead, support, upper_lead].map((field) => {
    const clause = clauseIn(field)
    if (field && clause) record.decisions.push(decisionOn(field, clause))
    return clause
  })
  if (lead && inLead) {
    const roles = rolesOf(inLead)
    record.lead = fieldOfPieces(lead, roles.lead) ?? wordless(lead, inLead)
    record.support = both(fieldOfPieces(lead, roles.support), support)
    record.upper_lead = both(upper_lead, guiding(fieldOfPieces(lead, roles.upper_lead)))
    record.division = divisionOf(inLead, record.division)
    takeRest(record, (piece) => fieldOfPieces(lead, [piece])!, inLead)
  }
  if (support && inSupport) {
    const leads = inSupport.organs.filter(({ role }) => role === 'lead')
    const guides = inSupport.organs.filter(({ role }) => role === 'guiding')
    const rest = inSupport.organs.filter(({ role }) => role !== 'lead' && role !== 'guiding')
    record.upper_lead = both(record.upper_lead, guiding(fieldOfPieces(support, guides)))
    record.lead = both(record.lead, fieldOfPieces(support, leads))
    const own = fieldOfPieces(support, rest) ?? wordless(support, inSupport)
    record.support = both(inLead ? fieldOfPieces(lead!, rolesOf(inLead).support) : null, own)
    takeRest(record, (piece) => fieldOfPieces(support, [piece])!, inSupport)
  }
  if (upper_lead && inUpper) {
    record.upper_lead = both(
      fieldOfPieces(upper_lead, inUpper.organs) ?? wordless(upper_lead, inUpper),
      inLead && lead ? guiding(fieldOfPieces(lead, rolesOf(inLead).upper_lead)) : null,
    )
    takeRest(record, (piece) => fieldOfPieces(upper_lead, [piece])!, inUpper)
  }
}

function decisionOn({ text, fragments }: Field, clause: Clause): Decision {
  const signals = { cell: text, read: readingOf(clause) }
  return {
    subject: 'row',
    outcome: 'roles',
    reason: 'a cell says more than names',
    signals,
    place: fragments[0]!.place,
  }
}

/** What a cell says, where that is more than names. */
function clauseIn(field: Field | null): Clause | null {
  if (field === null) return null
  const clause = readSegments(field.text)
  const { organs, times, labelled, conventions, defaults, exceptions, remarks } = clause
  const more = [...times, ...labelled, ...conventions, ...defaults, ...exceptions, ...remarks]
  return more.length > 0 || organs.some(({ by }) => by !== 'nothing') ? clause : null
}

/** A clause that only names 责任单位, or says that they 负责, does not say who leads; any other does. */
export function divisionOf({ organs }: Clause, otherwise: DraftMeasure['division']): DraftMeasure['division'] {
  return organs.every(({ role }) => role === 'responsible' || role === 'support') &&
    organs.some(({ role }) => role === 'responsible')
    ? otherwise
    : 'printed'
}

/** The stretches of a field that have one role, as a field of the same fragments; null where there are none. */
function fieldOfPieces(field: Field, pieces: readonly Piece[]): Field | null {
  if (pieces.length === 0) return null
  const text = joinedPieces(pieces)
  if (text === field.text || field.derivation === 'inherited') return { ...field, text }
  return { ...field, text, derivation: 'normalised', rule: 'responsibility/words' }
}

/** A cell that says something of other lists alone (列首位者为牵头单位) names no unit, and stays the record's. */
function wordless(field: Field, clause: Clause): Field | null {
  const { organs, times, labelled, exceptions, remarks } = clause
  const isKept = organs.length + times.length + labelled.length + exceptions.length + remarks.length > 0
  return isKept ? null : { ...derived(field, 'normalised', 'responsibility/words'), text: '' }
}

/** What a clause says besides units goes to its place in the record; times, where the record has one, are a remark. */
export function takeRest(record: DraftMeasure, fieldOf: (piece: Piece) => Field, clause: Clause): void {
  const { times, labelled, conventions, defaults, exceptions, remarks } = clause
  const isUnsaid = record.deadline === null || record.deadline.rule === 'cell/blank-is-merged'
  if (isUnsaid && times.length > 0) record.deadline = fieldOfTimes(times.map(fieldOf))
  else record.remarks.push(...times.map(fieldOf))
  for (const piece of labelled) record.other.push({ key: piece.key, header: piece.label, field: fieldOf(piece) })
  record.remarks.push(...[...exceptions, ...remarks].map(fieldOf))
  record.declares.push(
    ...conventions.map(({ says, onwards }) => ({ kind: says, reach: onwards ? 'onwards' : 'record' }) as const),
    ...defaults.map(
      (piece) => ({ kind: 'default', units: fieldOf(piece), reach: piece.reach, side: piece.side }) as const,
    ),
  )
}

function fieldOfTimes(fields: readonly Field[]): Field {
  return fields.reduce((all, field) => both(all, field)!)
}

/** Who guides without doing leads; that is inferred. */
export function guiding(field: Field | null): Field | null {
  return field && derived(field, 'inferred', 'responsibility/guides')
}

/** The leads of a clause, by how it is known that they lead. */
export function leadField(field: Field | null, leads: readonly Organs[]): Field | null {
  return leads.some(({ role }) => role === 'guiding') ? guiding(field) : field
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
