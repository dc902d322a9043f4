import { told } from '../text/told.js'
import type { DerivationId } from '../model/derivation-rules.js'
import type { DraftMeasure } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Observation } from '../model/finding.js'
import type { Place } from '../model/place.js'
import type { Measure, Responsibility, Unit, UnitMention } from '../model/plan.js'
import type { Role } from '../model/roles.js'
import type { RegionalUnits } from '../registry/registry.js'
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
    return names.map(({ name, openEnd }, at) => this.mention(name, restored[at]!, openEnd, at + 1))
  }

  private doubt(text: string, read: readonly string[], other: readonly string[], place: Place | null): void {
    const words = told`“${{ text }}” is read as ${{ read }}; it may be ${{ other }}.`
    this.observations.push({ rule: 'unit/ambiguous', ...words, place })
  }

  private mention(name: string, meant: string, openEnd: string, position: number): UnitMention {
    const read = this.unitOf(meant)
    /** One organ may be printed as 发展改革委 and 发展改革局; it has the name that it is met by first. */
    const unit = (read.known && this.met.get(read.unit_id)) || read
    this.met.set(unit.unit_id, unit)
    const { unit_id, kind, known } = unit
    return { position, unit_id, unit: unit.unit, text: name + openEnd, kind, open_ended: openEnd !== '', known }
  }

  /** A name that no register has stays as printed; its form says what kind of unit it is. */
  private unitOf(name: string): Unit {
    const registered = this.units.find(name)
    const region = this.units.region
    if (registered) {
      const { id, name: unit, fullName, kind } = registered
      return {
        unit_id: id,
        unit,
        full_name: fullName,
        kind,
        region: registered.region ?? region?.name ?? '',
        known: true,
      }
    }
    const kind = this.units.form(name)?.kind ?? 'unknown'
    const prefix = region?.code ?? region?.name
    const unit_id = prefix ? `${prefix}-${name}` : name
    return { unit_id, unit: name, full_name: null, kind, region: region?.name ?? '', known: kind === 'collective' }
  }
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
    if (own === null || own.level !== '') {
      level = own?.level ?? ''
      return name
    }
    return units.find(level + name) ? level + name : name
  })
}

/** Where the notice says that the first unit of each list leads. */
const FIRST_LEADS = 'responsibility/first-leads'
/** Where it names units for all of its tasks. */
const BY_DEFAULT = 'responsibility/default'

/** The units of a record by role. Where the first of the list leads, it is parted from the others. */
export function unitsByRole(draft: DraftMeasure, resolver: UnitResolver): Pick<Measure, Role> {
  const upper_lead = resolver.resolve(draft.upper_lead)
  const lead = resolver.resolve(draft.lead)
  const support = resolver.resolve(draft.support)
  const byDefault = draft.by_default.map((field) => resolver.resolve(field))
  if (draft.division !== 'first leads' || lead.units.length < 2)
    return { lead, support: withDefaults(lead, support, byDefault), upper_lead }
  const [first, ...others] = lead.units
  const field = lead.field && inferred(lead.field, FIRST_LEADS)
  const helping = together({ units: others, field }, support)
  const leading = { units: [first!], field }
  return { lead: leading, support: withDefaults(leading, helping, byDefault), upper_lead }
}

/** Adds the units that help by a default, but for those that the record names itself. */
function withDefaults(
  lead: Responsibility,
  support: Responsibility,
  defaults: readonly Responsibility[],
): Responsibility {
  return defaults.reduce((helping, { units, field }) => {
    const named = new Set([...lead.units, ...helping.units].map(({ unit_id }) => unit_id))
    const more = units.filter(({ unit_id }) => !named.has(unit_id))
    return more.length === 0 ? helping : together(helping, { units: more, field: field && inferred(field, BY_DEFAULT) })
  }, support)
}

function together(first: Responsibility, second: Responsibility): Responsibility {
  if (second.units.length === 0) return first
  const fields = [first.field, second.field].filter((field) => field !== null)
  const field = {
    ...(fields.at(-1) ?? first.field!),
    text: fields.map(({ text }) => text).join('；'),
    fragments: [...new Set(fields.flatMap(({ fragments }) => fragments))],
  }
  const units = [...first.units, ...second.units].map((unit, at) => ({ ...unit, position: at + 1 }))
  return { units, field }
}

/** A merged cell says first that it is one. */
function inferred(field: Field, rule: DerivationId): Field {
  return field.derivation === 'inherited' ? field : { ...field, derivation: 'inferred', rule }
}
