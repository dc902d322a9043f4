import type { Annex, Plan, Section, Task } from '../model/plan.js'
import { linesIn, markerOf } from '../vocabulary/frame/ordinals.js'
import { wholeNumber } from '../vocabulary/numbers/numerals.js'

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
      const number = wholeNumber(text)
      if (runs.length === 0 || (number === 1 && task === section.tasks[0])) runs.push([])
      runs.at(-1)!.push({ task, section, text, number })
    }
  }
  return runs
}

/** Fewer gaps may come from lost rows. */
const FEWEST_GAPS = 2
/** A plan that lost more than half of its rows on the way would show that otherwise, too. */
const PRINTED_SHARE = 0.5

/**
 * Whether a run is an excerpt of a larger plan: 3, 68, 69, 73. A department that publishes its own rows leaves gaps all
 * over, and what it prints still rises; rows that a conversion lost leave one gap, or numbers out of order.
 */
export function isExcerpt(run: readonly NumberedTask[]): boolean {
  const numbers = run.flatMap(({ number }) => number ?? [])
  const steps = numbers.slice(1).map((number, at) => number - numbers[at]!)
  const span = numbers.at(-1)! - numbers[0]! + 1
  const gaps = steps.filter((step) => step > 1).length
  return gaps >= FEWEST_GAPS && steps.every((step) => step >= 0) && new Set(numbers).size < span * PRINTED_SHARE
}

/**
 * The numbers of the paragraphs of a notice, as the paragraph of a task is numbered: （一）指导思想 stands before （二）, and is
 * no task. Empty for a task of a table.
 */
export function numbersInText({ letter, annexes }: Pick<Plan, 'letter' | 'annexes'>, { no }: Task): Set<number> {
  const own = no?.fragments.find(({ table }) => table === null)
  const level = own && markerOf(own.text)?.level
  if (level === undefined) return new Set()
  const texts = [...letter, ...annexes.flatMap(({ text }) => text)].flatMap(({ text }) => linesIn(text))
  const markers = texts.flatMap((text) => markerOf(text) ?? [])
  return new Set(
    markers
      .filter((marker) => marker.level === level)
      .flatMap((marker) => wholeNumber(marker.no.replace(/[（()）]/g, '')) ?? []),
  )
}
