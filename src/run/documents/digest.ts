import type { Correction } from '../../model/correction.js'
import { TaskRow } from '../../model/dataset.js'
import type { Extraction } from '../../model/extraction.js'
import { type RuleId, SEVERITIES, type Severity } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import { filesOf, type Plan, recordsOf } from '../../model/plan.js'
import { type Identity, identityOf } from '../../validate/duplicates.js'
import { documentRow, taskRows } from '../../write/tables.js'
import { type Frame, frameOf } from '../groups/frame.js'

/** What is kept in mind of a document that was read: little, however long the document is. */
export interface Digest extends Identity {
  title: Plan['title']
  document_number: string | null
  pages: number | null
  tasks: number
  records: number
  indicators: number
  cells: number
  cells_in_quarantine: number
  /** Findings of each severity, and of each rule. */
  findings: Record<Severity, number>
  rules: Partial<Record<RuleId, number>>
  /** Records that say something, by column of tasks. */
  filled: Record<string, number>
  corrections: Correction[]
  /** The files that it was read from, each with what it gave. */
  files: { file: string; sha256: string; records: number; indicators: number }[]
  frame: Frame
}

export function digestOf(extraction: Extraction): Digest {
  const { plan, findings } = extraction
  const { title, document_number, pages, tasks, measures, cells, cells_in_quarantine } = documentRow(plan)
  return {
    ...identityOf(extraction),
    title,
    document_number,
    pages,
    tasks,
    records: measures,
    indicators: plan.annexes.reduce((sum, annex) => sum + annex.indicators.length, 0),
    cells,
    cells_in_quarantine,
    findings: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]),
    ) as Record<Severity, number>,
    rules: countsOf(findings.map(({ rule }) => rule)),
    filled: filledColumns(plan),
    corrections: plan.corrections,
    files: filesOf(plan.source).map(({ file, sha256 }, at) => ({ file, sha256, ...countsIn(plan, at + 1) })),
    frame: frameOf(plan),
  }
}

/** What stands in one of the files of a plan. */
function countsIn(plan: Plan, wanted: number): { records: number; indicators: number } {
  const isThere = (place: Place | undefined): boolean => (place?.file ?? 1) === wanted
  const indicators = plan.annexes.flatMap((annex) => annex.indicators)
  return {
    records: [...recordsOf(plan)].filter(({ record }) => isThere(record.places[0])).length,
    indicators: indicators.filter(({ fragments }) => isThere(fragments[0]?.place)).length,
  }
}

function filledColumns(plan: Plan): Record<string, number> {
  const rows = taskRows(plan)
  return Object.fromEntries(
    Object.keys(TaskRow.shape).map((column) => [
      column,
      rows.filter((row) => isFilled(row[column as keyof typeof row])).length,
    ]),
  )
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function countsOf(rules: readonly RuleId[]): Digest['rules'] {
  const counts: Digest['rules'] = {}
  for (const rule of rules) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}
