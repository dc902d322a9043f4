import type { BatchOutcome } from './documents/index.js'
import type { GroupedDocument } from './groups/reading.js'
import type { FileDifference } from './package/folders.js'
import type { Summary } from './package/summary.js'
import type { RunListener } from './run.js'

/**
 * A run as data: `start`, `document` for each input as it is done, `joined` for each letter that was read once more with the
 * annexes beside it, and `summary` at the end, or `check`.
 */
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
  | { event: 'joined'; path: string; files: string[]; id: string | null; records: number; indicators: number }
  | ({ event: 'summary' } & Summary)
  | { event: 'check'; package: string; differences: FileDifference[] | null }

/** Tells a run as events, but for its summary. */
export function eventsTo(tell: (event: RunEvent) => void): RunListener {
  return {
    onFound: (documents) => tell({ event: 'start', documents }),
    onDone: (outcome) => tell(documentEvent(outcome)),
    onJoined: (document) => tell(joinedEvent(document)),
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
    onJoined(document) {
      one.onJoined?.(document)
      other.onJoined?.(document)
    },
    onRead() {
      one.onRead?.()
      other.onRead?.()
    },
  }
}

function joinedEvent({ outcome: { path, outcome }, files }: GroupedDocument): RunEvent {
  const { id = null, records = 0, indicators = 0 } = 'digest' in outcome ? outcome.digest : {}
  return { event: 'joined', path, files, id, records, indicators }
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
