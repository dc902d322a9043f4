import type { Annex, Section, Task } from '../model/plan.js'

export interface NumberedTask {
  task: Task
  section: Section
  /** The number as printed, and its value where it is a whole one. */
  text: string
  number: number | null
}

/**
 * The tasks of an annex that have a number, in the runs in which they are numbered: with the first task of a section the
 * numbering may start again at 1.
 */
export function numberedRuns(annex: Annex): NumberedTask[][] {
  const runs: NumberedTask[][] = []
  for (const section of annex.sections) {
    for (const task of section.tasks) {
      if (!task.no) continue
      const { text } = task.no
      const number = /^\d+$/.test(text) ? Number(text) : null
      if (runs.length === 0 || (number === 1 && task === section.tasks[0])) runs.push([])
      runs.at(-1)!.push({ task, section, text, number })
    }
  }
  return runs
}
