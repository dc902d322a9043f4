/**
 * What a unit has to do with a record. `upper_lead` stands over the lead: the first of three tiers (牵头部门 | 主责单位 |
 * 协办单位), or a department of the level above (市级牵头部门).
 */
export const ROLES = ['lead', 'support', 'upper_lead'] as const
export type Role = (typeof ROLES)[number]

/**
 * What a column beside those of a record's own values holds: one key in every document, whatever its header. `start` and
 * `finish` are first and last days (开工时间, 竣工时间) beside a deadline; where there is no other, `finish` is the deadline.
 */
export const OTHER_KEYS = [
  'leader',
  'person',
  'contact',
  'scope',
  'target',
  'funding',
  'investment',
  'progress',
  'state',
  'period',
  'start',
  'finish',
  'reference',
  'scoring',
  'attribute',
  'supervision',
  'region',
  'indicator',
  'measuring_unit',
  'note',
  'other',
] as const
export type OtherKey = (typeof OTHER_KEYS)[number]

/** Of these the columns that name persons, or how to reach them. */
export const PERSON_KEYS: ReadonlySet<string | null> = new Set<OtherKey>(['leader', 'person', 'contact'])
