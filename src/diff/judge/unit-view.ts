import { CHANGE_KINDS, type ChangeTopic } from '../../model/change-kinds.js'
import type { Tables } from '../../model/dataset.js'
import type { Change, Diff, DiffRecord, Match } from '../../model/diff.js'
import { ROLES } from '../../model/roles.js'
import type { Registry } from '../../registry/registry.js'
import { counted } from '../../text/printed.js'
import { documentsOf, type Side } from '../side.js'
import { resolverOf } from '../units/sides.js'

/** A unit by its ids and canonical names, on both sides. */
export interface UnitOfDiff {
  ids: ReadonlySet<string>
  names: ReadonlySet<string>
}

/**
 * The unit that a name stands for in the two datasets: an id, a canonical or full name, or a name as printed; else any name
 * by which the registry knows one of their units.
 */
export function findUnit(
  name: string,
  sides: readonly [Side, Side],
  diff: Diff,
  registry: Registry,
): UnitOfDiff | null {
  const rows = sides.flatMap(({ tables }) => tables.units)
  const named = rows.filter((row) => answersTo(row, name))
  const meant = named.length > 0 ? [] : idsByRegistry(name, sides, registry)
  const ids = new Set(
    [...named, ...rows.filter(({ unit_id }) => meant.includes(unit_id))].map(({ unit_id }) => unit_id),
  )
  if (ids.size === 0) return null
  for (const renaming of renamingsOf(diff)) {
    const renamed = unitIdsOf(renaming)
    if (renamed.some((id) => ids.has(id))) for (const id of renamed) ids.add(id)
  }
  return { ids, names: new Set(rows.filter(({ unit_id }) => ids.has(unit_id)).map(({ unit }) => unit)) }
}

/** What the comparison says of one unit: what it gained and lost, and what it must do sooner, later, more or less. */
export function viewOfUnit(diff: Diff, unit: UnitOfDiff): Diff {
  const documents = diff.documents
    .map((document) => ({
      ...document,
      changes: document.changes.filter((change) => CHANGE_KINDS[change.kind].about === 'unit' && isAbout(change, unit)),
      matches: document.matches
        .filter((match) => [...match.old, ...match.new].some((record) => isNamed(record, unit)))
        .map((match) => ({ ...match, changes: match.changes.filter((change) => concerns(change, unit)) })),
    }))
    .filter(({ changes, matches }) => changes.length > 0 || matches.length > 0)
  return {
    ...diff,
    documents,
    notes: [
      headline(
        documents.flatMap(({ matches }) => matches),
        unit,
      ),
      ...diff.notes,
    ],
  }
}

const OF_ONE_UNIT: ReadonlySet<ChangeTopic> = new Set([...ROLES, 'role'])
const OF_ANY_UNIT: ReadonlySet<ChangeTopic> = new Set(['record', 'deadline', 'target', 'number'])

function concerns(change: Change, unit: UnitOfDiff): boolean {
  const { about } = CHANGE_KINDS[change.kind]
  return OF_ONE_UNIT.has(about) ? isAbout(change, unit) : OF_ANY_UNIT.has(about)
}

function isAbout(change: Change, { ids }: UnitOfDiff): boolean {
  return unitIdsOf(change).some((id) => ids.has(id))
}

function unitIdsOf({ old_units, new_units }: Change): string[] {
  return [...old_units, ...new_units].map(({ unit_id }) => unit_id)
}

function headline(matches: readonly Match[], unit: UnitOfDiff): string {
  const named = (records: readonly DiffRecord[]): boolean => records.some((record) => isNamed(record, unit))
  const leads = (records: readonly DiffRecord[]): boolean =>
    records.some(({ lead_units }) => lead_units.some((name) => unit.names.has(name)))
  const gained = matches.filter((match) => !named(match.old) && named(match.new))
  const lost = matches.filter((match) => named(match.old) && !named(match.new))
  const due = (kind: Change['kind']): number =>
    matches.filter(
      ({ old, new: fresh, changes }) => named(old) && named(fresh) && changes.some((one) => one.kind === kind),
    ).length
  const led = (some: readonly Match[], side: 'old' | 'new'): string => {
    const count = some.filter((match) => leads(match[side])).length
    return count === 0 ? '' : ` (${count} in charge)`
  }
  const carried = due('carried-over')
  return `${[...unit.names].join('、')}: ${gained.length} gained${led(gained, 'new')}, ${lost.length} lost${led(lost, 'old')}, ${due('deadline-earlier')} due sooner, ${due('deadline-later')} due later${carried === 0 ? '' : `, ${carried} carried over`}, of ${counted(matches.length, 'record')} that ${matches.length === 1 ? 'names' : 'name'} it.`
}

function isNamed({ lead_units, support_units, upper_lead_units }: DiffRecord, { names }: UnitOfDiff): boolean {
  return [...lead_units, ...support_units, ...upper_lead_units].some((name) => names.has(name))
}

/** Whether a unit goes by a name: an id, a canonical or full name, or one as printed. */
export function answersTo({ unit_id, unit, full_name, aliases_met }: Tables['units'][number], name: string): boolean {
  return unit_id === name || unit === name || full_name === name || aliases_met.includes(name)
}

function idsByRegistry(name: string, sides: readonly Side[], registry: Registry): string[] {
  return sides.flatMap(documentsOf).flatMap((rows) => resolverOf(rows, registry).find(name)?.id ?? [])
}

function renamingsOf({ documents }: Diff): Change[] {
  return documents.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'unit-renamed'))
}
