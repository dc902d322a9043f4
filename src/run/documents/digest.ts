import type { Correction } from '../../model/correction.js'
import { TaskRow } from '../../model/dataset.js'
import type { Extraction } from '../../model/extraction.js'
import { type RuleId, SEVERITIES, type Severity } from '../../model/finding.js'
import type { Plan } from '../../model/plan.js'
import { type Identity, identityOf } from '../../validate/duplicates.js'
import { documentRow, taskRows } from '../../write/tables.js'

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
