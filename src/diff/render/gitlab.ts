import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change } from '../../model/diff.js'
import { onOneLine, seenJson } from '../../text/printed.js'
import { jsonOf } from '../../write/json.js'
import { detailOf, labelOf } from './change-words.js'
import { locatedOf } from './places.js'
import type { Render } from './render.js'

type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker'

/** Kinds of concern that are more, or less, than major. */
const SEVERITIES: Partial<Record<ChangeKindName, Severity>> = {
  'document-removed': 'blocker',
  removed: 'critical',
  'target-dropped': 'critical',
  'indicator-dropped': 'critical',
  'deadline-text': 'minor',
  reworded: 'minor',
  title: 'minor',
  other: 'minor',
  'indicator-text': 'minor',
}

/** GitLab’s Code Quality report. It knows no suppressed findings: what a person accepted is left out. */
export const gitlab: Render = (diff) => {
  const met = new Map<string, number>()
  const issues = locatedOf(diff)
    .filter(({ change }) => change.status !== 'accepted')
    .map(({ change, place, match }) => ({
      description: `${onOneLine(labelOf(change))}: ${detailOf({ change, match })}`,
      check_name: `diff/${change.kind}`,
      fingerprint: uniqueOf(change.fingerprint, met),
      severity: severityOf(change),
      location: { path: place.file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''), lines: { begin: place.line ?? 1 } },
    }))
  return seenJson(jsonOf(issues).toString())
}

/** GitLab drops an issue whose fingerprint another one has. */
function uniqueOf(fingerprint: string, met: Map<string, number>): string {
  const times = (met.get(fingerprint) ?? 0) + 1
  met.set(fingerprint, times)
  return times === 1 ? fingerprint : `${fingerprint}-${times}`
}

function severityOf({ kind, status, effect }: Change): Severity {
  if (status === 'note') return 'info'
  if (effect === 'stronger') return 'minor'
  return SEVERITIES[kind] ?? (CHANGE_KINDS[kind].level === 'note' ? 'minor' : 'major')
}
