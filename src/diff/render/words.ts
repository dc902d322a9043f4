import { diffArrays } from 'diff'
import { foldSigns } from '../text.js'

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

/**
 * Leaves out what is the same, but for some characters around each change.
 * @param around characters of what is the same that stay on each side of a change
 * @param most characters of a change that stay, half from its start and half from its end
 */
export function shortened(parts: readonly Part[], around: number, most = Infinity): Part[] {
  return parts.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text: withoutMiddle(text, Math.ceil(most / 2), Math.floor(most / 2)) }
    return { kind, text: withoutMiddle(text, at === 0 ? 0 : around, at === parts.length - 1 ? 0 : around) }
  })
}

/** The first characters of a text, and an ellipsis where there are more. */
export function clipped(text: string, most: number): string {
  return withoutMiddle(text, most - 1, 0)
}

function withoutMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 1) return text
  const characters = [...text]
  if (characters.length <= head + tail + 1) return text
  return `${characters.slice(0, head).join('')}…${tail > 0 ? characters.slice(-tail).join('') : ''}`
}
