import { foldText, wordsOf } from '../data/fold-text.js'

/** A text with the words of a search marked, where they stand in it as they are typed. */
export function highlighted(text: string, query: string) {
  const words = wordsOf(query)
  if (words.length === 0) return text
  const { folded, offsets } = foldedWithOffsets(text)
  const marked = new Set<number>()
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      for (let i = offsets[at]!; i < (offsets[at + word.length] ?? text.length); i++) marked.add(i)
  return runsOf(text, marked).map(({ piece, isMarked }, at) => (isMarked ? <mark key={at}>{piece}</mark> : piece))
}

/** A text as it is searched, and for each of its characters where it stands in the text. */
function foldedWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    const one = foldText(char)
    for (let i = 0; i < one.length; i++) offsets.push(at)
    folded += one
    at += char.length
  }
  return { folded, offsets }
}

function runsOf(text: string, marked: ReadonlySet<number>): { piece: string; isMarked: boolean }[] {
  const runs: { piece: string; isMarked: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const last = runs.at(-1)
    if (last?.isMarked === marked.has(at)) last.piece += text[at]!
    else runs.push({ piece: text[at]!, isMarked: marked.has(at) })
  }
  return runs
}
