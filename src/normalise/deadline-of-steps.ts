import type { DerivationId } from '../model/derivation-rules.js'
import type { Deadline, DeadlinePart, Step } from '../model/plan.js'
import { readDeadline } from './deadlines.js'

/**
 * When a record is due that no deadline column says it of: from its start to its finish, whatever periods stand beside
 * them, or to the last of its periods.
 * Null where no step tells; of a start alone nobody can say when it ends.
 * @param hasGoal whether what all comes to is said elsewhere, so that periods up to the midst of a year are not the whole
 */
export function deadlineOfSteps(steps: readonly Step[], year: number | null, hasGoal: boolean): Deadline | null {
  const start = steps.find((step) => step.of === 'start' && firstDay(step) !== null)
  const finish = steps.find(({ of }) => of === 'finish')
  const due = finish ? [finish] : steps.filter(({ of }) => of === 'period')
  if (due.length === 0 || (hasGoal && !due.some(endsYear))) return null
  if (finish && !start) return { text: finish.text, ...readDeadline(finish.text, year), field: finish.field }
  const all = start ? [start, ...due] : due
  const rule = start && finish ? 'deadline/start-and-finish' : 'deadline/in-columns'
  const text = start && finish ? `${start.text}—${finish.text}` : [...new Set(due.map(wordsOf))].join('；')
  const fragments = [...new Set(all.flatMap(({ field }) => field.fragments))]
  return { text, ...over(start, due, rule), parts: [], field: { text, derivation: 'inferred', rule, fragments } }
}

function endsYear({ of, kind, end }: Step): boolean {
  return of === 'finish' || kind === 'ongoing' || (end?.endsWith('-12-31') ?? false)
}

/** What names the time of a step: its header, or the cell where it begins with a time of its own. */
function wordsOf({ label, text, of }: Step): string {
  return of === 'period' ? label : text
}

type Reading = Pick<DeadlinePart, 'kind' | 'start' | 'end' | 'rule'>

/** The one reading of all steps: what goes on without end, else the days over all. */
function over(start: Step | undefined, due: readonly Step[], rule: DerivationId): Reading {
  const begin = [start ? firstDay(start) : null, ...due.map((step) => step.start)].filter((day) => day !== null)
  const first = begin.toSorted()[0] ?? null
  const end =
    due
      .flatMap((step) => step.end ?? [])
      .toSorted()
      .at(-1) ?? null
  const unread = due.filter(({ kind }) => kind === 'unknown')
  if (unread.length > 0) return { ...UNREAD, rule: unread.some((step) => step.rule === null) ? null : rule }
  if (due.some((step) => step.kind === 'ongoing' && step.start === null))
    return { kind: 'ongoing', start: first, end: null, rule }
  if (end === null) return { kind: due[0]!.kind, start: null, end: null, rule: due[0]!.rule }
  if (first !== null && first > end) return { ...UNREAD, rule }
  return { kind: first === null ? 'by' : 'range', start: first, end, rule }
}

const UNREAD: Reading = { kind: 'unknown', start: null, end: null, rule: null }

/** The day that work starts: of a bare month or year the first, else the one that is named. */
function firstDay({ rule, start, end }: Step): string | null {
  if (start !== null || end === null) return start
  if (rule === 'deadline/month') return `${end.slice(0, 'yyyy-mm'.length)}-01`
  return rule === 'deadline/year' ? `${end.slice(0, 'yyyy'.length)}-01-01` : end
}
