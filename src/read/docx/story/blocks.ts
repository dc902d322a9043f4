import type { Element as Printed } from 'hast'
import type { Element } from 'xast'
import { withPrintedBlanks } from '../../../text/blanks.js'
import { told, type Told } from '../../../text/told.js'
import { childOf } from '../../xml/elements.js'
import type { Style } from '../styles.js'
import { wordNumber, wordSwitch, wordValue } from '../word-xml.js'
import { isEmptyText, type Piece } from './printed.js'
import { readRuns } from './runs.js'
import type { Story } from './story.js'
import { printedTable } from './tables.js'
import { unwrap } from './unwrap.js'

const UNREAD = new Map<string, Told>([
  ['w:altChunk', told`a document of another format (${{ element: 'altChunk' }})`],
  ['w:subDoc', told`a document in a file of its own (${{ element: 'subDoc' }})`],
])
const BLOCKS = new Set(['w:p', 'w:tbl', ...UNREAD.keys()])

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
export function printedBlocks(container: Element, story: Story, enter: () => void = () => {}): Printed[] {
  const blocks: Printed[] = []
  let carried: Carried | null = null
  const flush = (): void => {
    if (carried && carried.pieces.length > 0) addParagraph(blocks, carried.source, carried.pieces, story)
    carried = null
  }
  for (const child of unwrap(container, BLOCKS, story)) {
    enter()
    if (child.name !== 'w:p') flush()
    if (child.name === 'w:tbl') blocks.push(printedTable(child, story, printedBlocks))
    else if (child.name !== 'w:p') {
      story.tell(story.unread, UNREAD.get(child.name)!)
      story.leaveOut('unread', child)
    } else {
      const before: Piece[] = carried === null ? [] : (carried as Carried).pieces
      const { pieces, boxes } = readRuns(child, story, before)
      for (const box of boxes) blocks.push(...printedBlocks(box, story))
      carried = endMark(child, story).goesOn ? { source: child, pieces } : null
      if (carried === null) addParagraph(blocks, child, pieces, story)
    }
  }
  flush()
  return blocks
}

function addParagraph(blocks: Printed[], source: Element, own: Piece[], story: Story): void {
  const outline = own.every(isEmptyText) ? undefined : headingLevel(source, story)
  const pieces = addLabel(story.make(automaticNumber(source, story)), own.map(asPrinted))
  const tagName = outline === undefined ? 'p' : `h${outline + 1}`
  if (pieces.length > 0) blocks.push(story.addParagraph(tagName, alignmentOf(source, story), pieces))
}

function asPrinted(piece: Piece, at: number): Piece {
  return at === 0 && 'text' in piece ? { ...piece, text: withPrintedBlanks(piece.text) } : piece
}

/** How a paragraph is set, by itself or by its style: as Word says it, left where neither says anything. */
function alignmentOf(paragraph: Element, story: Story): string {
  const properties = childOf(paragraph, 'w:pPr')
  const styled = story.styles.ofParagraph(wordValue(properties, 'w:pStyle'))?.alignment
  return wordValue(properties, 'w:jc') ?? styled ?? 'left'
}

/** HTML has six levels of headings. */
const HEADING_LEVELS = 6
/** The list that takes a paragraph out of the list of its style. */
const NO_LIST = '0'
const DELETED = ['w:del', 'w:moveFrom']
const INSERTED = ['w:ins', 'w:moveTo']

/** A paragraph whose end is deleted, or hidden, goes on in the next one. */
function endMark(paragraph: Element, story: Story): { goesOn: boolean } {
  const mark = childOf(paragraph, 'w:pPr', 'w:rPr')
  const deleted = DELETED.some((name) => childOf(mark, name))
  if (deleted || INSERTED.some((name) => childOf(mark, name))) story.mark(story.changes)
  return { goesOn: deleted || wordSwitch(mark, 'w:vanish') === true }
}

/** The automatic number that Word prints before a paragraph, counted on; mammoth drops it. Empty where there is none. */
function automaticNumber(paragraph: Element, story: Story): string {
  const properties = childOf(paragraph, 'w:pPr')
  const own = childOf(properties, 'w:numPr')
  const style = story.styles.ofParagraph(wordValue(properties, 'w:pStyle'))
  const ownList = wordValue(own, 'w:numId')
  const numId = ownList ?? style?.numId
  if (numId === undefined || numId === NO_LIST) return ''
  const level = wordNumber(own, 'w:ilvl') ?? (ownList === undefined ? levelOfStyle(numId, style, story) : undefined)
  return story.numbers.next(numId, level ?? 0)
}

function levelOfStyle(numId: string, style: Style | undefined, story: Story): number | undefined {
  return style?.level ?? (style && story.numbers.levelOfStyle(numId, style.id))
}

function addLabel(label: string, pieces: readonly Piece[]): readonly Piece[] {
  return label === '' ? pieces : [{ text: label, raised: undefined }, ...pieces]
}

/** Level of a heading from 0, by the paragraph’s own outline level or its style’s; undefined for text. */
function headingLevel(paragraph: Element, story: Story): number | undefined {
  const properties = childOf(paragraph, 'w:pPr')
  const outline =
    wordNumber(properties, 'w:outlineLvl') ?? story.styles.ofParagraph(wordValue(properties, 'w:pStyle'))?.outline
  return outline !== undefined && outline < HEADING_LEVELS ? outline : undefined
}
