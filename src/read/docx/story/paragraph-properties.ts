import type { Element } from 'xast'
import { childOf } from '../../xml/elements.js'
import type { Style } from '../styles.js'
import { numberOf, switchOf, valueOf } from '../words.js'
import type { Piece } from './piece.js'
import type { Story } from './story.js'

/** HTML has six levels of headings. */
const HEADING_LEVELS = 6
/** The list that takes a paragraph out of the list of its style. */
const NO_LIST = '0'
const DELETED = ['w:del', 'w:moveFrom']
const INSERTED = ['w:ins', 'w:moveTo']

/** A paragraph whose end is deleted, or hidden, goes on in the next one. */
export function marksOf(paragraph: Element, story: Story): { goesOn: boolean } {
  const mark = childOf(paragraph, 'w:pPr', 'w:rPr')
  const deleted = DELETED.some((name) => childOf(mark, name))
  if (deleted || INSERTED.some((name) => childOf(mark, name))) story.mark(story.changes)
  return { goesOn: deleted || switchOf(mark, 'w:vanish') === true }
}

/** The automatic number that Word prints before a paragraph, counted on; mammoth drops it. Empty where there is none. */
export function labelOf(paragraph: Element, story: Story): string {
  const properties = childOf(paragraph, 'w:pPr')
  const own = childOf(properties, 'w:numPr')
  const style = story.styles.ofParagraph(valueOf(properties, 'w:pStyle'))
  const ownList = valueOf(own, 'w:numId')
  const numId = ownList ?? style?.numId
  if (numId === undefined || numId === NO_LIST) return ''
  const level = numberOf(own, 'w:ilvl') ?? (ownList === undefined ? levelOfStyle(numId, style, story) : undefined)
  return story.numbers.next(numId, level ?? 0)
}

function levelOfStyle(numId: string, style: Style | undefined, story: Story): number | undefined {
  return style?.level ?? (style && story.numbers.levelOfStyle(numId, style.id))
}

export function addLabel(label: string, pieces: readonly Piece[]): readonly Piece[] {
  return label === '' ? pieces : [{ text: label, raised: undefined }, ...pieces]
}

/** Level of a heading from 0, by the paragraph’s own outline level or its style’s; undefined for text. */
export function outlineOf(paragraph: Element, story: Story): number | undefined {
  const properties = childOf(paragraph, 'w:pPr')
  const outline =
    numberOf(properties, 'w:outlineLvl') ?? story.styles.ofParagraph(valueOf(properties, 'w:pStyle'))?.outline
  return outline !== undefined && outline < HEADING_LEVELS ? outline : undefined
}
