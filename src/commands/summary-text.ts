import type { Summary } from '../run/package/summary.js'
import { Line, line, type Paint } from '../text/line.js'
import { counted } from '../text/printed.js'
import { SEVERITY_STYLES } from './output.js'

/** Findings that the summary lists; `gongwen check` shows them all. */
const FINDINGS_SHOWN = 10
const UNREAD_SHOWN = 50
const NAMES_SHOWN = 5
/** From so many documents on, which were slow and what was found most is worth a line. */
const MANY = 5

/** The summary for people, a line a fact. */
export function summaryLines(summary: Summary, paint: Paint): Line[] {
  return [
    ...unreadLines(summary, paint),
    ...findingLines(summary, paint),
    ...aboutInputs(summary, paint),
    ...totals(summary, paint),
    ...aboutTheRun(summary),
    outputLine(summary, paint),
  ]
}

function unreadLines({ unread }: Summary, paint: Paint): Line[] {
  const shownOnes = unread.slice(0, UNREAD_SHOWN)
  const more = unread.length - shownOnes.length
  return [
    ...shownOnes.map(({ file, message, remedy }) => line`${paint('red', 'not read')}  ${file}: ${message} ${remedy}`),
    ...(more > 0 ? [line`… and ${more} more that were not read: diagnostics.csv has them all`] : []),
  ]
}

function findingLines({ errors, errors_not_listed, drops }: Summary, paint: Paint): Line[] {
  const more = Math.max(errors.length - FINDINGS_SHOWN, 0) + errors_not_listed
  return [
    ...errors
      .slice(0, FINDINGS_SHOWN)
      .map(
        ({ file, severity, rule, message }) =>
          line`${paint(SEVERITY_STYLES[severity], severity)}  ${file}: ${rule} ${message}`,
      ),
    ...(more > 0 ? [line`… and ${more} more: gongwen check shows them all`] : []),
    ...drops
      .slice(0, FINDINGS_SHOWN)
      .map(({ severity, rule, message }) => line`${paint(SEVERITY_STYLES[severity], severity)}  ${rule} ${message}`),
    ...(drops.length > FINDINGS_SHOWN
      ? [line`… and ${drops.length - FINDINGS_SHOWN} more that got less since the last run: --json lists them all`]
      : []),
  ]
}

function aboutInputs({ left_out, passed_over, packages_passed_over }: Summary, paint: Paint): Line[] {
  return [
    ...left_out
      .slice(0, FINDINGS_SHOWN)
      .map((file) => line`${paint('yellow', 'left out')}  ${file}: the same notice as another input`),
    ...(left_out.length > FINDINGS_SHOWN
      ? [line`… and ${left_out.length - FINDINGS_SHOWN} more that were left out`]
      : []),
    ...(passed_over.length > 0
      ? [line`passed over ${counted(passed_over.length, 'file')} of other kinds: ${namesShown(passed_over)}`]
      : []),
    ...(packages_passed_over.length > 0
      ? [
          line`passed over ${counted(packages_passed_over.length, 'package')} of gongwen: ${namesShown(packages_passed_over)}`,
        ]
      : []),
  ]
}

function totals(summary: Summary, paint: Paint): Line[] {
  const { findings, corrections, corrections_idle } = summary
  const counts = (['error', 'warning', 'info'] as const).map((severity) =>
    findings[severity] > 0 ? paint(SEVERITY_STYLES[severity], `${findings[severity]} ${severity}`) : `0 ${severity}`,
  )
  return [
    line`${counted(summary.documents, 'document')}${summary.files > summary.documents ? ` of ${summary.files} files` : ''}, ${counted(summary.tasks, 'task')}, ${counted(summary.records, 'record')}, ${counted(summary.indicators, 'indicator value')}, ${counted(summary.units, 'unit')}${summary.unknown_units > 0 ? ` (${summary.unknown_units} unknown)` : ''}`,
    ...(corrections > 0 ? [line`${counted(corrections, 'correction')} applied`] : []),
    ...(corrections_idle.length > 0
      ? [
          line`${counted(corrections_idle.length, 'correction')} for none of these documents: ${namesShown(corrections_idle)}`,
        ]
      : []),
    line`${counted(summary.cells, 'source cell')} accounted for, ${summary.cells_in_quarantine} in quarantine`,
    line`findings: ${Line.joined(counts, ', ')}`,
  ]
}

function aboutTheRun(summary: Summary): Line[] {
  const { documents, reused, cache_unwritable, slowest, frequent_findings } = summary
  const unkept =
    cache_unwritable === null
      ? []
      : [line`the cache cannot be written (${cache_unwritable}): the next run reads these again`]
  if (documents < MANY) return unkept
  return [
    ...unkept,
    ...(reused > 0 ? [line`${reused} of ${documents} were read by an earlier run`] : []),
    ...(slowest.length > 0
      ? [line`slowest: ${slowest.map(({ path, seconds }) => `${path} ${seconds.toFixed(1)} s`).join(', ')}`]
      : []),
    ...(frequent_findings.length > 0
      ? [line`most frequent findings: ${frequent_findings.map(({ rule, count }) => `${rule} ${count}`).join(', ')}`]
      : []),
  ]
}

const NOT_WRITTEN = {
  'nothing read': 'no document was read',
  strict: 'the run fails, and --strict was given',
  'no record':
    'the package in the folder has records, and this run gave none; choose another folder, or give --allow-empty',
} as const

function outputLine({ output, not_written, unchanged }: Summary, paint: Paint): Line {
  if (output === null) return line`${paint('red', `nothing was written: ${NOT_WRITTEN[not_written!]}`)}`
  return unchanged
    ? line`${paint('bold', output)} is as it was: nothing changed`
    : line`written to ${paint('bold', output)}`
}

function namesShown(names: readonly string[]): string {
  return names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ' …' : '')
}
