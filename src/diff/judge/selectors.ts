import { CHANGE_KIND_NAMES, CHANGE_KINDS, type ChangeKindName, type ChangeTopic } from '../../model/change-kinds.js'
import type { Change } from '../../model/diff.js'
import { ROLES } from '../../model/roles.js'

interface Group {
  meaning: string
  selects: (change: Pick<Change, 'kind' | 'effect'>) => boolean
}

const about = (meaning: string, ...topics: ChangeTopic[]): Group => ({
  meaning,
  selects: ({ kind }) => topics.includes(CHANGE_KINDS[kind].about),
})
const withEffect = (meaning: string, topic: ChangeTopic, effect: Change['effect']): Group => ({
  meaning,
  selects: (change) => CHANGE_KINDS[change.kind].about === topic && change.effect === effect,
})
const oneOf = (meaning: string, ...kinds: ChangeKindName[]): Group => ({
  meaning,
  selects: ({ kind }) => kinds.includes(kind),
})

/** Names for several kinds of change at once, and for changes of one effect. */
export const GROUPS = {
  any: { meaning: 'Every change.', selects: () => true },
  deadline: about('All deadline-….', 'deadline'),
  target: about('All target-….', 'target'),
  'target-weaker': withEffect('Targets that ask for less, dropped ones included.', 'target', 'weaker'),
  'target-stronger': withEffect('Targets that ask for more, new ones included.', 'target', 'stronger'),
  indicator: about('All indicator-….', 'indicator'),
  'indicator-weaker': withEffect('Indicators that ask for less, dropped ones included.', 'indicator', 'weaker'),
  'indicator-stronger': withEffect('Indicators that ask for more, new ones included.', 'indicator', 'stronger'),
  units: about('All lead-…, support-…, upper-lead-… and role-swapped.', ...ROLES, 'role'),
  lead: about('All lead-….', 'lead'),
  support: about('All support-….', 'support'),
  'upper-lead': about('All upper-lead-….', 'upper_lead'),
  moved: about('All moved-….', 'place'),
  renamed: oneOf('All …-renamed.', 'annex-renamed', 'section-renamed', 'indicator-renamed', 'unit-renamed'),
  document: about('All document-….', 'document'),
} as const satisfies Record<string, Group>

export type Selector = ChangeKindName | keyof typeof GROUPS

/** What `--fail-on` and `--ignore` take: kinds of change and groups of them. */
export const SELECTORS = [...CHANGE_KIND_NAMES, ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[])] as const

/** Whether any of the selectors names a change. */
export function isSelected(change: Pick<Change, 'kind' | 'effect'>, selectors: readonly Selector[]): boolean {
  return selectors.some((selector) =>
    selector in GROUPS ? GROUPS[selector as keyof typeof GROUPS].selects(change) : change.kind === selector,
  )
}
