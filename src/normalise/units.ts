import type { DerivationId } from '../model/derivation-rules.js'
import type { DraftMeasure } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Observation } from '../model/finding.js'
import type { Place } from '../model/place.js'
import type { Measure, Responsibility, Unit, UnitMention } from '../model/plan.js'
import { ROLES, type Role } from '../model/roles.js'
import { BY_FORM } from '../registry/function-reading.js'
import type { FoundUnit } from '../registry/registered-unit.js'
import type { RegionalUnits } from '../registry/registry.js'
import { latin } from '../text/latin.js'
import { told } from '../text/told.js'
import { isNone } from '../vocabulary/remarks.js'
import { splitNames } from './split-names.js'
import { doubtPersons, entriesOf, joinBodies, remarkBehindColons, restoreElided, type Entry } from './unit-list.js'
import { piecesOf, plainTextOf, type PlainText } from './unit-pieces.js'

/** What a cell of units holds: units, and what has the form of none, as printed. */
export interface UnitCell extends Responsibility {
  persons: string[]
  remarks: string[]
}

/** Resolves the unit cells of one document and keeps the units it met, in the order of meeting. */
export class UnitResolver {
  readonly met = new Map<string, Unit>()
  readonly observations: Observation[] = []
  private readonly cells = new Map<string, Omit<UnitCell, 'field'>>()

  constructor(private readonly units: RegionalUnits) {}

  /**
   * Reads a cell of units. A dash names none.
   * @param above the units of the same role in the record before, for 同上 among other names
   */
  resolve(field: Field | null, above: readonly UnitMention[] = []): UnitCell {
    if (field === null || isNone(field.text)) return { units: [], persons: [], remarks: [], field }
    const key = JSON.stringify([field.text, ...above.map(({ unit_id }) => unit_id)])
    let cell = this.cells.get(key)
    if (!cell) this.cells.set(key, (cell = this.read(field.text, field.fragments[0]?.place ?? null, above)))
    return { ...cell, field }
  }

  private read(printed: string, place: Place | null, above: readonly UnitMention[]): Omit<UnitCell, 'field'> {
    const plain = plainTextOf(printed)
    const entries = this.entriesIn(plain, place)
    for (const entry of entries) if (entry.kind === 'ditto' && above.length === 0) entry.kind = 'remark'
    const list: Listing = new Map()
    const units: UnitMention[] = []
    for (const [at, entry] of entries.entries()) {
      if (entry.kind === 'ditto') units.push(...above)
      else if (entry.kind === 'name' && entry.after === '' && entries[at - 1]?.kind === 'name')
        addBehind(units, this.mentions(entry, list))
      else if (entry.kind === 'name') units.push(...this.mentions(entry, list))
    }
    return {
      units: counted(units),
      persons: printedOf(entries, 'person', printed, plain).map(withoutBracket),
      remarks: printedOf(entries, 'remark', printed, plain),
    }
  }

  private entriesIn(plain: PlainText, place: Place | null): Entry[] {
    const pieces = piecesOf(plain).map((piece) => {
      const { parts, other, capped } = splitNames(piece, this.units)
      const names = parts.flatMap(({ kind, text }) => (kind === 'name' ? [text] : []))
      if (other)
        this.observe(place, told`“${{ text: piece.text }}” is read as ${{ read: names }}; it may be ${{ other }}.`)
      if (capped)
        this.observe(
          place,
          told`${{ text: shortened(piece.text) }} has so many blanks that few ways to join its words to names were tried.`,
        )
      const placed = parts.map((part) => ({ ...part, start: part.start + piece.start, end: part.end + piece.start }))
      return { after: piece.after, parts: placed }
    })
    const printed = entriesOf(pieces, plain.breaks).filter(({ text }) => !this.units.isNoUnit(text))
    const entries = joinBodies(printed)
    remarkBehindColons(entries)
    doubtPersons(entries)
    restoreElided(entries, this.units)
    return entries
  }

  private observe(place: Place | null, words: Pick<Observation, 'message' | 'params'>): void {
    this.observations.push({ rule: 'unit/ambiguous', ...words, place })
  }

  /** 示范区党工委 and 示范区管委会 may be one organ. */
  private mentions({ text, openEnd, meant }: Entry, list: Listing): UnitMention[] {
    const units = meant.map((name) => this.mention(text, name, openEnd, list))
    return units.filter(({ unit_id }, at) => units.findIndex((unit) => unit.unit_id === unit_id) === at)
  }

  private mention(printed: string, meant: string, openEnd: string, list: Listing): UnitMention {
    const { unit: read, nameThen } = this.unitOf(meant, list)
    const unit = (read.known && this.met.get(read.unit_id)) || read
    this.met.set(unit.unit_id, unit)
    /** One organ may be printed as 发展改革委 and 发展改革局; it has the name that it is met by first. */
    const shown = unit.names_met[0] ?? nameThen
    if (unit.names_met.length === 0) unit.names_met.push(nameThen)
    const { unit_id, kind, known } = unit
    return { position: 0, unit_id, unit: shown, text: printed + openEnd, kind, open_ended: openEnd !== '', known }
  }

  /** A name that no register has stays as printed; its form says what kind of unit it is. */
  private unitOf(name: string, list: Listing): { unit: Unit; nameThen: string } {
    const found = this.units.find(name)
    const region = this.units.region
    if (found) {
      const { name: unit, fullName: full_name, kind, nameThen, evidence } = found
      const unit_id = idBeside(found, list)
      return {
        unit: {
          unit_id,
          unit,
          full_name,
          kind,
          region: found.region ?? region?.name ?? '',
          names_met: [],
          known: evidence !== BY_FORM,
          evidence,
        },
        nameThen,
      }
    }
    const kind = this.units.form(name)?.kind ?? 'unknown'
    const prefix = region?.code ?? region?.name
    const unit = {
      unit_id: prefix ? `${prefix}-${name}` : name,
      unit: name,
      full_name: null,
      kind,
      region: region?.name ?? '',
      names_met: [],
      known: kind === 'collective',
      evidence: BY_FORM,
    }
    return { unit, nameThen: name }
  }
}

/** The words by which the units of one list were read, by their ids. */
type Listing = Map<string, string>

/** Two words of one function in one list, as 园林局 beside 绿化局, are two organs: the second has the word in its id. */
function idBeside({ id, form }: FoundUnit, list: Listing): string {
  if (form === null) return id
  const first = list.get(id) ?? form
  list.set(id, first)
  return first === form ? id : `${id}-${latin(form)}`
}

/** Adds the units of an entry that nothing parts from the one before: 市纪委市监委 is one organ, printed by both its names. */
function addBehind(units: UnitMention[], [first, ...others]: readonly UnitMention[]): void {
  const last = units.at(-1)
  if (first === undefined) return
  if (last?.unit_id === first.unit_id) units[units.length - 1] = { ...first, text: last.text + first.text }
  else units.push(first)
  units.push(...others)
}

/** What a list prints twice in the same words is one. */
function distinct(units: readonly UnitMention[]): UnitMention[] {
  const first = new Map<string, UnitMention>()
  for (const unit of units) first.set(`${unit.unit_id} ${unit.text}`, first.get(`${unit.unit_id} ${unit.text}`) ?? unit)
  return counted([...first.values()])
}

function counted(units: readonly UnitMention[]): UnitMention[] {
  return units.map((unit, at) => ({ ...unit, position: at + 1 }))
}

const LONGEST_QUOTE = 40

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

/** Entries of a kind as they are printed; those that follow each other are one, persons only where nothing parts them. */
function printedOf(
  entries: readonly Entry[],
  kind: 'person' | 'remark',
  printed: string,
  { offsets }: PlainText,
): string[] {
  const spans: { start: number; end: number }[] = []
  entries.forEach((entry, at) => {
    if (entry.kind !== kind) return
    const goesOn = entries[at - 1]?.kind === kind && (kind === 'remark' || entry.after === '')
    if (goesOn) spans.at(-1)!.end = entry.end
    else spans.push({ start: entry.start, end: entry.end })
  })
  return spans.map(({ start, end }) => printed.slice(offsets[start], offsets[end - 1]! + 1))
}

function withoutBracket(person: string): string {
  return person.replace(/^[（(〔[［【](.*)[）)〕\]］】]$/su, '$1')
}

/** Where the notice says that the first unit of each list leads. */
const FIRST_LEADS = 'responsibility/first-leads'
/** Where it names units for many tasks at once. */
const BY_DEFAULT = 'responsibility/default'

/** What the unit cells of a record say: the units of each role, and what else stands in them, as fields. */
export interface RecordUnits {
  roles: Pick<Measure, Role>
  persons: Field[]
  remarks: Field[]
}

const NONE: Responsibility = { units: [], field: null }

/**
 * Reads the unit cells of a record. Where the first of the list leads, it is parted from the others.
 * @param above the units of the record before, for 同上
 */
export function unitsOf(draft: DraftMeasure, resolver: UnitResolver, above: Pick<Measure, Role> | null): RecordUnits {
  const cells = ROLES.map((role) => ({ role, cell: resolver.resolve(draft[role], above?.[role].units) }))
  const printed = { lead: NONE, support: NONE, upper_lead: NONE }
  for (const { role, cell } of cells) printed[role] = { units: distinct(cell.units), field: cell.field }
  const roles = draft.division === 'first leads' ? partedAtFirst(printed) : printed
  return {
    roles: draft.by_default.reduce((all, field) => withDefault(all, resolver.resolve(field)), roles),
    persons: cells.flatMap(({ cell }) => cell.persons.map((text) => apart(cell.field!, text))),
    remarks: cells.flatMap(({ cell }) => cell.remarks.map((text) => apart(cell.field!, text))),
  }
}

function partedAtFirst(roles: Pick<Measure, Role>): Pick<Measure, Role> {
  const [first, ...others] = roles.lead.units
  if (others.length === 0) return roles
  const field = roles.lead.field && inferred(roles.lead.field, FIRST_LEADS)
  return { ...roles, lead: { units: [first!], field }, support: together({ units: others, field }, roles.support) }
}

/** Adds the units that help by a default, but for those that the record names itself. */
function withDefault(roles: Pick<Measure, Role>, { units, field }: Responsibility): Pick<Measure, Role> {
  const named = new Set(ROLES.flatMap((role) => roles[role].units).map(({ unit_id }) => unit_id))
  const more = units.filter(({ unit_id }) => !named.has(unit_id))
  if (more.length === 0) return roles
  return { ...roles, support: together(roles.support, { units: more, field: field && inferred(field, BY_DEFAULT) }) }
}

/** Two lists of one role as one; where one of them is inferred, that is said of both. A dash names none, and keeps its place. */
function together(first: Responsibility, second: Responsibility): Responsibility {
  const units = counted([...first.units, ...second.units])
  if (first.field === null || second.field === null) return { units, field: first.field ?? second.field }
  const lists = [first, second].filter((list) => list.units.length > 0).map(({ field }) => field!)
  const field = {
    ...(lists.findLast(({ derivation }) => derivation === 'inferred') ?? first.field),
    text: lists.map(({ text }) => text).join('；'),
    fragments: [...new Set([...first.field.fragments, ...second.field.fragments])],
  }
  return { units, field }
}

/** What stands in a cell of units and is none. */
function apart(field: Field, text: string): Field {
  return field.derivation === 'inherited'
    ? { ...field, text }
    : { ...field, text, derivation: 'normalised', rule: NO_UNIT }
}

const NO_UNIT = 'unit/no-unit'

/** A merged cell says first that it is one. */
function inferred(field: Field, rule: DerivationId): Field {
  return field.derivation === 'inherited' ? field : { ...field, derivation: 'inferred', rule }
}
