import type { DeadlineKind, UnitKind } from '../../../model/plan.js'
import type { Dataset, ReportRecord } from '../data/dataset.js'
import type { FacetName } from '../data/selection.js'
import type { Texts } from './en.js'

/** What a value of a facet is called. */
export function facetLabel(name: FacetName, value: string, { documents }: Dataset, t: Texts): string {
  if (name === 'document') return documents.get(value)?.title ?? value
  if (name === 'annex') return annexLabel(numbered(value), t)
  if (name === 'section') return numbered(value).filter(Boolean).join('、') || t.empty
  if (name === 'kind') return wordFor(value as UnitKind, t.unitKinds)
  if (name === 'due') return dueLabel(value, t)
  if (name === 'target') return wordFor(value, t.yesNo)
  return value || t.empty
}

export function annexLabel([no, title]: [string, string], t: Texts): string {
  return [no === '0' ? t.mainText : t.annexNo(no), title].filter(Boolean).join(' ')
}

/** A month stays as it is. */
export function dueLabel(due: string, t: Texts): string {
  return wordFor(due as DeadlineKind, t.deadlineKinds)
}

/** The place of a record in its notice, as people say it: annex and number. */
export function shortPlace({ task }: Pick<ReportRecord, 'task'>): string {
  const no = [task.annex_no === '0' ? '' : task.annex_no, task.task_no].filter(Boolean).join('/')
  return task.measure_no > 1 ? `${no}·${task.measure_no}` : no
}

/** The number and title of a heading that is a value of a facet; an address may hold anything. */
function numbered(value: string): [string, string] {
  try {
    const [no, title] = JSON.parse(value) as unknown[]
    return [String(no ?? ''), String(title ?? '')]
  } catch {
    return [value, '']
  }
}

function wordFor<K extends string>(key: K, words: Readonly<Record<K, string>>): string {
  return Object.hasOwn(words, key) ? words[key] : key
}
