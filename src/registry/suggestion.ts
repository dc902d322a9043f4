import { nameOf } from '../model/place.js'
import { recordsOf, type Measure, type Plan, type Unit, type UnitKind } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import { latin } from '../text/latin.js'
import { shown } from '../text/printed.js'
import { yamlOf } from '../text/yaml.js'
import type { RegionalUnits, Registry } from './registry.js'

/** Places that the evidence of one unit lists. */
const PLACES_SHOWN = 3

/** Units of one region that nothing knows, each with the places where it is met. */
interface Unknown {
  name: string
  code: string | null
  units: Map<string, { unit: Unit; places: string[] }>
}

/** Entries for all units of plans that nothing knows: one YAML document a region, a register holds the units of one. */
export function suggestedRegisters(plans: readonly Plan[], registry: Registry): string {
  const regions = new Map<string, Unknown>()
  for (const plan of plans) {
    const { name, code } = registry.regions.holding({ name: plan.region ?? '', code: plan.region_code })
    const region = regions.get(name) ?? { name, code, units: new Map() }
    gatherUnknown(plan, region)
    if (region.units.size > 0) regions.set(name, region)
  }
  if (regions.size === 0) return '# Every unit is known.\n'
  return [...regions.values()].map((region) => registerText(region, registry)).join('---\n')
}

function gatherUnknown(plan: Plan, { units }: Unknown): void {
  const unknown = new Map(plan.units.filter(({ known }) => !known).map((unit) => [unit.unit_id, unit]))
  for (const { record } of recordsOf(plan))
    for (const id of unitIdsOf(record)) {
      const unit = unknown.get(id)
      if (!unit) continue
      const met = units.get(id) ?? { unit, places: [] }
      met.places.push(`${plan.id} ${leadPlacesOf(record)}`)
      units.set(id, met)
    }
}

function unitIdsOf(record: Measure): Set<string> {
  return new Set(ROLES.flatMap((role) => record[role].units.map(({ unit_id }) => unit_id)))
}

function leadPlacesOf({ lead, places: rows }: Measure): string {
  const places = lead.field?.fragments.map(({ place }) => place) ?? []
  return nameOf(places.length === 0 ? rows : places)
}

function registerText({ name, code, units }: Unknown, registry: Registry): string {
  const known = registry.of(name === '' ? null : { code, name })
  const entries = [...units.values()].map(({ unit, places }) => suggestedEntry(unit, places, known))
  return `# Review before use: give each unit its full name and its aliases; put a misprint as an alias of the right unit, and what is
# no unit under not_units (name, reason).
${registerHead({ name, code })}${entries.join('\n')}\n`
}

/**
 * The entry of a register that would make an unknown unit known, for a person to review: with where it is met, how often, and
 * the nearest names.
 */
export function suggestedEntry(
  { unit, kind }: { unit: string; kind: UnitKind },
  places: readonly string[],
  known: RegionalUnits,
): string {
  const near = known.nearest(unit)
  const more = places.length > PLACES_SHOWN ? ' …' : ''
  const entry = {
    id: latin(unit) || 'unit',
    name: unit,
    kind: kind === 'unknown' ? 'department' : kind,
    aliases: [],
  }
  return [
    `  # ${times(places.length)}: ${shown(places.slice(0, PLACES_SHOWN).join(', '))}${more}`,
    `  # ${near.length === 0 ? 'no name is near' : `nearest: ${shown(near.join('、'))}`}`,
    ...yamlLines([entry]).map((line) => `  ${line}`),
  ].join('\n')
}

/** The region of a register, and the key under which its units follow. */
export function registerHead({ name, code }: { name: string; code: string | null }): string {
  const head = name === '' ? {} : { region: { ...(code ? { code } : {}), name } }
  return `${yamlLines(head).join('\n')}${name === '' ? '' : '\n'}units:\n`
}

function yamlLines(value: object): string[] {
  return Object.keys(value).length === 0 ? [] : yamlOf(value).trimEnd().split('\n')
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
