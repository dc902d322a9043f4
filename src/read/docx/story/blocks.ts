import type { Element as Printed } from 'hast'
import type { Element } from 'xast'
import { addLabel, labelOf, marksOf, outlineOf } from './paragraph-properties.js'
import { isEmptyText, type Piece } from './piece.js'
import { runsOf } from './runs.js'
import type { Story } from './story.js'
import { tableOf } from './tables.js'
import { unwrap } from './unwrap.js'

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:altChunk', 'w:subDoc'])
const UNREAD: Record<string, string> = {
  'w:altChunk': 'a document of another format (altChunk)',
  'w:subDoc': 'a document in a file of its own (subDoc)',
}

/** A paragraph that goes on in the next one, and what it holds so far. */
interface Carried {
  source: Element
  pieces: Piece[]
}

/**
 * The paragraphs and tables of a body, a cell or a text box, as they are printed once all changes are accepted. A text box
 * comes before the paragraph it hangs on.
 * @param enter told of each paragraph and table before it is read
 */
export function blocksOf(container: Element, story: Story, enter: () => void = () => {}): Printed[] {
  const blocks: Printed[] = []
  let carried: Carried | null = null
  const flush = (): void => {
    if (carried && carried.pieces.length > 0) addParagraph(blocks, carried.source, carried.pieces, story)
    carried = null
  }
  for (const child of unwrap(container, BLOCKS, story)) {
    enter()
    if (child.name !== 'w:p') flush()
    if (child.name === 'w:tbl') blocks.push(tableOf(child, story, blocksOf))
    else if (child.name !== 'w:p') story.mark(story.embedded, UNREAD[child.name])
    else {
      const before: Piece[] = carried === null ? [] : (carried as Carried).pieces
      const { pieces, boxes } = runsOf(child, story, before)
      for (const box of boxes) blocks.push(...blocksOf(box, story))
      carried = marksOf(child, story).goesOn ? { source: child, pieces } : null
      if (carried === null) addParagraph(blocks, child, pieces, story)
    }
  }
  flush()
  return blocks
}

function addParagraph(blocks: Printed[], source: Element, own: Piece[], story: Story): void {
  const outline = own.every(isEmptyText) ? undefined : outlineOf(source, story)
  const pieces = addLabel(labelOf(source, story), own)
  if (pieces.length > 0) blocks.push(story.addParagraph(outline === undefined ? 'p' : `h${outline + 1}`, pieces))
}
