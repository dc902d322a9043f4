import type { Element } from 'xast'
import { childOf, element, elementsOf, outermost, xmlText } from '../../xml/elements.js'
import { wordNumber, wordSwitch, wordValue } from '../word-xml.js'
import type { Unresolved } from './fields.js'
import { formulaOf } from './formulas.js'
import { addPiece, type Piece, type Raised } from './printed.js'
import type { Story } from './story.js'
import { alternativeOf, shownOf, unwrap } from './unwrap.js'

const INLINE = new Set(['w:r', 'm:oMath', 'w:fldSimple'])
const RUBY_BASE = new Set(['w:rubyBase'])
const GRAPHICS = new Set(['w:drawing', 'w:pict', 'w:object'])

/** What stands for a text in a run. The hyphen that does not break is printed as any other. */
const TEXTS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:noBreakHyphen', '-'],
])
const BREAKS = new Set(['w:br', 'w:cr'])
const BREAK = element('w:br', {})
const SYMBOL_CODE = /^[0-9a-f]{2,6}$/i
const NOTES = new Map([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
])

/**
 * The printed text of a paragraph, neighbouring stretches made one, and the text boxes that hang on it.
 * @param before what a paragraph holds that goes on in this one
 */
export function readRuns(paragraph: Element, story: Story, before: Piece[]): { pieces: Piece[]; boxes: Element[] } {
  const reader = new RunReader(story, before, wordValue(paragraph, 'w:pPr', 'w:pStyle'))
  reader.readInline(paragraph)
  return reader
}

class RunReader {
  readonly boxes: Element[] = []

  constructor(
    private readonly story: Story,
    readonly pieces: Piece[],
    private readonly paragraphStyle: string | undefined,
  ) {}

  readInline(parent: Element): void {
    for (const inline of unwrap(parent, INLINE, this.story)) {
      if (inline.name === 'w:r') this.readRun(inline)
      else if (this.story.fields.inCode) continue
      else if (inline.name === 'm:oMath') formulaOf(inline).forEach((piece) => addPiece(this.pieces, piece))
      else if (unwrap(inline, INLINE, this.story).next().done)
        this.addUnresolved(this.story.fields.withoutResult(inline.attributes['w:instr'] ?? ''))
      else this.readInline(inline)
    }
  }

  private readRun(run: Element): void {
    const looks = looksOf(run, this.paragraphStyle, this.story)
    if (!looks.hidden) return this.readChildren(run, looks)
    for (const mark of elementsOf(run, 'w:fldChar')) this.story.fields.pass(mark)
    const text = xmlText(run).trim()
    if (text !== '' && !this.story.fields.inCode) this.story.mark(this.story.hidden, text)
  }

  private readChildren(parent: Element, looks: Looks): void {
    const { story, pieces } = this
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:fldChar') this.addUnresolved(story.fields.pass(child))
      else if (child.name === 'w:instrText') story.fields.addCode(child)
      else if (story.fields.inCode) continue
      else if (child.name === 'w:t') addTextPiece(pieces, xmlText(child), looks)
      else if (TEXTS.has(child.name)) addTextPiece(pieces, TEXTS.get(child.name)!, looks)
      else if (BREAKS.has(child.name)) pieces.push({ element: BREAK })
      else if (child.name === 'w:sym') this.addSymbol(child)
      else if (child.name === 'w:ruby') for (const base of unwrap(child, RUBY_BASE, story)) this.readInline(base)
      else if (NOTES.has(child.name)) story.addNote(`${NOTES.get(child.name)} ${child.attributes['w:id'] ?? ''}`)
      else if (child.name === 'w:commentReference') story.mark(story.comments)
      else if (GRAPHICS.has(child.name)) this.addGraphic(child)
      else if (child.name === 'mc:AlternateContent') this.readChildren(alternativeOf(child), looks)
    }
  }

  private addUnresolved({ text, unread }: Unresolved): void {
    if (text !== undefined) addPiece(this.pieces, { text, raised: undefined })
    if (unread !== undefined) this.story.mark(this.story.embedded, unread)
  }

  private addSymbol(symbol: Element): void {
    const { 'w:char': code = '', 'w:font': font = '' } = symbol.attributes
    if (SYMBOL_CODE.test(code ?? '') && font !== '') this.pieces.push({ element: symbol })
  }

  /** Text boxes are read after the runs of the paragraph. WordArt has its text in an attribute. */
  private addGraphic(graphic: Element): void {
    const { boxes, words } = graphicOf(graphic, this.story)
    this.boxes.push(...boxes)
    for (const text of words) this.boxes.push(wordArt(text))
  }
}

function addTextPiece(pieces: Piece[], text: string, { raised }: Looks): void {
  if (text !== '') addPiece(pieces, { text, raised })
}

function wordArt(text: string): Element {
  const run = element('w:r', {}, [element('w:t', {}, [{ type: 'text', value: text }])])
  return element('w:txbxContent', {}, [element('w:p', {}, [run])])
}

/** What bears on the meaning of a run among its looks. */
interface Looks {
  hidden: boolean
  raised: Raised | undefined
}

/** A figure or two, as in m2 and 10-3: what is set above the line by moving it there. */
const EXPONENT = /^[+\-−]?\d{1,2}$/

/** Looks of a run: its own, else those of its character style, else those of the paragraph’s style. */
function looksOf(run: Element, paragraphStyle: string | undefined, { styles }: Story): Looks {
  const own = childOf(run, 'w:rPr')
  const styled = styles.named(wordValue(own, 'w:rStyle'))
  const around = styles.ofParagraph(paragraphStyle)
  const vertical = wordValue(own, 'w:vertAlign') ?? styled?.vertical ?? around?.vertical
  return {
    hidden: wordSwitch(own, 'w:vanish') ?? styled?.hidden ?? around?.hidden ?? false,
    raised: vertical === 'subscript' || vertical === 'superscript' ? vertical : movedUp(own, run),
  }
}

function movedUp(properties: Element | undefined, run: Element): Raised | undefined {
  const halfPoints = wordNumber(properties, 'w:position') ?? 0
  return halfPoints > 0 && EXPONENT.test(xmlText(run)) ? 'superscript' : undefined
}

const BOX = new Set(['w:txbxContent'])
const WORD_ART = new Set(['v:textpath'])
const EMBEDDED = new Set(['o:OLEObject', 'c:chart', 'dgm:relIds', 'w:control'])
const PICTURE = new Set(['a:blip', 'v:imagedata'])

/** The text boxes of a drawing, with what they hold yet to be read, and its WordArt. What is drawn otherwise is reported. */
function graphicOf(graphic: Element, story: Story): { boxes: Element[]; words: string[] } {
  const find = (names: ReadonlySet<string>): Element[] => [...outermost(graphic, names, shownOf)]
  const boxes = find(BOX)
  const words = find(WORD_ART).flatMap(({ attributes }) => attributes['string'] ?? [])
  if (find(EMBEDDED).length > 0) story.mark(story.embedded, 'an embedded object or a chart')
  else if (find(PICTURE).length > 0) story.mark(story.pictures)
  return { boxes, words }
}
