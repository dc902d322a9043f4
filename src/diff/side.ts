import type { Tables } from '../model/dataset.js'
import type { DiffDocument, DiffRecord } from '../model/diff.js'
import type { RuleId } from '../model/finding.js'
import type { Place } from '../model/place.js'
import type { Role } from '../model/roles.js'
import { groupedBy } from './grouping.js'

/** A dataset that is compared, and what made it. */
export interface Side {
  /** The argument: a package, a notice, git-ref:path. */
  label: string
  /** Version of gongwen that extracted it. */
  version: string
  /** SHA-256 of the units it was resolved over. */
  registry: string
  tables: Tables
  /** Path of each document where it was read for the comparison, by its id. */
  paths?: ReadonlyMap<string, string>
}

/** The rows of one document, each record's own beside it. */
export interface DocumentRows {
  document: Tables['documents'][number]
  /** Null where the document was read for the comparison: then its path is known. */
  path: string | null
  tasks: DiffRecord[]
  units: ReadonlyMap<string, Tables['task_units']>
  targets: ReadonlyMap<string, Tables['targets']>
  milestones: ReadonlyMap<string, Tables['milestones']>
  provenance: ReadonlyMap<string, Tables['provenance']>
  indicators: Tables['indicators']
}

/** Every document of a side with its rows, in the order of the dataset. */
export function documentsOf({ tables, paths }: Side): DocumentRows[] {
  const tasks = groupedBy(tables.tasks, ({ document_id }) => document_id)
  const indicators = groupedBy(tables.indicators, ({ document_id }) => document_id)
  const units = groupedBy(tables.task_units, ({ task_id }) => task_id)
  const targets = groupedBy(tables.targets, ({ task_id }) => task_id)
  const milestones = groupedBy(tables.milestones, ({ task_id }) => task_id)
  const provenance = groupedBy(tables.provenance, ({ task_id }) => task_id)
  return tables.documents.map((document) => ({
    document,
    path: paths?.get(document.id) ?? null,
    tasks: (tasks.get(document.id) ?? []).map((task) => ({ ...task, places: placesOf(task.id, provenance) })),
    indicators: indicators.get(document.id) ?? [],
    units,
    targets,
    milestones,
    provenance,
  }))
}

/** Where the measure of a record stands. */
function placesOf(taskId: string, provenance: DocumentRows['provenance']): Place[] {
  const measure = provenance.get(taskId)?.find(({ field }) => field === 'measure')
  return measure?.fragments.map(({ place }) => place) ?? []
}

export function diffDocumentOf({ document, path, tasks }: DocumentRows): DiffDocument {
  const { id, title, region, plan_year, source_file, source_sha256 } = document
  return { id, title, region, plan_year, file: path ?? source_file, sha256: source_sha256, records: tasks.length }
}

/** Ids of the units that a record names in a role, in printed order. */
export function unitIdsOf(rows: DocumentRows, taskId: string, role: Role): string[] {
  return (rows.units.get(taskId) ?? []).filter((unit) => unit.role === role).map(({ unit_id }) => unit_id)
}

/** Findings that say that a dataset may lack records. */
const TOTALS: RuleId = 'total/declared'
const LEDGER: RuleId = 'ledger/unbalanced'

/** Why a dataset is not fit to be compared: rows may be missing, and would look like removed tasks. */
interface Refusal {
  document: string
  what: 'ledger' | 'total'
  message: string
}

/** What stands against comparing a dataset: a ledger that does not balance, a total that the notice prints and the records miss. */
export function refusalsOf({ tables }: Side): Refusal[] {
  const unbalanced = tables.documents.filter(
    ({ cells, cells_in_records, cells_in_structure, cells_in_quarantine }) =>
      cells !== cells_in_records + cells_in_structure + cells_in_quarantine,
  )
  return [
    ...unbalanced.map(({ id, cells, cells_in_records, cells_in_structure, cells_in_quarantine }) => ({
      document: id,
      what: 'ledger' as const,
      message: `The ledger does not balance: ${cells} cells, of them ${cells_in_records} in records, ${cells_in_structure} in structure, ${cells_in_quarantine} in quarantine.`,
    })),
    ...tables.diagnostics
      .filter(({ rule, document_id }) => rule === LEDGER && !unbalanced.some(({ id }) => id === document_id))
      .map(({ document_id, message }) => ({ document: document_id, what: 'ledger' as const, message })),
    ...tables.diagnostics
      .filter(({ rule }) => rule === TOTALS)
      .map(({ document_id, message }) => ({ document: document_id, what: 'total' as const, message })),
  ]
}
