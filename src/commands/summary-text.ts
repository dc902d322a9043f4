import type { Summary } from '../run/package/summary.js'
import { counted, printable } from '../text/printed.js'
import { SEVERITY_STYLES, type Paint } from './output.js'

/** Findings that the summary lists; `gongwen check` shows them all. */
const FINDINGS_SHOWN = 10
const UNREAD_SHOWN = 50
const NAMES_SHOWN = 5
/** From so many documents on, which were slow and what was found most is worth a line. */
const MANY = 5

/** The summary for people, a line a fact. */
export function summaryText(summary: Summary, paint: Paint): string {
  const lines = [
    ...unreadLines(summary, paint),
    ...findingLines(summary, paint),
    ...aboutInputs(summary, paint),
    ...totals(summary, paint),
    ...aboutTheRun(summary),
    outputLine(summary, paint),
  ]
  return `${lines.join('\n')}\n`
}

function unreadLines({ unread }: Summary, paint: Paint): string[] {
  const shownOnes = unread.slice(0, UNREAD_SHOWN)
  const more = unread.length - shownOnes.length
  return [
    ...shownOnes.map(
      ({ file, message, remedy }) => `${paint('red', 'not read')}  ${printable(file)}: ${printable(message)} ${remedy}`,
    ),
    ...(more > 0 ? [`… and ${more} more that were not read: diagnostics.csv has them all`] : []),
  ]
}

function findingLines({ errors, errors_not_listed, drops }: Summary, paint: Paint): string[] {
  const more = Math.max(errors.length - FINDINGS_SHOWN, 0) + errors_not_listed
  return [
    ...errors
      .slice(0, FINDINGS_SHOWN)
      .map(
        ({ file, severity, rule, message }) =>
          `${paint(SEVERITY_STYLES[severity], severity)}  ${printable(file)}: ${rule} ${printable(message)}`,
      ),
    ...(more > 0 ? [`… and ${more} more: gongwen check shows them all`] : []),
    ...drops
      .slice(0, FINDINGS_SHOWN)
      .map(
        ({ severity, rule, message }) => `${paint(SEVERITY_STYLES[severity], severity)}  ${rule} ${printable(message)}`,
      ),
    ...(drops.length > FINDINGS_SHOWN
      ? [`… and ${drops.length - FINDINGS_SHOWN} more that got less since the last run: --json lists them all`]
      : []),
  ]
}

function aboutInputs({ left_out, passed_over }: Summary, paint: Paint): string[] {
  return [
    ...left_out
      .slice(0, FINDINGS_SHOWN)
      .map((file) => `${paint('yellow', 'left out')}  ${printable(file)}: the same notice as another input`),
    ...(left_out.length > FINDINGS_SHOWN ? [`… and ${left_out.length - FINDINGS_SHOWN} more that were left out`] : []),
    ...(passed_over.length > 0
      ? [`passed over ${counted(passed_over.length, 'file')} of other kinds: ${namesShown(passed_over)}`]
      : []),
  ]
}

function totals(summary: Summary, paint: Paint): string[] {
  const { findings, corrections, corrections_idle } = summary
  const counts = (['error', 'warning', 'info'] as const).map((severity) =>
    findings[severity] > 0 ? paint(SEVERITY_STYLES[severity], `${findings[severity]} ${severity}`) : `0 ${severity}`,
  )
  return [
    `${counted(summary.documents, 'document')}, ${counted(summary.tasks, 'task')}, ${counted(summary.records, 'record')}, ${counted(summary.indicators, 'indicator value')}, ${counted(summary.units, 'unit')}${summary.unknown_units > 0 ? ` (${summary.unknown_units} unknown)` : ''}`,
    ...(corrections > 0 ? [`${counted(corrections, 'correction')} applied`] : []),
    ...(corrections_idle.length > 0
      ? [
          `${counted(corrections_idle.length, 'correction')} for none of these documents: ${namesShown(corrections_idle)}`,
        ]
      : []),
    `${counted(summary.cells, 'source cell')} accounted for, ${summary.cells_in_quarantine} in quarantine`,
    `findings: ${counts.join(', ')}`,
  ]
}

function aboutTheRun(summary: Summary): string[] {
  const { documents, reused, cache_unwritable, slowest, frequent_findings } = summary
  const unkept =
    cache_unwritable === null
      ? []
      : [`the cache cannot be written (${printable(cache_unwritable)}): the next run reads these again`]
  if (documents < MANY) return unkept
  return [
    ...unkept,
    ...(reused > 0 ? [`${reused} of ${documents} were read by an earlier run`] : []),
    ...(slowest.length > 0
      ? [`slowest: ${slowest.map(({ path, seconds }) => `${printable(path)} ${seconds.toFixed(1)} s`).join(', ')}`]
      : []),
    ...(frequent_findings.length > 0
      ? [`most frequent findings: ${frequent_findings.map(({ rule, count }) => `${rule} ${count}`).join(', ')}`]
      : []),
  ]
}

function outputLine({ output, unchanged }: Summary, paint: Paint): string {
  if (output === null) return paint('red', 'nothing was written')
  return unchanged ? `${paint('bold', output)} is as it was: nothing changed` : `written to ${paint('bold', output)}`
}

function namesShown(names: readonly string[]): string {
  return names.slice(0, NAMES_SHOWN).map(printable).join(', ') + (names.length > NAMES_SHOWN ? ' …' : '')
}
