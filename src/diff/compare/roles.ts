import { ROLES, type Role } from '../../model/roles.js'
import type { Found } from './found.js'

/** The units of a record by role: their keys, one for a unit on both sides, each with the name it has there. */
export type UnitsByRole = Record<Role, ReadonlyMap<string, string>>

const KINDS = { lead: 'lead', support: 'support', upper_lead: 'upper-lead' } as const satisfies Record<Role, string>

/** Which units are new, gone, or have another role. The order in which they are printed does not count. */
export function compareRoles(old: UnitsByRole, fresh: UnitsByRole): Found[] {
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
