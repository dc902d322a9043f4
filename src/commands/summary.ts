import type { Tables } from '../model/dataset.js'
import type { Severity } from '../model/finding.js'
import { SEVERITIES } from '../model/severities.js'
import { counted } from '../text/counted.js'
import { printable } from '../text/printable.js'
import type { Settled } from '../validate/duplicates.js'
import type { FailOn } from './options.js'
import { failsOn, type Run } from './run.js'
import { SEVERITY_STYLES, whereOf, type Paint } from './terminal.js'

/** Findings that the summary lists; `gongwen check` shows them all. */
const FINDINGS_SHOWN = 10
const NAMES_SHOWN = 5

export interface Summary {
  documents: number
  tasks: number
  records: number
  indicators: number
  units: number
  unknown_units: number
  cells: number
  cells_in_quarantine: number
  findings: Record<Severity, number>
  left_out: string[]
  unread: { file: string; message: string; remedy: string }[]
  /** The errors among the findings, and what else makes the run fail (--strict, --fail-on). */
  errors: { file: string; severity: Severity; rule: string; message: string }[]
  corrections: number
  /** Where corrections are written that are for none of the inputs. */
  corrections_idle: string[]
  passed_over: string[]
  output: string | null
}

export function summaryOf(
  run: Run,
  settled: Settled,
  tables: Tables,
  { failOn, output }: { failOn: FailOn; output: string | null },
): Summary {
  const sum = (column: 'tasks' | 'measures' | 'cells' | 'cells_in_quarantine'): number =>
    tables.documents.reduce((total, row) => total + row[column], 0)
  const findings = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, tables.diagnostics.filter((row) => row.severity === severity).length]),
  )
  return {
    documents: tables.documents.length,
    tasks: sum('tasks'),
    records: sum('measures'),
    indicators: tables.indicators.length,
    units: tables.units.length,
    unknown_units: tables.units.filter(({ known }) => !known).length,
    cells: sum('cells'),
    cells_in_quarantine: sum('cells_in_quarantine'),
    findings: findings as Record<Severity, number>,
    left_out: settled.leftOut.map(({ plan }) => plan.source.file),
    unread: run.unread.map(({ file, finding, remedy }) => ({ file, message: finding.message, remedy })),
    errors: run.documents.flatMap(({ path, extraction }) =>
      extraction.findings
        .filter((finding) => finding.severity === 'error' || failsOn(finding, failOn))
        .map(({ severity, rule, message, place }) => ({ file: whereOf(path, place), severity, rule, message })),
    ),
    corrections: settled.kept.reduce((total, { plan }) => total + plan.corrections.length, 0),
    corrections_idle: run.idleCorrections,
    passed_over: run.passedOver,
    output,
  }
}

/** The summary for people, a line a fact. */
export function summaryText(summary: Summary, paint: Paint): string {
  const { findings, unread, output } = summary
  const lines = [
    ...unread.map(
      ({ file, message, remedy }) => `${paint('red', 'not read')}  ${printable(file)}: ${printable(message)} ${remedy}`,
    ),
    ...summary.errors
      .slice(0, FINDINGS_SHOWN)
      .map(
        ({ file, severity, rule, message }) =>
          `${paint(SEVERITY_STYLES[severity], severity)}  ${printable(file)}: ${rule} ${printable(message)}`,
      ),
    ...(summary.errors.length > FINDINGS_SHOWN
      ? [`… and ${summary.errors.length - FINDINGS_SHOWN} more: gongwen check shows them all`]
      : []),
    ...summary.left_out.map(
      (file) => `${paint('yellow', 'left out')}  ${printable(file)}: the same notice as another input`,
    ),
    ...(summary.passed_over.length > 0
      ? [`passed over ${counted(summary.passed_over.length, 'file')} of other kinds: ${shown(summary.passed_over)}`]
      : []),
    `${counted(summary.documents, 'document')}, ${counted(summary.tasks, 'task')}, ${counted(summary.records, 'record')}, ${counted(summary.indicators, 'indicator value')}, ${counted(summary.units, 'unit')}${summary.unknown_units > 0 ? ` (${summary.unknown_units} unknown)` : ''}`,
    ...(summary.corrections > 0 ? [`${counted(summary.corrections, 'correction')} applied`] : []),
    ...(summary.corrections_idle.length > 0
      ? [
          `${counted(summary.corrections_idle.length, 'correction')} for none of these documents: ${shown(summary.corrections_idle)}`,
        ]
      : []),
    `${counted(summary.cells, 'source cell')} accounted for, ${summary.cells_in_quarantine} in quarantine`,
    `findings: ${(['error', 'warning', 'info'] as const).map((severity) => (findings[severity] > 0 ? paint(SEVERITY_STYLES[severity], `${findings[severity]} ${severity}`) : `0 ${severity}`)).join(', ')}`,
    output === null ? paint('red', 'nothing was written') : `written to ${paint('bold', output)}`,
  ]
  return `${lines.join('\n')}\n`
}

function shown(names: readonly string[]): string {
  return names.slice(0, NAMES_SHOWN).map(printable).join(', ') + (names.length > NAMES_SHOWN ? ' …' : '')
}
