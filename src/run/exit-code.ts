import { SEVERITIES, type Severity } from '../model/finding.js'
import type { Digest } from './documents/digest.js'
import type { Run } from './run.js'

/** The least severity of a finding that makes a run fail. */
export type FailOn = Severity | 'never'

const EXIT = { ok: 0, findings: 1, unread: 3, fault: 5 } as const

/** The exit code of a run: our own fault before unreadable or empty inputs before findings at or over a severity. */
export function exitCodeOf({ documents, unread }: Pick<Run, 'documents' | 'unread'>, failOn: FailOn): number {
  const digests = documents.map(({ digest }) => digest)
  if (
    digests.some(({ rules }) => rules['ledger/unbalanced'] !== undefined) ||
    unread.some(({ kind }) => kind === 'fault')
  )
    return EXIT.fault
  if (unread.length > 0 || digests.some(isEmpty)) return EXIT.unread
  const fails = SEVERITIES.filter((severity) => failsOn(severity, failOn))
  return digests.some(({ findings }) => fails.some((severity) => findings[severity] > 0)) ? EXIT.findings : EXIT.ok
}

/** A document that gave no record and no indicator was not read, whatever else it says. */
export function isEmpty({ records, indicators }: Pick<Digest, 'records' | 'indicators'>): boolean {
  return records === 0 && indicators === 0
}

/** Whether a severity is at or over another. */
export function failsOn(severity: Severity, least: FailOn): boolean {
  return least !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least)
}
