import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Change } from '../../../model/diff.js'
import { labelOf, wordsOf } from '../change-words.js'
import { plain } from './chinese.js'
import { markedWords } from './words.js'

/** Changes in sentences; with their words and places where no table below shows them. */
export function changeList(changes: readonly Change[], alone: boolean): Element {
  return h(
    'ul.changes',
    changes.map((change) =>
      h('li', { className: lookOf(change), dataKind: change.kind }, [
        h('span.badge', [labelOf(change)]),
        plain(change.message),
        ...(alone ? [placesOf(change), wordsLine(change)] : []),
      ]),
    ),
  )
}

function lookOf({ status, effect }: Change): string[] {
  return status === 'accepted' || effect === null ? [status] : [status, effect]
}

function placesOf({ old_source, new_source }: Change): Element | null {
  const places = [old_source, new_source].filter(Boolean).map(plain)
  return places.length > 0 ? h('span.soft', [` ${places.join(' → ')}`]) : null
}

function wordsLine(change: Change): Element | null {
  const words = wordsOf(change)
  return words ? h('div', { lang: 'zh' }, markedWords(words)) : null
}
