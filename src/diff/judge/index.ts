import { CHANGE_KIND_NAMES, CHANGE_KINDS, type ChangeKindName, type ChangeTopic } from '../../model/change-kinds.js'
import { type Change, changesOf, type Diff } from '../../model/diff.js'
import { ROLES } from '../../model/roles.js'
import { counted } from '../../text/printed.js'
import type { Accepted } from '../decisions.js'

export interface Judgement {
  /** What is of concern; by default what the comparison says. */
  failOn?: readonly Selector[]
  /** What is left out of the comparison. */
  ignore?: readonly Selector[]
  baseline?: readonly Accepted[]
  /** The day on which acceptances are valid or expired (ISO). */
  today: string
}

/** Says of each change whether it is of concern, accepted by a person, or only told; leaves out what is ignored. */
export function judge(diff: Diff, { failOn, ignore = [], baseline = [], today }: Judgement): Diff {
  const valid = new Map(baseline.filter(({ expires }) => today <= expires).map((one) => [one.fingerprint, one]))
  const judged = (change: Change): Change => {
    const concerns = failOn ? isSelected(change, failOn) : change.status === 'concern'
    const acceptance = valid.get(change.fingerprint)
    if (acceptance) return { ...change, status: 'accepted', accepted: acceptance.reason }
    return { ...change, status: concerns ? 'concern' : 'note' }
  }
  const kept = (changes: readonly Change[]): Change[] =>
    changes.filter((change) => !isSelected(change, ignore)).map(judged)
  const ignored = changesOf(diff).filter((change) => isSelected(change, ignore)).length
  return {
    ...diff,
    documents: diff.documents.map((document) => ({
      ...document,
      changes: kept(document.changes),
      matches: document.matches.map((match) => ({ ...match, changes: kept(match.changes) })),
    })),
    notes: [...diff.notes, ...ignoredNote(ignored), ...baselineNotes(changesOf(diff), baseline, today)],
  }
}

function ignoredNote(count: number): string[] {
  return count === 0 ? [] : [`${counted(count, 'change')} left out by --ignore.`]
}

function baselineNotes(changes: readonly Change[], baseline: readonly Accepted[], today: string): string[] {
  const found = new Set(changes.map(({ fingerprint }) => fingerprint))
  return baseline.flatMap(({ fingerprint, expires, reason, where }) => {
    if (!found.has(fingerprint)) return [`The change accepted at ${where} is not there any more: remove the entry.`]
    return expires < today ? [`The acceptance at ${where} expired on ${expires} (${reason}).`] : []
  })
}

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
/** A number that no target was read of may be one: where nobody can tell what it asks for, it counts both ways. */
const aims = (meaning: string, effect: NonNullable<Change['effect']>): Group => ({
  meaning,
  selects: (change) => {
    const topic = CHANGE_KINDS[change.kind].about
    return (
      (topic === 'target' && change.effect === effect) || (topic === 'number' && (change.effect ?? effect) === effect)
    )
  },
})
const oneOf = (meaning: string, ...kinds: ChangeKindName[]): Group => ({
  meaning,
  selects: ({ kind }) => kinds.includes(kind),
})

/** Names for several kinds of change at once, and for changes of one effect. */
export const GROUPS = {
  any: { meaning: 'Every change.', selects: () => true },
  deadline: about('All deadline-…, and carried-over.', 'deadline'),
  target: about('All target-….', 'target'),
  'target-weaker': aims('Targets that ask for less, dropped ones included, and numbers that do or may.', 'weaker'),
  'target-stronger': aims('Targets that ask for more, new ones included, and numbers that do or may.', 'stronger'),
  number: about('All number-….', 'number'),
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
function isSelected(change: Pick<Change, 'kind' | 'effect'>, selectors: readonly Selector[]): boolean {
  return selectors.some((selector) =>
    selector in GROUPS ? GROUPS[selector as keyof typeof GROUPS].selects(change) : change.kind === selector,
  )
}
