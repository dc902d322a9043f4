import type { Element } from 'xast'
import { element, textOf } from '../../xml/elements.js'
import { isOn, valueOf } from '../words.js'
import { formulaOf } from './formulas.js'
import { textBoxesOf } from './graphics.js'
import type { Story } from './story.js'
import { unwrap } from './unwrap.js'

export type Raised = 'subscript' | 'superscript'

/** A stretch of text, or an element that mammoth reads: a break, a symbol. */
export type Piece = { text: string; raised: Raised | undefined } | { element: Element }

const INLINE = new Set(['w:r', 'm:oMath'])

/** What stands for a text in a run. The hyphen that does not break is printed as any other. */
const TEXTS: Record<string, string> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:noBreakHyphen': '-' }
const BREAKS = new Set(['w:br', 'w:cr'])
const NOTES: Record<string, string> = { 'w:footnoteReference': 'footnote', 'w:endnoteReference': 'endnote' }
const GRAPHICS = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])

/** The printed text of a paragraph, neighbouring stretches made one, and the text boxes that hang on it. */
export function runsOf(paragraph: Element, story: Story): { pieces: Piece[]; boxes: Element[] } {
  const pieces: Piece[] = []
  const boxes: Element[] = []
  for (const inline of unwrap(paragraph, INLINE, story)) {
    if (inline.name === 'm:oMath') formulaOf(inline).forEach((piece) => add(pieces, piece))
    else readRun(inline, story, pieces, boxes)
  }
  return { pieces, boxes }
}

export function isEmptyText(piece: Piece): boolean {
  return 'text' in piece && piece.text.trim() === ''
}

function readRun(run: Element, story: Story, pieces: Piece[], boxes: Element[]): void {
  if (isOn(run, 'w:rPr', 'w:vanish')) {
    if (textOf(run).trim() !== '') story.mark(story.hidden, textOf(run).trim())
    return
  }
  const vertical = valueOf(run, 'w:rPr', 'w:vertAlign')
  const raised = vertical === 'subscript' || vertical === 'superscript' ? vertical : undefined
  for (const child of run.children) {
    if (child.type !== 'element') continue
    if (child.name === 'w:fldChar') story.passFieldMark(child)
    else if (story.inFieldCode) continue
    else if (child.name === 'w:t') add(pieces, { text: textOf(child), raised })
    else if (TEXTS[child.name] !== undefined) add(pieces, { text: TEXTS[child.name]!, raised })
    else if (BREAKS.has(child.name)) addBreak(pieces, child)
    else if (child.name === 'w:sym') pieces.push({ element: child })
    else if (child.name === 'w:ruby') readRuby(child, story, pieces, boxes)
    else if (NOTES[child.name] !== undefined) story.addNote(`${NOTES[child.name]} ${child.attributes['w:id'] ?? ''}`)
    else if (GRAPHICS.has(child.name)) boxes.push(...textBoxesOf(child, story))
  }
}

/** A break of the page or of the column parts no lines. */
function addBreak(pieces: Piece[], { attributes }: Element): void {
  const type = attributes['w:type'] ?? 'textWrapping'
  if (type === 'textWrapping') pieces.push({ element: element('w:br', {}) })
}

/** The characters without their readings. */
function readRuby(ruby: Element, story: Story, pieces: Piece[], boxes: Element[]): void {
  for (const base of unwrap(ruby, new Set(['w:rubyBase']), story))
    for (const run of unwrap(base, INLINE, story)) readRun(run, story, pieces, boxes)
}

/** Word cuts a text into runs where it was edited; neighbours that look alike are one. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last && 'text' in last && 'text' in piece && last.raised === piece.raised) last.text += piece.text
  else pieces.push(piece)
}
