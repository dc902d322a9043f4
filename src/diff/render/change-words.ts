import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change, Match } from '../../model/diff.js'
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

/** Numbers that are listed. */
const NUMBERS_SHOWN = 8

/** Whether a record has another 序号 and nothing else that changed. */
export function isRenumbered({ changes }: Match): boolean {
  return (
    changes.length > 0 &&
    changes.every(
      ({ kind, status, before, after }) =>
        kind === 'moved-number' && status !== 'concern' && before !== null && after !== null,
    )
  )
}

/** `renumbered: 序号 3→4, 4→5`: what one insertion does to all tasks after it is one line. */
export function renumberings(matches: readonly Match[]): string {
  const pairs = [...new Set(matches.map(({ changes: [change] }) => onOneLine(`${change!.before}→${change!.after}`)))]
  const rest = pairs.length > NUMBERS_SHOWN ? ` … (${pairs.length} numbers)` : ''
  return `renumbered: 序号 ${pairs.slice(0, NUMBERS_SHOWN).join(', ')}${rest}`
}
