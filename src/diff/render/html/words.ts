import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Part } from '../words.js'
import { plain } from './chinese.js'

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

/** The parts of one side of a comparison, cut where its texts end that were compared as one, a line break between them. */
export function cutAt(parts: readonly Part[], texts: readonly string[]): Part[][] {
  const result: Part[][] = []
  const rest = parts.map((part) => ({ ...part }))
  for (const { length } of texts) {
    const taken: Part[] = []
    let wanted = length
    while (wanted > 0 && rest.length > 0) {
      const { kind, text } = rest[0]!
      taken.push({ kind, text: text.slice(0, wanted) })
      rest[0]!.text = text.slice(wanted)
      if (rest[0]!.text === '') rest.shift()
      wanted -= Math.min(wanted, text.length)
    }
    result.push(taken)
    dropFirst(rest)
  }
  return result
}

/** Drops the line break between two texts. */
function dropFirst(parts: Part[]): void {
  const [first] = parts
  if (!first) return
  first.text = first.text.slice(1)
  if (first.text === '') parts.shift()
}
