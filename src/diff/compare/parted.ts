import type { DiffRecord } from '../../model/diff.js'
import { clausesIn } from '../clauses.js'
import { nameLikeness, sameText, type Token, tokensOf } from '../text.js'
import type { Found } from './changes.js'
import { recordBeginning } from './naming.js'
import type { TargetPair } from './targets.js'
import { withoutToldNumbers } from './wording.js'

/** What became of the words of a record that was split, or of records that were merged: clause by clause. */
export function comparePartedWords(
  old: readonly DiffRecord[],
  fresh: readonly DiffRecord[],
  pairs: readonly TargetPair[],
): Found {
  const isMerger = old.length > 1
  const [before, after] = isMerger ? [inOrderOf(old, fresh[0]!), fresh] : [old, inOrderOf(fresh, old[0]!)]
  const head = isMerger
    ? `${old.length} into one: ${old.map(recordBeginning).join(' / ')}`
    : `into ${fresh.length}: ${fresh.map(recordBeginning).join(' / ')}`
  const { gone, added } = clausesBetween(
    before.flatMap((record) => clausesOf(record, pairs, 'old')),
    after.flatMap((record) => clausesOf(record, pairs, 'fresh')),
  )
  return {
    kind: isMerger ? 'merged' : 'split',
    before: joined(before),
    after: joined(after),
    message: [head, said('gone', gone), said('new', added)].filter(Boolean).join('; '),
  }
}

function joined(records: readonly DiffRecord[]): string {
  return records.map(({ measure }) => measure).join('\n')
}

function said(what: string, clauses: readonly ComparedClause[]): string {
  return clauses.length === 0 ? '' : `${what}: ${clauses.map(({ printed }) => printed).join(' / ')}`
}

interface ComparedClause {
  printed: string
  /** Without the numbers that are told as targets. */
  tokens: Token[]
}

function clausesOf(record: DiffRecord, pairs: readonly TargetPair[], side: 'old' | 'fresh'): ComparedClause[] {
  const told = pairs.filter((pair) => pair[side].task_id === record.id)
  const printed = clausesIn(record.measure)
  const compared = clausesIn(withoutToldNumbers(record.measure, told, side))
  return printed.map((clause, at) => ({
    printed: clause,
    tokens: tokensOf(compared.length === printed.length ? compared[at]! : clause, record.plan_year),
  }))
}

/** The clauses that only one of the sides has, each held against one of the other. */
function clausesBetween(old: readonly ComparedClause[], fresh: readonly ComparedClause[]) {
  const added = [...fresh]
  const gone = old.filter((clause) => {
    const at = added.findIndex((other) => sameText(clause.tokens, other.tokens))
    if (at >= 0) added.splice(at, 1)
    return at < 0
  })
  return { gone, added }
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
