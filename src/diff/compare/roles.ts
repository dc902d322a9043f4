import type { DiffRecord, NamedUnit } from '../../model/diff.js'
import { ROLES, type Role } from '../../model/roles.js'
import type { DocumentRows } from '../side.js'
import type { Takeovers } from '../units/takeovers.js'
import type { Found } from './changes.js'

/** The units of records by role: their keys, one for a unit on both sides, each as it is named there. */
type UnitsByRole = Record<Role, ReadonlyMap<string, NamedUnit>>

/** Which units of records, all of a side together, are new, gone, or have another role. */
export function compareUnits(
  old: readonly DiffRecord[],
  fresh: readonly DiffRecord[],
  sides: { old: DocumentRows; fresh: DocumentRows; keyOf: (unitId: string) => string; takeovers: Takeovers },
): Found[] {
  const found = compareRoles(unitsByRole(sides.old, old, sides.keyOf), unitsByRole(sides.fresh, fresh, sides.keyOf))
  return found.map((one) => withTakeover(one, found, sides.takeovers))
}

/** Says of a unit that left, and of one that came, that one perhaps took over from the other: a change all the same. */
function withTakeover(one: Found, all: readonly Found[], takeovers: Takeovers): Found {
  const own = [...(one.units?.old ?? []), ...(one.units?.fresh ?? [])]
  if (own.length !== 1) return one
  const isGone = one.units!.old.length === 1
  for (const { units } of all) {
    const [other] = isGone ? units!.fresh : units!.old
    if (units!.old.length + units!.fresh.length !== 1 || !other) continue
    const [from, to] = isGone ? [own[0]!, other] : [other, own[0]!]
    const takeover = takeovers(from.unit_id, to.unit_id)
    if (!takeover) continue
    const why = takeover.on === null ? 'of one field' : `by the reform that was done by ${takeover.on}`
    const words = isGone ? `perhaps taken over by ${to.unit}` : `perhaps took over from ${from.unit}`
    return { ...one, message: `${one.message} (${words}, ${why})` }
  }
  return one
}

function unitsByRole(
  { units }: DocumentRows,
  records: readonly DiffRecord[],
  keyOf: (unitId: string) => string,
): UnitsByRole {
  const rows = records.flatMap(({ id }) => units.get(id) ?? [])
  const of = (role: Role): Map<string, NamedUnit> =>
    new Map(
      rows
        .filter((row) => row.role === role)
        .map(({ unit_id, unit, unit_text }) => [keyOf(unit_id), { unit_id, unit, printed: [unit_text] }]),
    )
  const [lead, support] = [of('lead'), of('support')]
  // Who is in charge supports as well: two organs that became one stood in both roles.
  for (const unit of lead.keys()) support.delete(unit)
  return { lead, support, upper_lead: of('upper_lead') }
}

const KINDS = { lead: 'lead', support: 'support', upper_lead: 'upper-lead' } as const satisfies Record<Role, string>

/** The order in which units are printed does not count. */
function compareRoles(old: UnitsByRole, fresh: UnitsByRole): Found[] {
  const swapped = swappedIn(old, fresh)
  const isSwapped = (key: string): boolean => swapped.some(({ subject }) => subject === key)
  const alone = ROLES.flatMap((role) => {
    const kind = KINDS[role]
    const gone = [...old[role]].filter(([key]) => !fresh[role].has(key) && !isSwapped(key))
    const added = [...fresh[role]].filter(([key]) => !old[role].has(key) && !isSwapped(key))
    return [
      ...gone.map(([key, unit]): Found => ({
        kind: `${kind}-removed`,
        subject: key,
        units: { old: [unit], fresh: [] },
        before: unit.unit,
        message: unit.unit,
      })),
      ...added.map(([key, unit]): Found => ({
        kind: `${kind}-added`,
        subject: key,
        units: { old: [], fresh: [unit] },
        after: unit.unit,
        message: unit.unit,
      })),
    ]
  })
  return [...swapped, ...alone]
}

/** Units that left one role for another. */
function swappedIn(old: UnitsByRole, fresh: UnitsByRole): Found[] {
  return ROLES.flatMap((from) =>
    ROLES.filter((to) => to !== from).flatMap((to) =>
      [...old[from]]
        .filter(([key]) => !fresh[from].has(key) && fresh[to].has(key) && !old[to].has(key))
        .map(([key, unit]): Found => ({
          kind: 'role-swapped',
          subject: key,
          units: { old: [unit], fresh: [fresh[to].get(key)!] },
          before: from,
          after: to,
          message: `${fresh[to].get(key)!.unit}: ${KINDS[from]} → ${KINDS[to]}`,
        })),
    ),
  )
}
