import type { Element } from 'xast'
import { childOf, element, textOf } from '../../xml/elements.js'
import { isEmptyText, runsOf, type Piece } from './runs.js'
import { labelOf, outlineOf } from './paragraph-properties.js'
import type { Story } from './story.js'
import { tableOf } from './tables.js'
import { unwrap } from './unwrap.js'

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:altChunk'])

/**
 * The paragraphs and tables of a body, a cell or a text box, as they are printed once all changes are accepted. A text box
 * comes before the paragraph it hangs on.
 * @param enter told of each paragraph and table before it is read
 */
export function blocksOf(container: Element, story: Story, enter: () => void = () => {}): Element[] {
  const blocks: Element[] = []
  const push = (...read: Element[]): void => {
    for (const block of read) story.remember(block)
    blocks.push(...read)
  }
  let carried: Piece[] = []
  for (const child of unwrap(container, BLOCKS, story)) {
    enter()
    if (child.name === 'w:tbl') push(tableOf(child, story, blocksOf))
    else if (child.name === 'w:altChunk') story.mark(story.embedded, 'a document of another format (altChunk)')
    else {
      const goesOn = isMarkDeleted(child)
      const label = goesOn ? '' : labelOf(child, story)
      const read = runsOf(child, story)
      const pieces = [...carried, ...read.pieces]
      carried = goesOn ? pieces : []
      const boxes = read.boxes.flatMap((box) => blocksOf(box, story))
      push(...boxes, ...(goesOn ? [] : [paragraph(child, label, pieces, story)]))
    }
  }
  if (carried.length > 0) push(paragraphOf(carried))
  return blocks
}

/** The text of a note, a header or a footer, its paragraphs on lines of their own. */
export function plainTextOf(container: Element, story: Story): string {
  return blocksOf(container, story)
    .map((block) => textOf(block).trim())
    .filter(Boolean)
    .join('\n')
}

/** A paragraph whose end is deleted goes on in the next one. */
function isMarkDeleted(paragraphElement: Element): boolean {
  const mark = childOf(paragraphElement, 'w:pPr', 'w:rPr')
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
}

function paragraph(source: Element, label: string, pieces: readonly Piece[], story: Story): Element {
  const outline = pieces.some((piece) => !isEmptyText(piece)) ? outlineOf(source, story) : undefined
  return paragraphOf(label === '' ? pieces : [{ text: label, raised: undefined }, ...pieces], outline)
}

/** A paragraph as mammoth reads it. */
export function paragraphOf(pieces: readonly Piece[], outline?: number): Element {
  const style = outline === undefined ? [] : [element('w:pStyle', { 'w:val': `Heading${outline + 1}` })]
  return element('w:p', {}, [element('w:pPr', {}, style), ...pieces.map(runOf)])
}

function runOf(piece: Piece): Element {
  if ('element' in piece) return element('w:r', {}, [piece.element])
  const raised = piece.raised === undefined ? [] : [element('w:vertAlign', { 'w:val': piece.raised })]
  const text = element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: piece.text }])
  return element('w:r', {}, [element('w:rPr', {}, raised), text])
}
