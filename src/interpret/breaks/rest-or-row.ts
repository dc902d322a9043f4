import type { Decision } from '../../model/finding.js'
import type { Columns } from './columns.js'
import { evidenceOf, type Evidence, type Pair } from './evidence.js'

/** A row is the rest of the one above it, or one of its own; `unsure` where the signs leave that open. */
export interface Verdict {
  outcome: 'rest' | 'row' | 'unsure'
  decision: Decision
}

const OUTCOMES: Record<Verdict['outcome'], string> = {
  rest: 'continuation',
  row: 'row of its own',
  unsure: 'kept apart',
}

/** What shows that a row with units of its own goes on with the one above: a blank that may mean none does not. */
const GO_ON = [
  'both texts are one value: 11月15日 + 前',
  'no sentence breaks there',
  'it has no number, and every row has one',
  'it has neither number nor deadline',
  'it says nothing of what is to be done',
  'the sentence above goes on',
] as const satisfies readonly Evidence['reason'][]

/** Decides whether a row is the rest of the one above it, and says why. */
export function restOrRow(pair: Pair, columns: Columns): Verdict {
  const evidence = evidenceOf(pair, columns)
  const sum = evidence.reduce((total, { points }) => total + points, 0)
  const outcome = outcomeOf(sum, evidence, pair.row.headOfPiece)
  const strongest = evidence
    .filter(({ points }) => (outcome === 'rest' ? points > 0 : points < 0))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))[0]
  const reason = outcome === 'unsure' ? 'as much speaks for a rest as for a row of its own' : strongest?.reason
  return {
    outcome,
    decision: {
      subject: 'row',
      outcome: OUTCOMES[outcome],
      reason: reason ?? 'nothing speaks for a rest',
      signals: Object.fromEntries(evidence.map((sign) => [sign.reason, sign.points])),
      place: pair.row.place,
    },
  }
}

/**
 * Where a value is broken and all else speaks for two rows, or a deadline is added and all else speaks for one, a sign is
 * wrong; so it is where only a blank speaks for one, and the row says what is to be done and by whom. Only a page cuts rows.
 */
function outcomeOf(sum: number, evidence: readonly Evidence[], headOfPage: boolean): Verdict['outcome'] {
  const has = (reason: Evidence['reason']): boolean => evidence.some((sign) => sign.reason === reason)
  const isWhole = has('a deadline of its own') || (has('units of its own') && !GO_ON.some(has))
  if (sum > 0 && !isWhole) return 'rest'
  return headOfPage && (sum >= 0 || has('both texts are one value: 11月15日 + 前')) ? 'unsure' : 'row'
}
