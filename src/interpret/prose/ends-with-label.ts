import { PERSON_KEYS } from '../../model/roles.js'
import { joinBroken } from '../../text/blanks.js'
import { personsOfCell } from '../../vocabulary/forms/persons-of-cell.js'
import { organsAtStart } from '../../vocabulary/organs/lists.js'
import { labelsInClause } from '../../vocabulary/roles/role-labels.js'
import { isDay } from '../../vocabulary/times/days.js'
import { wholeTime } from '../../vocabulary/times/index.js'
import type { Clause } from '../responsibility/clause.js'
import { areOrgans, cutAtClauses } from './clauses.js'

/**
 * Whether a line ends with a label and all that it says: `…2座，责任单位：市水利局`. What stands below is no part of it, unless
 * it is the rest of a name or of a time.
 * @param after the line below, and the one below that: a signature is no list of units
 */
export function endsWithLabel(before: string, [text, next]: readonly [string, string]): boolean {
  const said = lastClause(before)
  if (said === null) return false
  if (saysAll(said)) return !isRest(before, text) || (isDay(next) && organsAtStart(text) === text.trim().length)
  return !isRest(before, text) && SENTENCE.test(text)
}

const SENTENCE = /^[^。]*[，,][^。]*。/

/** What the last label of a text says, to its end. */
function lastClause(text: string): Clause | null {
  const last = cutAtClauses(text).at(-1)
  return last?.clause && labelsInClause(last.text).length > 0 ? last.clause : null
}

/** Whether everything in a clause has the form of what it says; what has no form of its own may go on. */
function saysAll({ organs, times, labelled, remarks }: Clause): boolean {
  const last = Math.max(...[...organs, ...times, ...labelled].map(({ end }) => end))
  const areWhole = labelled.every(({ key, text, end }) =>
    PERSON_KEYS.has(key) ? personsOfCell(text) !== null : end < last,
  )
  const areOrgansAndTimes =
    organs.every(({ text }) => areOrgans(text)) && times.every(({ text }) => wholeTime(text) !== null)
  return remarks.length === 0 && areOrgansAndTimes && areWhole
}

/** The rest of a name or a time has its form only with what stands before it. */
function isRest(before: string, text: string): boolean {
  const [first] = /^[^，,；;。\n]*/.exec(text)!
  const whole = lastClause(joinBroken(before, first))
  return whole !== null && saysAll(whole)
}
