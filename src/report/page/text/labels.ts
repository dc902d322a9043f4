import type { Dataset } from '../data/dataset.js'
import type { FacetName } from '../data/facets.js'
import type { ReportRecord } from '../data/record.js'
import type { DeadlineKind, UnitKind } from '../../../model/plan.js'
import type { Texts } from './index.js'

/** What a value of a facet is called. */
export function facetLabel(name: FacetName, value: string, { documents }: Dataset, t: Texts): string {
  if (name === 'document') return documents.get(value)?.title ?? value
  if (name === 'annex') return annexLabel(JSON.parse(value) as [string, string], t)
  if (name === 'section') return (JSON.parse(value) as string[]).filter(Boolean).join('、') || t.empty
  if (name === 'kind') return t.unitKinds[value as UnitKind]
  if (name === 'due') return dueLabel(value, t)
  if (name === 'target') return t.yesNo[value]!
  return value || t.empty
}

export function annexLabel([no, title]: [string, string], t: Texts): string {
  return [no === '0' ? t.mainText : t.annexNo(no), title].filter(Boolean).join(' ')
}

/** A month stays as it is. */
export function dueLabel(due: string, t: Texts): string {
  return t.deadlineKinds[due as DeadlineKind] ?? due
}

/** The place of a record in its notice, as people say it: annex and number. */
export function shortPlace({ task }: Pick<ReportRecord, 'task'>): string {
  const no = [task.annex_no === '0' ? '' : task.annex_no, task.task_no].filter(Boolean).join('/')
  return task.measure_no > 1 ? `${no}·${task.measure_no}` : no
}
