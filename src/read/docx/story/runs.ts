import type { Element } from 'xast'
import { worded } from '../../../text/told.js'
import { childOf, element, elementsOf, outermost, xmlText } from '../../xml/elements.js'
import { isProperty, isWritten, WRITTEN_NAMES } from '../characters.js'
import { symbolText } from '../symbols.js'
import { wordNumber, wordSwitch, wordValue } from '../word-xml.js'
import type { Unresolved } from './fields.js'
import { formulaOf } from './formulas.js'
import { addPiece, type Piece, type Raised } from './printed.js'
import type { Story } from './story.js'
import { shownOf, unwrap } from './unwrap.js'

const INLINE = new Set(['w:r', 'm:oMath', 'w:fldSimple'])
const GRAPHICS = new Set(['w:drawing', 'w:pict', 'w:object'])

/** What stands for a text in a run. The hyphen that does not break is printed as any other. */
const TEXTS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:noBreakHyphen', '-'],
])
const BREAKS = new Set(['w:br', 'w:cr'])
const BREAK = element('w:br', {})
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
    for (const inline of unwrap(parent, INLINE, this.story)) this.readPart(inline)
  }

  private readPart(inline: Element): void {
    const { story } = this
    if (inline.name === 'w:r') this.readRun(inline)
    else if (story.fields.inCode) story.leaveOut('not text', inline)
    else if (inline.name === 'm:oMath') formulaOf(inline, story).forEach((piece) => addPiece(this.pieces, piece))
    else this.readField(inline)
  }

  private readField(field: Element): void {
    const result = [...unwrap(field, INLINE, this.story)]
    result.forEach((inline) => this.readPart(inline))
    if (result.length === 0) this.addUnresolved(this.story.fields.withoutResult(field.attributes['w:instr'] ?? ''))
  }

  private readRun(run: Element): void {
    const looks = looksOf(run, this.paragraphStyle, this.story)
    if (!looks.hidden) return this.readChildren(run, looks)
    for (const mark of elementsOf(run, 'w:fldChar')) this.story.fields.pass(mark)
    if (this.story.fields.inCode) this.story.leaveOut('not text', run)
    else this.story.hide(run)
  }

  private readChildren(parent: Element, looks: Looks): void {
    const { story, pieces } = this
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:fldChar') this.addUnresolved(story.fields.pass(child))
      else if (child.name === 'w:instrText') story.fields.addCode(child)
      else if (story.fields.inCode) story.leaveOut('not text', child)
      else if (child.name === 'w:t') addTextPiece(pieces, xmlText(child), looks)
      else if (TEXTS.has(child.name)) addTextPiece(pieces, TEXTS.get(child.name)!, looks)
      else if (BREAKS.has(child.name)) pieces.push({ element: BREAK })
      else if (child.name === 'w:sym') this.addSymbol(child)
      else if (child.name === 'w:ruby') this.readRuby(child)
      else if (NOTES.has(child.name)) story.addNote(`${NOTES.get(child.name)} ${child.attributes['w:id'] ?? ''}`)
      else if (child.name === 'w:commentReference') story.mark(story.comments)
      else if (GRAPHICS.has(child.name)) this.addGraphic(child)
      else if (child.name === 'mc:AlternateContent') this.readChildren(shownOf(child, story), looks)
      else if (child.name === 'w:delText') story.leaveOut('deleted', child)
      else story.leaveUnread(child)
    }
  }

  private addUnresolved({ text, unread }: Unresolved): void {
    if (text !== undefined) addPiece(this.pieces, { text: this.story.make(text), raised: undefined })
    if (unread !== undefined) this.story.tell(this.story.unread, unread)
  }

  private addSymbol(symbol: Element): void {
    const text = symbolText(symbol)
    if (text !== null) return addPiece(this.pieces, { text, raised: undefined })
    const { 'w:char': code, 'w:font': font } = symbol.attributes
    this.story.leaveOut('unread', symbol)
    this.story.tell(this.story.symbols, worded({ font: font ?? null, code: code ?? null }, `${font} (${code})`))
  }

  /** A reading, printed above its characters, would tear the text apart. */
  private readRuby(ruby: Element): void {
    for (const part of elementsOf(ruby)) {
      if (part.name === 'w:rubyBase') this.readInline(part)
      else this.story.leaveReading(part)
    }
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

const EMBEDDED = new Set(['o:OLEObject', 'c:chart', 'dgm:relIds', 'w:control'])
const PICTURES = new Set(['a:blip', 'v:imagedata'])
const BOX = 'w:txbxContent'
const WORD_ART = 'v:textpath'
const DRAWN = new Set([BOX, ...WRITTEN_NAMES, ...EMBEDDED, ...PICTURES])
const NOTHING = element('w:r', {})

/** The text boxes of a drawing, with what they hold yet to be read, and its WordArt. What is drawn otherwise is reported. */
function graphicOf(graphic: Element, story: Story): { boxes: Element[]; words: string[] } {
  const drawn = [...outermost(graphic, DRAWN, (one) => (isProperty(one) ? NOTHING : shownOf(one, story)))]
  const boxes = drawn.filter(({ name }) => name === BOX)
  const words = drawn.flatMap(({ name, attributes }) => (name === WORD_ART ? (attributes['string'] ?? []) : []))
  for (const one of drawn) if (isWritten(one) && one.name !== WORD_ART) story.leaveUnread(one)
  if (drawn.some(({ name }) => EMBEDDED.has(name)))
    story.tell(story.unread, worded({ element: 'object' }, 'an embedded object or a chart'))
  else if (drawn.some(({ name }) => PICTURES.has(name))) story.mark(story.pictures)
  return { boxes, words }
}
