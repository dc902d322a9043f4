import type { Tables } from '../model/dataset.js'
import type { DiffDocument, DiffRecord } from '../model/diff.js'
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
  provenance: ReadonlyMap<string, Tables['provenance']>
  indicators: Tables['indicators']
}

/** Every document of a side with its rows, in the order of the dataset. */
export function documentsOf({ tables, paths }: Side): DocumentRows[] {
  const tasks = groupedBy(tables.tasks, ({ document_id }) => document_id)
  const indicators = groupedBy(tables.indicators, ({ document_id }) => document_id)
  const units = groupedBy(tables.task_units, ({ task_id }) => task_id)
  const targets = groupedBy(tables.targets, ({ task_id }) => task_id)
  const provenance = groupedBy(tables.provenance, ({ task_id }) => task_id)
  return tables.documents.map((document) => ({
    document,
    path: paths?.get(document.id) ?? null,
    tasks: (tasks.get(document.id) ?? []).map((task) => ({ ...task, places: placesOf(task.id, provenance) })),
    indicators: indicators.get(document.id) ?? [],
    units,
    targets,
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
