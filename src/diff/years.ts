import { UnreadableInput } from '../model/errors.js'
import type { Side } from './side.js'

/** The documents of one year of a dataset that has several. @throws UnreadableInput where it has none of that year */
export function ofYear(side: Side, year: number): Side {
  const kept = new Set(side.tables.documents.filter(({ plan_year }) => plan_year === year).map(({ id }) => id))
  if (kept.size === 0) {
    const years = [...new Set(side.tables.documents.map(({ plan_year }) => plan_year ?? 'no year'))].sort()
    throw new UnreadableInput(side.label, `It has no plan for ${year}.`, `It has plans for ${years.join(', ')}.`)
  }
  const tasks = new Set(side.tables.tasks.filter(({ document_id }) => kept.has(document_id)).map(({ id }) => id))
  const ofDocument = ({ document_id }: { document_id: string }): boolean => kept.has(document_id)
  const ofTask = ({ task_id }: { task_id: string }): boolean => tasks.has(task_id)
  return {
    ...side,
    label: `${side.label} ${year}`,
    tables: {
      ...side.tables,
      documents: side.tables.documents.filter(({ id }) => kept.has(id)),
      tasks: side.tables.tasks.filter(ofDocument),
      task_units: side.tables.task_units.filter(ofTask),
      targets: side.tables.targets.filter(ofTask),
      indicators: side.tables.indicators.filter(ofDocument),
      provenance: side.tables.provenance.filter(ofTask),
      diagnostics: side.tables.diagnostics.filter(ofDocument),
      quarantine: side.tables.quarantine.filter(ofDocument),
    },
  }
}
