import type { Extraction } from '../model/extraction.js'
import type { Field } from '../model/field.js'
import { recordsOf, type Plan } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import { compact } from '../text/blanks.js'
import { letterOf } from '../text/numerals.js'
import { findingOf } from './index.js'

export interface Settled {
  kept: Extraction[]
  /** Documents whose records another document has already; they stay out of the tables. */
  leftOut: Extraction[]
}

/**
 * Makes the ids of a package's documents unique. Inputs are taken by file name, whatever their order: of two with one id
 * and equal records the later is left out, of two that differ the later one's id gets `-b`.
 */
export function settleDuplicates(extractions: readonly Extraction[]): Settled {
  const ordered = [...extractions].sort(
    (a, b) => compare(a.plan.source.file, b.plan.source.file) || compare(a.plan.source.sha256, b.plan.source.sha256),
  )
  const byId = new Map<string, Extraction[]>()
  const settled: Settled = { kept: [], leftOut: [] }
  for (const extraction of ordered) {
    const namesakes = byId.get(extraction.plan.id) ?? []
    byId.set(extraction.plan.id, [...namesakes, extraction])
    const equal = namesakes.find((other) => contentOf(other.plan) === contentOf(extraction.plan))
    const first = namesakes[0]
    if (equal)
      settled.leftOut.push(
        noted(
          extraction,
          'document/duplicate',
          `The document has the same id and the same records as ${equal.plan.source.file}; it is left out of the tables.`,
        ),
      )
    else if (first) {
      const id = `${extraction.plan.id}-${letterOf(namesakes.length + 1)}`
      const message = `The document has the same id as ${first.plan.source.file} (${extraction.plan.id}), and other records; its id is ${id}.`
      settled.kept.push(renamed(noted(extraction, 'document/same-id', message), id))
    } else settled.kept.push(extraction)
  }
  return settled
}

/** Everything a reader of the dataset sees of a plan, provenance aside. Blanks do not count: formats differ in them. */
function contentOf(plan: Plan): string {
  const records = [...recordsOf(plan)].map(({ annex, section, task, record }) => [
    annex.no,
    plain(annex.title),
    section.no,
    compact(section.title),
    plain(task.no),
    plain(task.title),
    plain(record.measure),
    compact(record.deadline.text),
    record.deadline.kind,
    record.deadline.start,
    record.deadline.end,
    ...ROLES.map((role) => record[role].units.map(({ unit_id }) => unit_id)),
    record.other.map(({ header, field }) => [header, plain(field)]),
  ])
  const indicators = plan.annexes.flatMap((annex) =>
    annex.indicators.map(({ fragments: _, ...values }) => [annex.no, values]),
  )
  return JSON.stringify([records, indicators])
}

function plain(field: Field | null): string {
  return compact(field?.text ?? '')
}

function noted(extraction: Extraction, rule: string, message: string): Extraction {
  return { ...extraction, findings: [findingOf({ rule, message, place: null }), ...extraction.findings] }
}

function renamed(extraction: Extraction, id: string): Extraction {
  const { plan, findings, decisions } = extraction
  const rename = (recordId: string): string => id + recordId.slice(plan.id.length)
  const annexes = plan.annexes.map((annex) => ({
    ...annex,
    sections: annex.sections.map((section) => ({
      ...section,
      tasks: section.tasks.map((task) => ({
        ...task,
        measures: task.measures.map((record) => ({ ...record, id: rename(record.id) })),
      })),
    })),
  }))
  return {
    plan: { ...plan, id, annexes },
    findings: findings.map((finding) => ({ ...finding, task_id: finding.task_id && rename(finding.task_id) })),
    decisions: decisions.map((decision) =>
      decision.record ? { ...decision, record: rename(decision.record) } : decision,
    ),
  }
}

/** By code point, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
