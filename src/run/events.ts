import type { BatchOutcome } from './documents/index.js'
import type { Summary } from './package/summary.js'
import type { RunListener } from './run.js'

/** A run as data: `start`, `document` for each as it is done, and `summary` at the end. */
export type RunEvent =
  | { event: 'start'; documents: number }
  | {
      event: 'document'
      path: string
      status: 'read' | 'unread'
      id: string | null
      records: number
      indicators: number
      findings: Record<string, number>
      message: string | null
      reused: boolean
      seconds: number
    }
  | ({ event: 'summary' } & Summary)

/** Tells a run as events, but for its summary. */
export function eventsTo(tell: (event: RunEvent) => void): RunListener {
  return {
    onFound: (documents) => tell({ event: 'start', documents }),
    onDone: (outcome) => tell(documentEvent(outcome)),
  }
}

/** Tells two listeners the same. */
export function bothOf(one: RunListener, other: RunListener): RunListener {
  return {
    onFound(documents) {
      one.onFound?.(documents)
      other.onFound?.(documents)
    },
    onDone(outcome) {
      one.onDone?.(outcome)
      other.onDone?.(outcome)
    },
    onRead() {
      one.onRead?.()
      other.onRead?.()
    },
  }
}

function documentEvent({ path, outcome, reused, seconds }: BatchOutcome): RunEvent {
  const digest = 'digest' in outcome ? outcome.digest : null
  return {
    event: 'document',
    path,
    status: digest ? 'read' : 'unread',
    id: digest?.id ?? null,
    records: digest?.records ?? 0,
    indicators: digest?.indicators ?? 0,
    findings: digest?.findings ?? {},
    message: 'refusal' in outcome ? outcome.refusal.message : null,
    reused,
    seconds: Math.round(seconds * 1000) / 1000,
  }
}
