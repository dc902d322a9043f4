import { blotted, bracketsOf } from '../../text/brackets.js'
import { withoutNoteLabel } from '../../vocabulary/remarks.js'
import { conventionIn } from '../../vocabulary/roles/conventions.js'
import { defaultUnitsIn, pointsToTasks } from '../../vocabulary/roles/defaults.js'
import { labelsIn } from '../../vocabulary/roles/role-labels.js'
import { roleVerbsIn } from '../../vocabulary/roles/role-verbs.js'
import { type Clause, declaresOnly } from './clause.js'
import { readSegments } from './clause-reader.js'
import { matchesOf } from '../../text/matches.js'

/** A stretch of a task's text that speaks of the units of more tasks than its own, by its offsets. */
export interface Declared {
  start: number
  end: number
  clause: Clause
}

type Stretch = Omit<Declared, 'clause'>

/** The sentences and brackets in a task's text that state a convention or a default and say nothing else. */
export function declaredIn(text: string): Declared[] {
  const brackets = bracketsOf(text).filter(({ closed }) => closed)
  const sentences = sentencesOf(text, brackets).filter((at) => !brackets.some((bracket) => isAlone(text, bracket, at)))
  return [...sentences, ...brackets].flatMap((at) => declared(text, at))
}

/** Sentences, with what stands in brackets; behind a clause in brackets a sentence begins, whether that has a stop or not. */
function sentencesOf(text: string, brackets: readonly Stretch[]): Stretch[] {
  const clauses = brackets.filter(({ start, end }) => saysRoles(text.slice(start + 1, end - 1)))
  return matchesOf(blotted(text), /[^。\n]+。?/g).map(({ 0: { length }, index }) => {
    const last = clauses.findLast(({ start, end }) => start >= index && end < index + length)
    return { start: last?.end ?? index, end: index + length }
  })
}

function isAlone(text: string, bracket: Stretch, { start, end }: Stretch): boolean {
  const isInside = bracket.start >= start && bracket.end <= end
  return isInside && /^[\s。]*$/.test(text.slice(start, bracket.start) + text.slice(bracket.end, end))
}

function saysRoles(inside: string): boolean {
  return labelsIn(inside).length > 0 || roleVerbsIn(blotted(inside)).length > 0
}

/** A text without them; as printed where nothing else is left. */
export function withoutDeclared(text: string): string {
  const rest = declaredIn(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return rest.trim() || text
}

function declared(text: string, at: Stretch): Declared[] {
  const said = withoutNoteLabel(withoutBracket(text.slice(at.start, at.end).trim()))
  const mayBe = conventionIn(said) !== null || (pointsToTasks(said) && defaultUnitsIn(said) !== null)
  const clause = mayBe ? readSegments(said) : null
  return clause && declaresOnly(clause) ? [{ ...at, clause }] : []
}

function withoutBracket(text: string): string {
  const [first] = bracketsOf(text)
  return first?.start === 0 && first.end === text.length && first.closed ? text.slice(1, -1) : text
}
