import { diffArrays } from 'diff'

export interface Part {
  kind: 'same' | 'deleted' | 'inserted'
  text: string
}

/** A number with its decimals, a run of Latin letters, a line break, a run of blanks, or one character of any other kind. */
const TOKEN = /\p{Nd}+(?:[.．]\p{Nd}+)?|(?:\p{Script=Latin}\p{M}*)+|\r\n|[\r\n]|[^\S\r\n]+|[\s\S]\p{M}*/gu

/** Changed tokens over which two texts are taken for two different ones: the time to compare grows with their square. */
const MOST_CHANGES = 2000

/**
 * What was deleted from a text and what was inserted, in Chinese, which has no blanks between words. Without the
 * insertions the parts give the old text, without the deletions the new one.
 */
export function wordsBetween(old: string, now: string): Part[] {
  const changes = diffArrays(old.match(TOKEN) ?? [], now.match(TOKEN) ?? [], { maxEditLength: MOST_CHANGES })
  const parts = changes?.map(({ added, removed, value }): Part => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value.join(''),
  })) ?? [
    { kind: 'deleted', text: old },
    { kind: 'inserted', text: now },
  ]
  return ordered(withoutSpecks(ordered(parts)))
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
