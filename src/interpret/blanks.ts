import { ROLES } from '../model/roles.js'
import type { LogicalTable, Meaning } from '../model/table.js'
import { isNone } from '../vocabulary/remarks.js'
import { Row } from './row.js'

/** The columns whose cells a notice merges over several records. */
export const INHERITABLE = ['deadline', ...ROLES] as const
export type Inheritable = (typeof INHERITABLE)[number]

/** How far down a printed cell reaches over blank ones: not at all, to the end of its task, or over tasks too. */
export type Reach = 'none' | 'task' | 'tasks'

/** A column that leaves more than this share of its cells empty uses the blank to say none. */
const BLANK_SHARE = 0.5

/**
 * What a blank means where the column is one of merged cells, and where it is not. Work has a lead always: a blank one in
 * a task is merged, however many there are. Support is a matter of each task, and many have none.
 */
const REACHES: Record<Inheritable, { merged: Reach; plain: Reach; mostlyBlank: Reach }> = {
  deadline: { merged: 'tasks', plain: 'none', mostlyBlank: 'none' },
  lead: { merged: 'tasks', plain: 'task', mostlyBlank: 'tasks' },
  support: { merged: 'task', plain: 'none', mostlyBlank: 'none' },
  upper_lead: { merged: 'tasks', plain: 'none', mostlyBlank: 'none' },
}

/**
 * How far the cells of a column reach over the empty ones below them. Formats that can say so are believed. In a pipe
 * table a merged cell leaves blanks; but a column that never prints a dash, and leaves blanks where nothing stands above
 * or in most of its rows, means none by them.
 */
export function reachOf(table: LogicalTable, meaning: Inheritable, work: Meaning): Reach {
  if (table.explicitSpans) return 'none'
  const reaches = REACHES[meaning]
  const rows = table.rows.map((row) => new Row(table, row))
  const working = rows.filter((row) => row.text(work) !== '' && !row.standsApart)
  if (working.some((row) => row.cells(meaning).some((cell) => isNone(cell.text)))) return reaches.merged
  if (startsBlank(rows, meaning, work)) return reaches.plain
  const blanks = working.filter((row) => row.isBlank(meaning)).length
  if (blanks <= working.length * BLANK_SHARE) return reaches.merged
  return reaches.mostlyBlank === 'none' && isPrintedByTasks(working, meaning) ? 'task' : reaches.mostlyBlank
}

/** Fewer tasks do not show that a cell stands for all of its task. */
const FEWEST_TASKS = 2

/** Whether each row that begins a task prints a cell, and no further row of a task does: it is merged as the title is. */
function isPrintedByTasks(rows: readonly Row[], meaning: Meaning): boolean {
  const begins = rows.map((row) => row.text('task') !== '')
  const further = begins.filter((begin, at) => !begin && begins[at - 1] === true).length
  return further >= FEWEST_TASKS && rows.every((row, at) => (row.text(meaning) !== '') === begins[at])
}

function startsBlank(rows: readonly Row[], meaning: Meaning, work: Meaning): boolean {
  return rows.some((row, at) => {
    const nothingAbove = at === 0 || rows[at - 1]!.standsApart
    return nothingAbove && !row.standsApart && row.text(work) !== '' && row.isBlank(meaning)
  })
}
