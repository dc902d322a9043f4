import type { UnitKind } from '../model/plan.js'
import type { NationalUnit } from './national.js'
import type { RegisteredUnit } from './registered-unit.js'
import type { RegionalUnits } from './registry.js'
import type { Alias } from './schema.js'

/** Why a name stands for the unit it does, in a notice of one region and day. */
export type NameReason =
  | { by: 'not-unit' }
  | {
      by: 'known'
      unit: KnownUnit
      register: RegisterReason | null
      national: NationalReason | null
      /** How it is known, as in units.csv. */
      evidence: string
    }
  | { by: 'collective' }
  | { by: 'unknown'; form: UnitKind | null; near: string[] }

export interface KnownUnit {
  id: string
  name: string
  full_name: string | null
  kind: UnitKind
}

/** How a register has the name: as the unit’s own, as its name in full, or as an alias. */
export type RegisterReason = { name: 'own' | 'full' } | { name: 'alias'; alias: Alias }

export interface NationalReason {
  /** In words. */
  reason: string
  /** Whether a register’s unit has this function, and wins. */
  overruled: boolean
}

/** Says which unit a name stands for, and why: by a register, by the national lexicon, or by its form alone. */
export function reasonOf(name: string, units: RegionalUnits): NameReason {
  if (units.isNoUnit(name)) return { by: 'not-unit' }
  const unit = units.find(name)
  if (!unit) return unresolved(name, units)
  const national = units.nationally(name)
  return {
    by: 'known',
    evidence: unit.evidence,
    unit: { id: unit.id, name: unit.name, full_name: unit.fullName, kind: unit.kind },
    register: unit.names.includes(name) ? registerReason(name, unit) : null,
    national: national && { reason: nationalReason(national), overruled: national.id !== unit.id },
  }
}

/** `安徽省金寨县: 环保局 is a name of the function shengtaihuanjing, until 2019-03-31, now 生态环境局`. */
function nationalReason({ branchOf, region, level, word, reading, name, nameThen }: NationalUnit): string {
  const { entry, functions, until } = reading
  if (branchOf) return `branch of ${branchOf.name} for ${level}`
  const owner = region || (level === '' ? 'no region' : `a ${level}`)
  if (!entry && functions.length === 0) return `${owner}: ${word} has the form of ${name}`
  if (!entry) return `${owner}: one organ of the functions ${functions.join(', ')}`
  const now = until === null ? '' : `, until ${until}, now ${reading.name}`
  const meanwhile = nameThen === name ? '' : `, on the notice’s day ${nameThen}`
  return `${owner}: ${word} is a name of the function ${entry}${now}${meanwhile}`
}

function registerReason(name: string, unit: RegisteredUnit): RegisterReason {
  const alias = unit.aliases.find((one) => one.name === name)
  return alias ? { name: 'alias', alias } : { name: name === unit.name ? 'own' : 'full' }
}

function unresolved(name: string, units: RegionalUnits): NameReason {
  const form = units.form(name)
  if (form?.kind === 'collective') return { by: 'collective' }
  return { by: 'unknown', form: form?.kind ?? null, near: units.nearest(name) }
}
