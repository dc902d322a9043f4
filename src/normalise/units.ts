import { told } from '../text/told.js'
import type { DraftMeasure } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Observation } from '../model/finding.js'
import type { Place } from '../model/place.js'
import type { Measure, Responsibility, Unit, UnitMention } from '../model/plan.js'
import type { Role } from '../model/roles.js'
import type { FoundUnit } from '../registry/registered-unit.js'
import type { RegionalUnits } from '../registry/registry.js'
import { BY_FORM } from '../registry/function-reading.js'
import { latin } from '../text/latin.js'
import { isNone } from '../vocabulary/remarks.js'
import { piecesOf, splitNames } from './split-names.js'

/** Resolves the unit cells of one document and keeps the units it met, in the order of meeting. */
export class UnitResolver {
  readonly met = new Map<string, Unit>()
  readonly observations: Observation[] = []
  private readonly cells = new Map<string, UnitMention[]>()

  constructor(private readonly units: RegionalUnits) {}

  /** Reads the units of a cell. A dash names none. */
  resolve(field: Field | null): Responsibility {
    if (field === null || isNone(field.text)) return { units: [], field }
    let mentions = this.cells.get(field.text)
    if (!mentions) this.cells.set(field.text, (mentions = this.read(field.text, field.fragments[0]?.place ?? null)))
    return { units: mentions, field }
  }

  private read(text: string, place: Place | null): UnitMention[] {
    const named = piecesOf(text).flatMap(({ after, openEnd, ...piece }) => {
      const { names, other } = splitNames(piece, this.units)
      if (other) this.doubt(piece.text, names, other, place)
      const last = names.length - 1
      return names.map((name, at) => ({ name, after: at === 0 ? after : '', openEnd: at === last ? openEnd : '' }))
    })
    const names = named.filter(({ name }) => !isNone(name) && !this.units.isNoUnit(name))
    const restored = restoreLevels(names, this.units)
    const list: Listing = new Map()
    return names.map(({ name, openEnd }, at) => this.mention(name, restored[at]!, openEnd, at + 1, list))
  }

  private doubt(text: string, read: readonly string[], other: readonly string[], place: Place | null): void {
    const words = told`“${{ text }}” is read as ${{ read }}; it may be ${{ other }}.`
    this.observations.push({ rule: 'unit/ambiguous', ...words, place })
  }

  private mention(name: string, meant: string, openEnd: string, position: number, list: Listing): UnitMention {
    const { unit: read, nameThen } = this.unitOf(meant, list)
    const unit = (read.known && this.met.get(read.unit_id)) || read
    this.met.set(unit.unit_id, unit)
    /** One organ may be printed as 发展改革委 and 发展改革局; it has the name that it is met by first. */
    const shown = unit.names_met[0] ?? nameThen
    if (unit.names_met.length === 0) unit.names_met.push(nameThen)
    const { unit_id, kind, known } = unit
    return { position, unit_id, unit: shown, text: name + openEnd, kind, open_ended: openEnd !== '', known }
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

/** A name in a list, with the separator before it. */
interface Listed {
  name: string
  after: string
}

/**
 * The names of a list with the levels that they leave out: 省发展改革委、交通运输厅、水利厅 are all organs of the province. A level
 * reaches as far as `、` does, and only over names of organs that the lexicon knows.
 */
function restoreLevels(names: readonly Listed[], units: RegionalUnits): string[] {
  let level = ''
  return names.map(({ name, after }) => {
    if (after !== '、') level = ''
    const own = units.nationally(name)
    if (own === null && level !== '' && units.nationally(level + name)) return level + name
    if (own === null || own.level !== '') {
      level = own?.level ?? ''
      return name
    }
    return units.find(level + name) ? level + name : name
  })
}

/** Where the notice says that the first unit of each list leads. */
const FIRST_LEADS = 'responsibility/first-leads'

/** The units of a record by role. Where the first of the list leads, it is parted from the others. */
export function unitsByRole(draft: DraftMeasure, resolver: UnitResolver): Pick<Measure, Role> {
  const upper_lead = resolver.resolve(draft.upper_lead)
  const lead = resolver.resolve(draft.lead)
  if (draft.division !== 'first leads' || lead.units.length < 2)
    return { lead, support: resolver.resolve(draft.support), upper_lead }
  const [first, ...others] = lead.units
  const field = lead.field && inferred(lead.field)
  const support = others.map((unit, at) => ({ ...unit, position: at + 1 }))
  return { lead: { units: [first!], field }, support: { units: support, field }, upper_lead }
}

/** A merged cell says first that it is one. */
function inferred(field: Field): Field {
  return field.derivation === 'inherited' ? field : { ...field, derivation: 'inferred', rule: FIRST_LEADS }
}
