import { diffArrays } from 'diff'
import { foldSigns } from '../text/fold.js'

export interface Part {
  kind: 'same' | 'deleted' | 'inserted'
  text: string
}

/** A number with its decimals, a run of Latin letters, a line break or one character of any other kind, with the blanks before it. */
const TOKEN = /[^\S\r\n]*(?:\p{Nd}+(?:[.．]\p{Nd}+)?|(?:\p{Script=Latin}\p{M}*)+|\r\n|[\r\n]|[\s\S]\p{M}*)/gu

const BLANKS_BEFORE = /^[^\S\r\n]+/

/** Changed tokens over which two texts are taken for two different ones: the time to compare grows with their square. */
const MOST_CHANGES = 2000

/**
 * What was deleted from a text and what was inserted, in Chinese, which has no blanks between words. Without the
 * deletions the parts give the new text, without the insertions the old one but for blanks, width and variants of signs,
 * which do not count and are shown as the new text has them.
 */
export function wordsBetween(old: string, now: string): Part[] {
  const changes = diffArrays(tokensIn(old), tokensIn(now), {
    maxEditLength: MOST_CHANGES,
    comparator: (a, b) => a.plain === b.plain,
  })
  const parts = changes?.map(({ added, removed, value }): Part => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value.map(({ text }) => text).join(''),
  })) ?? [
    { kind: 'deleted', text: old },
    { kind: 'inserted', text: now },
  ]
  return ordered(withoutSpecks(ordered(parts)))
}

/** The tokens of a text, and each without its blanks, signs and width folded. */
function tokensIn(text: string): { text: string; plain: string }[] {
  return (text.match(TOKEN) ?? []).map((token) => ({ text: token, plain: foldSigns(token.replace(BLANKS_BEFORE, '')) }))
}

/** Between two same parts one deletion, then one insertion. */
function ordered(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  let [deleted, inserted] = ['', '']
  const flush = (): void => {
    if (deleted !== '') result.push({ kind: 'deleted', text: deleted })
    if (inserted !== '') result.push({ kind: 'inserted', text: inserted })
    ;[deleted, inserted] = ['', '']
  }
  for (const part of parts) {
    if (part.kind === 'deleted') deleted += part.text
    else if (part.kind === 'inserted') inserted += part.text
    else {
      flush()
      result.push(part)
    }
  }
  flush()
  return result
}

/** One character that happens to be the same between two changes is no help to a reader, unless nothing else is the same. */
function withoutSpecks(parts: readonly Part[]): Part[] {
  if (parts.filter(({ kind }) => kind === 'same').length === 1) return [...parts]
  return parts.flatMap((part, at): Part[] => {
    const isSpeck = part.kind === 'same' && at > 0 && at < parts.length - 1 && [...part.text].length === 1
    if (!isSpeck) return [part]
    return [
      { kind: 'deleted', text: part.text },
      { kind: 'inserted', text: part.text },
    ]
  })
}
