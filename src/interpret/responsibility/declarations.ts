import { blotted, bracketsOf } from '../../text/brackets.js'
import { withoutNoteLabel } from '../../vocabulary/remarks.js'
import { conventionIn } from '../../vocabulary/roles/conventions.js'
import { defaultUnitsIn, pointsToTasks } from '../../vocabulary/roles/defaults.js'
import { type Clause, declaresOnly } from './clause.js'
import { readSegments } from './clause-reader.js'

/** A stretch of a task's text that speaks of the units of more tasks than its own, by its offsets. */
export interface Declared {
  start: number
  end: number
  clause: Clause
}

/** The sentences and brackets in a task's text that state a convention or a default and say nothing else. */
export function declaredIn(text: string): Declared[] {
  const sentences = [...blotted(text).matchAll(/[^。\n]+。?/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
  const brackets = bracketsOf(text).filter(({ closed }) => closed)
  return [
    ...sentences.flatMap((at) => declared(at, text.slice(at.start, at.end))),
    ...brackets.flatMap((at) => declared(at, text.slice(at.start + 1, at.end - 1))),
  ]
}

function declared({ start, end }: Omit<Declared, 'clause'>, printed: string): Declared[] {
  const said = withoutNoteLabel(printed.trim())
  const states = conventionIn(said) !== null || (pointsToTasks(said) && defaultUnitsIn(said) !== null)
  const clause = states ? readSegments(said) : null
  return clause && declaresOnly(clause) ? [{ start, end, clause }] : []
}
