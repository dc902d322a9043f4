import type { DiffRecord } from '../../model/diff.js'
import { clausesIn } from '../clauses.js'
import { nameLikeness } from '../text.js'
import type { Found } from './changes.js'
import { recordBeginning } from './naming.js'
import { compareStatements, type IsTold, numberFound, untold } from './numbers.js'
import { pairStatements, type Statement, statementOf } from './statements.js'
import { targetDiffers, type TargetPair } from './targets.js'
import { withoutToldBounds } from './wording.js'

/**
 * What became of the words of a record that was split, or of records that were merged: clause by clause, and number by number.
 * @param isTold tells of a clause that no part has whether it is told otherwise
 */
export function comparePartedWords(
  old: readonly DiffRecord[],
  fresh: readonly DiffRecord[],
  targets: readonly TargetPair[],
  isTold: IsTold,
): Found[] {
  const told = targets.filter(targetDiffers)
  const isMerger = old.length > 1
  const [before, after] = isMerger ? [inOrderOf(old, fresh[0]!), fresh] : [old, inOrderOf(fresh, old[0]!)]
  const head = isMerger
    ? `${old.length} into one: ${old.map(recordBeginning).join(' / ')}`
    : `into ${fresh.length}: ${fresh.map(recordBeginning).join(' / ')}`
  const { pairs, gone, added } = pairStatements(
    before.flatMap((record) => clausesOf(record, told, 'old')),
    after.flatMap((record) => clausesOf(record, told, 'fresh')),
  )
  const isUntold = (statement: Statement): boolean => !isTold(statement)
  const compared = pairs.map((pair) => ({ ...pair, ...compareStatements(pair.old, pair.fresh, fresh[0]!.task_title) }))
  const reworded = compared.filter((one) => one.reworded)
  const numbers = compared.flatMap((one) => one.numbers)
  return [
    {
      kind: isMerger ? 'merged' : 'split',
      before: joined(before),
      after: joined(after),
      message: [
        head,
        said('gone', [...gone.filter(isUntold), ...reworded.map(({ old: one }) => one)]),
        said('new', [...added.filter(isUntold), ...reworded.map(({ fresh: one }) => one)]),
      ]
        .filter(Boolean)
        .join('; '),
    },
    ...untold(numbers, told).map((one) => numberFound(one, 'measure')),
  ]
}

function joined(records: readonly DiffRecord[]): string {
  return records.map(({ measure }) => measure).join('\n')
}

function said(what: string, clauses: readonly Clause[]): string {
  return clauses.length === 0 ? '' : `${what}: ${clauses.map(({ printed }) => printed).join(' / ')}`
}

interface Clause extends Statement {
  printed: string
}

function clausesOf(record: DiffRecord, told: readonly TargetPair[], side: keyof TargetPair): Clause[] {
  const own = told.filter((pair) => pair[side].task_id === record.id)
  const printed = clausesIn(record.measure)
  const compared = clausesIn(withoutToldBounds(record.measure, own, side))
  return printed.map((clause, at) => ({
    printed: clause,
    ...statementOf(compared.length === printed.length ? compared[at]! : clause, record.plan_year),
  }))
}

/** The parts in the order in which the whole says what they say, so that the joined texts can be held against each other. */
function inOrderOf(parts: readonly DiffRecord[], whole: DiffRecord): DiffRecord[] {
  const clauses = clausesIn(whole.measure)
  const placeOf = ({ measure }: DiffRecord): number => {
    const own = clausesIn(measure)
    const likeness = clauses.map((clause) => Math.max(0, ...own.map((one) => nameLikeness(one, clause))))
    return likeness.indexOf(Math.max(...likeness))
  }
  return parts
    .map((part, at) => ({ part, at, place: placeOf(part) }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ part }) => part)
}
