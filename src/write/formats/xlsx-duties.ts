import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { type Headers, roleName } from '../../model/column-names.js'
import type { Resource, Tables } from '../../model/dataset.js'
import { type Role, ROLES } from '../../model/roles.js'
import type { Chunk } from './table-writer.js'

const text = z.string()

/** One row of the sheet that says who must do what by when. */
const DutyRow = z.object({
  unit: text,
  role: text,
  task_title: text,
  measure: text,
  deadline_text: text,
  deadline_end: z.iso.date().nullable(),
  document_title: text,
  source: text,
  task_id: text,
})
type DutyRow = z.infer<typeof DutyRow>

/** The list of duties, a row a unit of a task record. It is a view of other tables, and in workbooks alone. */
export const DUTIES: Resource = {
  name: 'duties',
  title: 'Who must do what by when',
  row: DutyRow,
  primaryKey: [],
  foreignKeys: [],
}

/** What is kept of a duty until all are known: its role, and which of the tasks that wait in the file it is of. */
interface Duty {
  role: Role
  task: number
}

/**
 * Gathers the duties of all documents. What tasks say waits in a file: in memory stands who has which, since the list is by
 * unit and documents come one after the other.
 * @param waiting path of a file that is made, and removed at the end
 */
export function gatherDuties(waiting: string, headers: Headers) {
  const file = openSync(waiting, 'wx+')
  const titles = new Map<string, string>()
  const tasks = new Map<string, number>()
  const ends = [0]
  const byUnit = new Map<string, Duty[]>()

  const takeTask = (task: Tables['tasks'][number]): void => {
    const { id, document_id, task_title, measure, deadline_text, deadline_end, source } = task
    const document_title = titles.get(document_id) ?? ''
    const said = { task_title, measure, deadline_text, deadline_end, document_title, source, task_id: id }
    const bytes = Buffer.from(JSON.stringify(said))
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    tasks.set(id, ends.length - 1)
    ends.push(ends.at(-1)! + bytes.length)
  }
  const takeUnit = ({ unit, role, task_id }: Tables['task_units'][number]): void => {
    const task = tasks.get(task_id)
    if (task === undefined) return
    const duties = byUnit.get(unit)
    if (duties) duties.push({ role, task })
    else byUnit.set(unit, [{ role, task }])
  }
  const rowOf = (unit: string, { role, task }: Duty): DutyRow => {
    const bytes = Buffer.alloc(ends[task + 1]! - ends[task]!)
    readSync(file, bytes, 0, bytes.length, ends[task]!)
    const said = JSON.parse(bytes.toString()) as Omit<DutyRow, 'unit' | 'role'>
    return { unit, role: roleName(role, headers), ...said }
  }
  let isOpen = true
  const close = (): void => {
    if (!isOpen) return
    isOpen = false
    closeSync(file)
    unlinkSync(waiting)
  }

  return {
    take({ resource: { name }, rows }: Chunk): void {
      if (name === 'documents') for (const { id, title } of rows() as Tables['documents']) titles.set(id, title)
      if (name === 'tasks') for (const task of rows() as Tables['tasks']) takeTask(task)
      if (name === 'task_units') for (const unit of rows() as Tables['task_units']) takeUnit(unit)
    },
    /** Unit by unit, in the order of their names' characters; of each first what it leads. Ends the gathering. */
    *rows(): Generator<DutyRow> {
      for (const unit of [...byUnit.keys()].sort()) {
        const duties = byUnit.get(unit)!
        for (const duty of duties.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)))
          yield rowOf(unit, duty)
      }
      close()
    },
    /** Lets go of the file after a failure; harmless where it is gone already. */
    abandon: close,
  }
}
