import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change } from '../../model/diff.js'
import { wordsBetween, type Part } from './words.js'

/** Kinds whose values are running text, in which a reader looks for the words that differ. */
const IN_WORDS: ReadonlySet<ChangeKindName> = new Set([
  'uncertain',
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

/** Changes of a record that say only where it stands now. */
export function isMove({ kind, status }: Change): boolean {
  return kind.startsWith('moved-') && status !== 'concern'
}
