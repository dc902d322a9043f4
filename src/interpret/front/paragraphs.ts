import type { TextBlock } from '../../model/source.js'
import { joinBroken } from '../../text/blanks.js'
import { isUnfinished } from '../../text/sentences.js'

/** A sentence that a page broke into paragraphs is one: unfinished ones up to the one that ends it. */
export function joinParagraphs(blocks: readonly TextBlock[]): TextBlock[] {
  const joinedBlocks: TextBlock[] = []
  for (let at = 0; at < blocks.length; at++) {
    const end = endOfSentence(blocks, at)
    const [first, ...further] = blocks.slice(at, end + 1)
    const text = further.reduce((before, block) => joinBroken(before, block.text), first!.text)
    joinedBlocks.push({ ...first!, text, ...(further.length > 0 && { further: further.map(({ place }) => place) }) })
    at = end
  }
  return joinedBlocks
}

function endOfSentence(blocks: readonly TextBlock[], start: number): number {
  for (let at = start; at < blocks.length; at++) {
    if (blocks[at]!.kind !== 'paragraph') return start
    if (!isUnfinished(blocks[at]!.text)) return blocks[at]!.text.endsWith('。') ? at : start
  }
  return start
}
