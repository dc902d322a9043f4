import type { DiffRecord } from '../../model/diff.js'
import { ROLES, type Role } from '../../model/roles.js'
import type { DocumentRows } from '../side.js'
import type { Found } from './changes.js'

/** The units of a record by role: their keys, one for a unit on both sides, each with the name it has there. */
type UnitsByRole = Record<Role, ReadonlyMap<string, string>>

/** Which units of records, all of a side together, are new, gone, or have another role. */
export function compareUnits(
  old: readonly DiffRecord[],
  fresh: readonly DiffRecord[],
  sides: { old: DocumentRows; fresh: DocumentRows; keyOf: (unitId: string) => string },
): Found[] {
  return compareRoles(unitsByRole(sides.old, old, sides.keyOf), unitsByRole(sides.fresh, fresh, sides.keyOf))
}

function unitsByRole(
  { units }: DocumentRows,
  records: readonly DiffRecord[],
  keyOf: (unitId: string) => string,
): UnitsByRole {
  const rows = records.flatMap(({ id }) => units.get(id) ?? [])
  const of = (role: Role): Map<string, string> =>
    new Map(rows.filter((row) => row.role === role).map(({ unit_id, unit }) => [keyOf(unit_id), unit]))
  const [lead, support] = [of('lead'), of('support')]
  // Who is in charge supports as well: two organs that became one stood in both roles.
  for (const unit of lead.keys()) support.delete(unit)
  return { lead, support, upper_lead: of('upper_lead') }
}

const KINDS = { lead: 'lead', support: 'support', upper_lead: 'upper-lead' } as const satisfies Record<Role, string>

/** The order in which units are printed does not count. */
function compareRoles(old: UnitsByRole, fresh: UnitsByRole): Found[] {
  const swapped = swappedIn(old, fresh)
  const isSwapped = (unit: string): boolean => swapped.some(({ subject }) => subject === unit)
  const alone = ROLES.flatMap((role) => {
    const kind = KINDS[role]
    const gone = [...old[role]].filter(([unit]) => !fresh[role].has(unit) && !isSwapped(unit))
    const added = [...fresh[role]].filter(([unit]) => !old[role].has(unit) && !isSwapped(unit))
    return [
      ...gone.map(([unit, name]): Found => ({
        kind: `${kind}-removed`,
        subject: unit,
        before: name,
        message: name,
      })),
      ...added.map(([unit, name]): Found => ({
        kind: `${kind}-added`,
        subject: unit,
        after: name,
        message: name,
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
        .filter(([unit]) => !fresh[from].has(unit) && fresh[to].has(unit) && !old[to].has(unit))
        .map(([unit]): Found => ({
          kind: 'role-swapped',
          subject: unit,
          before: from,
          after: to,
          message: `${fresh[to].get(unit)!}: ${KINDS[from]} → ${KINDS[to]}`,
        })),
    ),
  )
}
