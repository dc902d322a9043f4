import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Change } from '../../../model/diff.js'
import { labelOf, wordsOf } from '../change-words.js'
import type { Part } from '../words.js'

/** A text from a document, without what would turn or break the page. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(HARMFUL, '\ufffd')
}

/** Controls, turns of the direction of writing, halves of characters, and what no page may hold. */
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}\ufffe\uffff]/gu

/** The same, told to be Chinese: fonts and readers that speak need to know. */
export function chinese(name: string, content: (string | ElementContent | null)[]): Element {
  return h(
    name,
    { lang: 'zh' },
    content.map((one) => (typeof one === 'string' ? plain(one) : one)),
  )
}

/** Changes in sentences; with their words and places where no table below shows them. */
export function changeList(changes: readonly Change[], alone: boolean): Element {
  return h(
    'ul.changes',
    changes.map((change) =>
      h('li', { className: lookOf(change), dataKind: change.kind }, [
        h('span.badge', [labelOf(change)]),
        plain(change.message),
        ...(alone ? [sourcesSpan(change), wordsLine(change)] : []),
      ]),
    ),
  )
}

function lookOf({ status, effect }: Change): string[] {
  return status === 'accepted' || effect === null ? [status] : [status, effect]
}

function sourcesSpan({ old_source, new_source }: Change): Element | null {
  const sources = [old_source, new_source].filter(Boolean).map(plain)
  return sources.length > 0 ? h('span.soft', [` ${sources.join(' → ')}`]) : null
}

function wordsLine(change: Change): Element | null {
  const words = wordsOf(change)
  return words ? h('div', { lang: 'zh' }, markedWords(words)) : null
}

const TAGS = { deleted: 'del', inserted: 'ins' } as const

export function markedWords(parts: readonly Part[]): ElementContent[] {
  return parts.map(({ kind, text }) =>
    kind === 'same' ? { type: 'text', value: plain(text) } : h(TAGS[kind], [plain(shownBreaks(text))]),
  )
}

/** A line break that alone was inserted or deleted is seen. */
function shownBreaks(text: string): string {
  return /^[\r\n]+$/.test(text) ? `⏎${text}` : text
}
