import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Diff, DiffSummary } from '../../model/diff.js'
import { counted } from '../../text/counted.js'
import { onOneLine } from '../../text/printable.js'
import type { RenderOptions } from './render.js'
import { summaryOf } from './summary.js'

/** Counts by kind, what they come to, and what a reader must know of the comparison. */
export function summaryLines(diff: Diff, paint: RenderOptions['paint']): string[] {
  const summary = summaryOf(diff)
  const kinds = Object.entries(summary.kinds) as [ChangeKindName, DiffSummary['kinds'][ChangeKindName] & object][]
  const width = String(Math.max(0, ...kinds.map(([, { total }]) => total))).length
  return [
    ...kinds.map(([kind, { total, concern, accepted }]) => {
      const line = `${String(total).padStart(width)} ${CHANGE_KINDS[kind].title}${accepted > 0 ? ` (${accepted} accepted)` : ''}`
      return concern > 0 ? paint('yellow', line) : line
    }),
    paint('bold', totals(summary)),
    ...diff.notes.map((note) => paint('cyan', `note: ${onOneLine(note)}`)),
  ]
}

/** `3 changes of concern, 1 accepted, 2 notes; 101 of 113 records unchanged`. */
export function totals({ changes, records }: DiffSummary): string {
  const unchanged = `${records.unchanged} of ${counted(Math.max(records.old, records.new), 'record')} unchanged`
  if (changes.total === 0) return `no changes; ${unchanged}`
  const parts = [
    `${counted(changes.concern, 'change')} of concern`,
    changes.accepted > 0 ? `${changes.accepted} accepted` : '',
    changes.note > 0 ? counted(changes.note, 'note') : '',
  ]
  return `${parts.filter(Boolean).join(', ')}; ${unchanged}`
}
