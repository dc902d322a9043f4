import type { Field } from '../model/field.js'
import type { TaskKey } from '../model/plan.js'
import { letterOf } from './printed.js'

/**
 * Tells each task of a document from all others, in document order. One without a number is `x1`, `x2` … in its annex.
 */
export function taskKeysOf<Task extends { no: Field | null }>(
  annexes: readonly { no: string; sections: readonly { tasks: readonly Task[] }[] }[],
): Map<Task, TaskKey> {
  const keys = new Map<Task, TaskKey>()
  const times = new Map<string, number>()
  let before = ''
  let unnumbered = 0
  for (const { no: annex, sections } of annexes) {
    for (const task of sections.flatMap(({ tasks }) => tasks)) {
      if (annex !== before) unnumbered = 0
      before = annex
      const number = task.no?.text.replace(/[/\s]/g, '-') || `x${++unnumbered}`
      const repetition = (times.get(`${annex}/${number}`) ?? 0) + 1
      times.set(`${annex}/${number}`, repetition)
      keys.set(task, { annex, number, repetition })
    }
  }
  return keys
}

/** The id of a task, without its document: annex and number, and `-b`, `-c` … where that is taken already. */
export function idOfTask({ annex, number, repetition }: TaskKey): string {
  return `${annex}/${number}${repeatedAs(repetition)}`
}

/** The id of a record, without its document. */
export function idOfRecord(task: TaskKey, measure: number): string {
  return `${idOfTask(task)}/${measure}`
}

/** What stands behind the number of a task in its id: nothing, `-b` for the second, `-c` for the third. */
export function repeatedAs(repetition: number): string {
  return repetition === 1 ? '' : `-${letterOf(repetition)}`
}
