import type { BatchOutcome } from '../../run/documents/documents.js'
import type { RunListener } from '../run.js'
import type { Summary } from './summary.js'

/** What `--json` prints of a run: one object a line, `start`, `document` for each as it is done, and `summary` at the end. */
export type Event =
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

export function print(event: Event): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

export const eventPrinter: Required<RunListener> = {
  onFound: ({ length }) => print({ event: 'start', documents: length }),
  onDone: (outcome) => print(documentEvent(outcome)),
}

function documentEvent({ path, outcome, reused, seconds }: BatchOutcome): Event {
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
