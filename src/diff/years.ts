import { UnreadableInput } from '../model/errors.js'
import type { Side } from './side.js'

/** The years of which a dataset has plans, in order. */
export function yearsOf({ tables }: Side): number[] {
  return [...new Set(tables.documents.flatMap(({ plan_year }) => plan_year ?? []))].sort((a, b) => a - b)
}

/** The documents of one year of a dataset. @throws UnreadableInput where it has none of that year */
export function ofYear(side: Side, year: number): Side {
  const { tables } = side
  const kept = new Set(tables.documents.filter(({ plan_year }) => plan_year === year).map(({ id }) => id))
  if (kept.size === 0)
    throw new UnreadableInput(
      side.label,
      `It has no plan for ${year}.`,
      `It has plans for ${yearsOf(side).join(', ') || 'no year that is known'}.`,
    )
  return { ...onlyDocuments(side, kept), label: `${side.label} ${year}` }
}

/** A dataset with some of its documents alone. */
export function onlyDocuments(side: Side, ids: ReadonlySet<string>): Side {
  const { tables } = side
  const ofDocument = ({ document_id }: { document_id: string }): boolean => ids.has(document_id)
  const kept = onlyTasks(side, new Set(tables.tasks.filter(ofDocument).map(({ id }) => id)))
  return {
    ...kept,
    tables: {
      ...kept.tables,
      documents: tables.documents.filter(({ id }) => ids.has(id)),
      document_files: tables.document_files.filter(ofDocument),
      indicators: tables.indicators.filter(ofDocument),
      diagnostics: tables.diagnostics.filter(ofDocument),
      quarantine: tables.quarantine.filter(ofDocument),
    },
  }
}

/** A dataset with some of its records alone. */
export function onlyTasks(side: Side, ids: ReadonlySet<string>): Side {
  const { tables } = side
  const ofTask = ({ task_id }: { task_id: string }): boolean => ids.has(task_id)
  return {
    ...side,
    tables: {
      ...tables,
      tasks: tables.tasks.filter(({ id }) => ids.has(id)),
      task_units: tables.task_units.filter(ofTask),
      milestones: tables.milestones.filter(ofTask),
      targets: tables.targets.filter(ofTask),
      provenance: tables.provenance.filter(ofTask),
    },
  }
}

/** Titles of the plans whose year is not known. */
export function withoutYear({ tables }: Side): string[] {
  return tables.documents.filter(({ plan_year }) => plan_year === null).map(({ title }) => title)
}

/** Titles of other plans that have the id of one before them. */
export function namesakesIn(sides: readonly Side[]): string[] {
  const sources = new Map<string, string>()
  return sides.flatMap(({ tables }) =>
    tables.documents.flatMap(({ id, title, source_sha256 }) => {
      const before = sources.get(id)
      if (before === undefined) sources.set(id, source_sha256)
      return before === undefined || before === source_sha256 ? [] : [title]
    }),
  )
}

/** Two datasets as one; a document that both have is that of the first. */
export function joined(side: Side, other: Side): Side {
  const known = new Set(side.tables.documents.map(({ id }) => id))
  const ids = new Set(other.tables.tasks.filter(({ document_id }) => !known.has(document_id)).map(({ id }) => id))
  const { tables } = onlyTasks(other, ids)
  const isNew = ({ document_id }: { document_id: string }): boolean => !known.has(document_id)
  return {
    ...side,
    tables: {
      documents: [...side.tables.documents, ...tables.documents.filter(({ id }) => !known.has(id))],
      document_files: [...side.tables.document_files, ...tables.document_files.filter(isNew)],
      tasks: [...side.tables.tasks, ...tables.tasks],
      task_units: [...side.tables.task_units, ...tables.task_units],
      milestones: [...side.tables.milestones, ...tables.milestones],
      targets: [...side.tables.targets, ...tables.targets],
      indicators: [...side.tables.indicators, ...tables.indicators.filter(isNew)],
      units: [...side.tables.units, ...tables.units],
      provenance: [...side.tables.provenance, ...tables.provenance],
      diagnostics: [...side.tables.diagnostics, ...tables.diagnostics.filter(isNew)],
      quarantine: [...side.tables.quarantine, ...tables.quarantine.filter(isNew)],
    },
  }
}
