import type { UnitKind } from '../model/plan.js'
import type { Alias, Register, UnitEntry } from './schema.js'

/** A unit as the registers know it. */
export interface RegisteredUnit {
  id: string
  name: string
  fullName: string | null
  kind: UnitKind
  /** Null where it is of every region, empty where the region is not known. */
  region: string | null
  /** Every name it answers to, canonical one first. */
  names: string[]
  /** What is known of the names beside its own. */
  aliases: readonly Alias[]
  source: string | null
}

/** What a name stands for in a notice: the unit, and what it was called on the notice’s day. */
export interface FoundUnit extends RegisteredUnit {
  /** Canonical name of the notice’s day; `name` is that of today. */
  nameThen: string
  /** How it is known: by a register, by the lexicon and what that rests on, composed of what it has, by its form. */
  evidence: string
  /** The word that the lexicon read it by; null where a register has the name. */
  form: string | null
}

/** The unit of an entry of a register. */
export function registered(unit: UnitEntry, register: Register): RegisteredUnit {
  const prefix = register.region?.code ?? register.region?.name
  const names = [unit.name, ...(unit.full_name ? [unit.full_name] : []), ...unit.aliases.map((alias) => alias.name)]
  return {
    id: prefix ? `${prefix}-${unit.id}` : unit.id,
    name: unit.name,
    fullName: unit.full_name ?? null,
    kind: unit.kind,
    region: register.region?.name ?? null,
    names,
    aliases: unit.aliases,
    source: unit.source ?? null,
  }
}
