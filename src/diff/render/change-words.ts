import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change, Match } from '../../model/diff.js'
import { groupedBy } from '../grouping.js'
import { onOneLine } from '../../text/printed.js'
import { recordName, recordOf } from './places.js'
import { clipped, type Part, shortened, wordsBetween } from './words.js'

/** Kinds whose values are running text, in which a reader looks for the words that differ. */
const IN_WORDS: ReadonlySet<ChangeKindName> = new Set([
  'uncertain',
  'split',
  'merged',
  'reworded',
  'title',
  'other',
  'deadline-text',
  'indicator-text',
])

/** The words of a change of running text; null of any other change. */
export function wordsOf({ kind, before, after }: Change): Part[] | null {
  return IN_WORDS.has(kind) && before !== null && after !== null ? wordsBetween(before, after) : null
}

/** `due later`, `target lowered, weaker`, `reworded, by extractor`: what a reader must know beside the message. */
export function labelOf({ kind, effect, cause, status, accepted }: Change): string {
  return [
    CHANGE_KINDS[kind].title,
    effect ?? '',
    cause === 'source' ? '' : `by ${cause}`,
    status === 'accepted' ? (accepted ? `accepted (${accepted})` : 'accepted') : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** Characters beside changed words, of a name and of the whole, where a change stands by itself. */
const AROUND = 6
const NAME = 30
const DETAIL = 200

/** What changed where nothing around it says of which record: its number and title, and the words that differ. */
export function detailOf({ change, match }: { change: Change; match: Match | null }): string {
  const record = match && recordOf(match)
  const name = record ? clipped(onOneLine(recordName(record)), NAME) : ''
  const parts = change.kind === 'uncertain' ? null : wordsOf(change)
  const words = parts && shortened(parts, AROUND).map(marked).join('')
  const detail = onOneLine(words ?? change.message)
  return clipped(name === '' || detail.startsWith(name) ? detail : `${name}: ${detail}`, DETAIL)
}

function marked({ kind, text }: Part): string {
  return kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`
}

/** Changes of a record that say only where it stands now. */
export function isMove({ kind, status }: Change): boolean {
  return CHANGE_KINDS[kind].about === 'place' && status !== 'concern'
}

/** Numbers and records that are listed. */
const NUMBERS_SHOWN = 8

/**
 * What is said record by record, and what is said once: one insertion gives all tasks after it another 序号, and what only
 * stands in another section says so with the others that do.
 */
export function withMovesApart(matches: readonly Match[]): { matches: Match[]; moves: string[] } {
  const onlyMoves = ({ changes }: Match): boolean => changes.every(isPlainMove)
  const moved = groupedBy(matches.filter(onlyMoves).flatMap(movesElsewhere), ({ said }) => said)
  const names = (records: readonly { name: string }[]): string =>
    listed(
      records.map(({ name }) => name),
      'records',
    )
  return {
    matches: matches
      .filter((match) => !onlyMoves(match))
      .map((match) => ({ ...match, changes: match.changes.filter((one) => !isRenumbering(one)) })),
    moves: [...[...moved].map(([said, records]) => `${said}: ${names(records)}`), ...renumberings(matches)],
  }
}

/** `renumbered: 序号 3→4, 4→5` */
function renumberings(matches: readonly Match[]): string[] {
  const numbers = matches.flatMap(({ changes }) => changes.filter(isRenumbering))
  const pairs = [...new Set(numbers.map(({ before, after }) => onOneLine(`${before}→${after}`)))]
  return pairs.length === 0 ? [] : [`renumbered: 序号 ${listed(pairs, 'numbers')}`]
}

/** `moved to another section: 一、造林 → 二、治水` */
function movesElsewhere(match: Match): { said: string; name: string }[] {
  return match.changes
    .filter((one) => !isRenumbering(one))
    .map((change) => ({
      said: onOneLine(`${labelOf(change)}: ${change.message}`),
      name: clipped(onOneLine(recordName(recordOf(match)!)), NAME),
    }))
}

function listed(items: readonly string[], what: string): string {
  const rest = items.length > NUMBERS_SHOWN ? ` … (${items.length} ${what})` : ''
  return `${items.slice(0, NUMBERS_SHOWN).join(', ')}${rest}`
}

/** A move that says from where and to where, and is only told. */
function isPlainMove(change: Change): boolean {
  return isMove(change) && change.status === 'note' && change.before !== null && change.after !== null
}

function isRenumbering(change: Change): boolean {
  return isPlainMove(change) && change.kind === 'moved-number'
}
