import type { Clause, Segment } from './clause.js'

/** The segments of a clause by what they come to beside each other, each in printed order. */
export interface Roles {
  lead: Segment[]
  support: Segment[]
}

/** 责任单位 and 负责 are in charge where nobody leads, and help where somebody does. */
export function rolesOf({ segments }: Pick<Clause, 'segments'>): Roles {
  const led = segments.some(({ role }) => role === 'lead')
  const leads = ({ role }: Segment): boolean => role === 'lead' || (role === 'responsible' && !led)
  return { lead: segments.filter(leads), support: segments.filter((segment) => !leads(segment)) }
}
