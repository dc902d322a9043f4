import type { TextBlock } from '../../model/source.js'
import { joinBroken } from '../../text/blanks.js'
import { isUnfinished } from '../../text/sentences.js'
import { markerOf } from '../../vocabulary/frame/ordinals.js'
import { endsWithLabel } from '../prose/ends-with-label.js'

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
    if (blocks[at]!.kind !== 'paragraph' || (at > start && opensParagraph(blocks, at))) return start
    if (!isUnfinished(blocks[at]!.text)) return blocks[at]!.text.endsWith('。') ? at : start
  }
  return start
}

/** A number opens a paragraph, and so does what stands below all that a label says. */
function opensParagraph(blocks: readonly TextBlock[], at: number): boolean {
  const text = blocks[at]!.text
  return markerOf(text) !== null || endsWithLabel(blocks[at - 1]!.text, [text, blocks[at + 1]?.text ?? ''])
}
