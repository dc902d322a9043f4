import type { Tables } from '../../model/dataset.js'
import { compareAmounts } from '../../vocabulary/numbers/amounts.js'
import { LEAST_CLAUSE } from '../clauses.js'
import { groupedBy } from '../grouping.js'
import type { Entry } from '../match/entry.js'
import type { RecordMatch } from '../match/matching.js'
import { fold } from '../text.js'
import type { Found } from './changes.js'
import { recordBeginning } from './naming.js'
import { compareStatements, numberFound, untold } from './numbers.js'
import { pairStatementsAndItems, type Statement, statementsOf, wordsOf } from './statements.js'
import { compareTargets, pairTargets, targetDiffers } from './targets.js'

type Target = Tables['targets'][number]

/** A clause that left the records of one match for those of another, and the records that say it. */
export interface MovedClause {
  old: Statement
  fresh: Statement
  from: readonly Entry[]
  to: readonly Entry[]
}

/** The clauses that left a match, and those that came to it. */
export interface MovesOfMatch {
  out: readonly MovedClause[]
  in: readonly MovedClause[]
}

/** Whether a statement of a match is told as one that moved. */
export function isMoved({ out, in: come }: MovesOfMatch, { key }: Statement): boolean {
  return [...out, ...come].some(({ old }) => old.key === key)
}

/**
 * Finds clauses that one record alone does not say any more and another one alone newly says: they moved. One of them at
 * least goes on; what is left of two that do not is no move.
 */
export function movedClauses(matches: readonly RecordMatch[]): (match: RecordMatch) => MovesOfMatch {
  const differing = matches.filter(({ kind }) => kind !== 'identical').map(differenceOf)
  const gone = groupedBy(
    differing.flatMap(({ gone }) => gone),
    ({ statement }) => statement.key,
  )
  const added = groupedBy(
    differing.flatMap(({ added }) => added),
    ({ statement }) => statement.key,
  )
  const moves = new Map<RecordMatch, { out: MovedClause[]; in: MovedClause[] }>()
  const movesOf = (match: RecordMatch) => {
    const own = moves.get(match) ?? { out: [], in: [] }
    moves.set(match, own)
    return own
  }
  for (const [key, [one, ...more]] of gone) {
    const [other, ...others] = added.get(key) ?? []
    if (!one || !other || more.length > 0 || others.length > 0 || one.match === other.match) continue
    if (one.match.fresh.length === 0 && other.match.old.length === 0) continue
    const { statement: old } = one
    const { statement: fresh } = other
    const clause = { old, fresh, from: holdersOf(old, one.match.old), to: holdersOf(fresh, other.match.fresh) }
    movesOf(one.match).out.push(clause)
    movesOf(other.match).in.push(clause)
  }
  return (match) => moves.get(match) ?? NONE
}

const NONE: MovesOfMatch = { out: [], in: [] }

/** Those of several records that say a clause. */
function holdersOf({ items }: Statement, entries: readonly Entry[]): readonly Entry[] {
  const words = wordsOf(items)
  const holders = entries.filter(({ record }) => fold(record.measure).includes(words))
  return holders.length > 0 ? holders : entries
}

interface OfMatch {
  match: RecordMatch
  statement: Statement
}

function differenceOf(match: RecordMatch): { gone: OfMatch[]; added: OfMatch[] } {
  const statementsIn = (entries: readonly Entry[]) =>
    entries.flatMap(({ record }) => statementsOf(record.measure, record.plan_year))
  const { gone, added } = pairStatementsAndItems(statementsIn(match.old), statementsIn(match.fresh))
  const ofMatch = (statements: readonly Statement[]) =>
    statements.filter(saysEnough).map((statement) => ({ match, statement }))
  return { gone: ofMatch(gone), added: ofMatch(added) }
}

function saysEnough({ items }: Statement): boolean {
  return wordsOf(items).length >= LEAST_CLAUSE
}

/** The targets of a side without those of clauses that moved. */
export function withoutMoved(targets: readonly Target[], moved: readonly Statement[]): Target[] {
  return targets.filter((target) => !moved.some((statement) => isIn(target, statement)))
}

function isIn(target: Target, { items }: Statement): boolean {
  const [words, text] = [fold(wordsOf(items)), fold(target.text)]
  return (
    (text.includes(words) || words.includes(text)) &&
    items.some(({ number }) => number !== null && compareAmounts(target, number) === 0)
  )
}

/**
 * What is told of the clauses of a match that moved: with both records, each by the other’s name, and with the one that has
 * them now what became of their numbers.
 */
export function compareMoved(
  { out, in: come }: MovesOfMatch,
  targetsOf: { old: (entries: readonly Entry[]) => Target[]; fresh: (entries: readonly Entry[]) => Target[] },
): Found[] {
  return [
    ...out.map((clause) => told('before', clause.old, clause.to, 'stands with')),
    ...come.flatMap((clause) => [
      {
        ...told('after', clause.fresh, clause.from, 'stood with'),
        ...(isHandedOver(clause) ? { level: 'concern' as const } : {}),
      },
      ...compareNumbers(clause, targetsOf),
    ]),
  ]
}

function told(side: 'before' | 'after', { items }: Statement, others: readonly Entry[], words: string): Found {
  const clause = wordsOf(items)
  const names = others.map(({ record }) => recordBeginning(record)).join(' / ')
  const subject = others.map(({ record }) => record.id).join(';')
  return { kind: 'clause-moved', subject, [side]: clause, message: `${clause}; ${words} ${names}` }
}

/** Nobody who was in charge of a clause is any more. */
function isHandedOver({ from, to }: MovedClause): boolean {
  const leads = (entries: readonly Entry[]) => entries.flatMap(({ lead }) => [...lead])
  const [before, after] = [leads(from), leads(to)]
  return before.length > 0 && after.length > 0 && !before.some((unit) => after.includes(unit))
}

function compareNumbers(
  { old, fresh, from, to }: MovedClause,
  targetsOf: { old: (entries: readonly Entry[]) => Target[]; fresh: (entries: readonly Entry[]) => Target[] },
): Found[] {
  const [before, after] = [
    targetsOf.old(from).filter((target) => isIn(target, old)),
    targetsOf.fresh(to).filter((target) => isIn(target, fresh)),
  ]
  const pairs = pairTargets(before, after)
  const { numbers } = compareStatements(old, fresh, to[0]!.record.task_title)
  return [
    ...compareTargets(before, after, pairs),
    ...untold(numbers, pairs.filter(targetDiffers)).map((one) => numberFound(one, 'measure')),
  ]
}
