import { CHANGE_KIND_NAMES, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change } from '../../model/diff.js'

interface Group {
  meaning: string
  selects: (change: Pick<Change, 'kind' | 'effect'>) => boolean
}

const starting = (meaning: string, ...starts: string[]): Group => ({
  meaning,
  selects: ({ kind }) => starts.some((start) => kind.startsWith(start)),
})
const withEffect = (meaning: string, start: string, effect: Change['effect']): Group => ({
  meaning,
  selects: (change) => change.kind.startsWith(start) && change.effect === effect,
})

/** Names for several kinds of change at once, and for changes of one effect. */
export const GROUPS = {
  any: { meaning: 'Every change.', selects: () => true },
  deadline: starting('All deadline-….', 'deadline-'),
  target: starting('All target-….', 'target-'),
  'target-weaker': withEffect('Targets that ask for less, dropped ones included.', 'target-', 'weaker'),
  'target-stronger': withEffect('Targets that ask for more, new ones included.', 'target-', 'stronger'),
  indicator: starting('All indicator-….', 'indicator-'),
  'indicator-weaker': withEffect('Indicators that ask for less, dropped ones included.', 'indicator-', 'weaker'),
  'indicator-stronger': withEffect('Indicators that ask for more, new ones included.', 'indicator-', 'stronger'),
  units: starting('All lead-…, support-…, upper-lead-… and role-swapped.', 'lead-', 'support-', 'upper-lead-', 'role-'),
  lead: starting('All lead-….', 'lead-'),
  support: starting('All support-….', 'support-'),
  'upper-lead': starting('All upper-lead-….', 'upper-lead-'),
  moved: starting('All moved-….', 'moved-'),
  renamed: { meaning: 'All …-renamed.', selects: ({ kind }) => kind.endsWith('-renamed') },
  document: starting('All document-….', 'document-'),
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
