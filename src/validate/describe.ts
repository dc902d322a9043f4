import type { Place } from '../model/place.js'
import type { Annex, Measure, Task } from '../model/plan.js'
import { told, type Told } from '../text/told.js'
import { ownFieldsOf } from '../model/record-fields.js'

/** How messages call a task: `task 3 积极推广新能源汽车 of annex 2`. */
export function nameOfTask({ no, title }: Task, annex: Annex): Told {
  const number = no?.text ? told` ${{ number: no.text }}` : ''
  return told`task${number}${title?.text ? told` ${{ title: title.text }}` : ''} of annex ${{ annex: annex.no }}`
}

export function placeOfTask(task: Task): Place | null {
  return (task.no ?? task.title)?.fragments[0]?.place ?? task.measures[0]?.measure.fragments[0]?.place ?? null
}

/** The place of a record's own row. */
export function placeOfRecord(record: Measure): Place | null {
  const own = ownFieldsOf(record).find(({ field }) => field.derivation !== 'inherited')
  return own?.field.fragments[0]?.place ?? null
}
