import type { Annex, Task } from '../model/plan.js'

export interface NumberedTask {
  task: Task
  number: number
  /** Whether the numbering starts again at 1 with this task's section. */
  restarts: boolean
}

/** The tasks of an annex whose numbers are whole ones, in order. */
export function numberedTasks(annex: Annex): NumberedTask[] {
  let first = true
  return annex.sections.flatMap((section) =>
    section.tasks.flatMap((task, at): NumberedTask[] => {
      const number = task.no && /^\d+$/.test(task.no.text) ? Number(task.no.text) : null
      if (number === null) return []
      const restarts = !first && at === 0 && number === 1
      first = false
      return [{ task, number, restarts }]
    }),
  )
}
