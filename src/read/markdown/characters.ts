import type { Nodes as HastNodes } from 'hast'
import type { FootnoteDefinition, ListItem, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { totalCount, type CharacterCount, type LeftOut, type LeftOutCounts } from '../../model/characters.js'
import type { TextPlace } from '../../model/place.js'
import { visibleLength } from '../../text/blanks.js'
import { charactersOfHast } from '../flow/hast-characters.js'
import { markerCharactersIn } from '../flow/text.js'
import { hastOfPhrasing, isAsWritten, sourceText } from './parse.js'

/** HTML inside a paragraph or cell, with the Markdown around it, and where that begins in its stretch. */
export interface InlineHtml {
  nodes: readonly HastNodes[]
  start: TextPlace
}

/** Of the characters of a stretch of Markdown: those that are markup, and those of its text that are made or left out. */
export interface MarkupCount extends Omit<CharacterCount, 'seen'> {
  markup: number
}

export interface StretchCount extends MarkupCount {
  inline: InlineHtml[]
}

/** The markup that may stand between the children of a node. Anything else there is text that the parser did not give. */
const MARKUP: Partial<Record<Nodes['type'], RegExp>> = {
  heading: /[#=>-]/g,
  emphasis: /[*_>]/g,
  strong: /[*_>]/g,
  link: /[^]/g,
  linkReference: /[^]/g,
  listItem: /[-*+>]/g,
  table: /[|:>-]/g,
  tableRow: /[|>]/g,
  tableCell: /[|>]/g,
}
/** HTML elsewhere is tags inside a text. */
const HOLDS_BLOCKS = new Set<Nodes['type']>(['root', 'blockquote', 'listItem', 'footnoteDefinition'])
const MARKS_OF_QUOTE = />/g
/** Tags that neither hide nor number what stands in them. */
const PLAIN_TAG = /^(?:<\/?(?:br|sub|sup|b|i|u|em|strong|font|span|p|div)\s*\/?>|<!--[^]*)$/i

/**
 * Counts what is markup in a stretch of Markdown: all its characters but those of its text, escapes and entities decoded.
 * HTML outside of paragraphs counts as text here; who parses it knows what of it is markup.
 * @param from where in `source` the stretch begins
 */
export function markupOf(root: Root, source: string, from = 0): StretchCount {
  const counter = new Counter(source, from)
  counter.addParent(root, from, source.length)
  const { text, made, left_out, inline } = counter
  return { markup: visibleLength(source.slice(from)) - text, made, left_out, inline }
}

/** The marks before an HTML table in a list or quote: nothing is printed in the place of its number. */
export function markupOfMarks(marks: readonly string[]): MarkupCount {
  const numbers = lengthOf(marks.flatMap((printed) => printed.match(/\d+[.)]/g) ?? []))
  return { markup: lengthOf(marks) - numbers, made: 0, left_out: numbers > 0 ? { 'not text': numbers } : {} }
}

/** Rows of dashes, which stand in no table. */
export function markupOfDelimiters(rows: readonly string[]): MarkupCount {
  return { markup: lengthOf(rows), made: 0, left_out: {} }
}

/** The count of a whole text, from what is markup in its pieces: whatever no piece calls so was seen. */
export function charactersOfText(text: string, pieces: readonly MarkupCount[]): CharacterCount {
  const total = totalCount(pieces.map(({ made, left_out }) => ({ seen: 0, made, left_out })))
  return { ...total, seen: pieces.reduce((left, { markup }) => left - markup, visibleLength(text)) }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + visibleLength(text), 0)
}

class Counter {
  text = 0
  made = 0
  readonly left_out: LeftOutCounts = {}
  readonly inline: InlineHtml[] = []

  constructor(
    private readonly source: string,
    private readonly begin: number,
  ) {}

  /** Adds the text of all children, and what stands between them and is no markup. */
  addParent(node: Parents, from: number, to: number): void {
    const markup = MARKUP[node.type] ?? MARKS_OF_QUOTE
    let at: number | undefined = from
    for (const child of node.children) {
      const start = child.position?.start.offset
      // Links that are printed in full have no place of their own: what stands beside them is covered by them
      if (at !== undefined && start !== undefined) this.addBetween(at, Math.max(at, start), markup)
      const before = at ?? 0
      at = child.position?.end.offset
      if (at === undefined || at > this.begin) this.add(child, node, before)
    }
    if (at !== undefined) this.addBetween(at, to, markup)
  }

  private addBetween(from: number, to: number, markup: RegExp): void {
    const between = this.source.slice(Math.max(from, this.begin), Math.max(to, this.begin))
    if (between !== '') this.text += visibleLength(between.replace(markup, ''))
  }

  /** @param before where the node before it ends: the parser lets an underlined heading begin at the definitions above it */
  private add(node: Nodes, parent: Parents, before: number): void {
    const start = Math.max(before, node.position?.start.offset ?? 0)
    const end = node.position?.end.offset ?? 0
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      this.addPhrasing(node, start, end)
    else if (node.type === 'listItem') this.addParent(node, start + this.addMarks(node, start), end)
    else if (node.type === 'footnoteDefinition') this.addParent(node, start + this.addLabel(node, start), end)
    else if (node.type === 'footnoteReference') this.leaveOut(node.identifier, 'beside')
    else if (isAsWritten(node, this.source)) this.text += visibleLength(sourceText(node, this.source))
    else if (node.type === 'html' && !HOLDS_BLOCKS.has(parent.type)) return
    else if ('children' in node) this.addParent(node, start, end)
    else if ('value' in node) this.text += visibleLength(node.value)
    else if ('alt' in node) this.text += visibleLength(node.alt ?? '')
  }

  private addPhrasing(
    node: Extract<Parents, { type: 'paragraph' | 'heading' | 'tableCell' }>,
    start: number,
    end: number,
  ) {
    if (!node.children.some(needsTree)) return this.addParent(node, start, end)
    const tree = hastOfPhrasing(node.children, this.source)
    const { seen, left_out } = charactersOfHast([tree])
    this.text += seen
    this.made += markerCharactersIn(tree)
    this.inline.push({ nodes: tree.children, start: startOf(node) })
    for (const [reason, length] of Object.entries(left_out) as [LeftOut, number][]) this.addLeftOut(reason, length)
  }

  /** The number of an item is its text, a box to tick is none. How long both are. */
  private addMarks({ checked }: ListItem, start: number): number {
    const [marks, number = '', box = ''] = /^(\d+[.)])?(?:[-*+])?(?:[\s>]*(\[[ xX\t]\]))?/.exec(
      this.source.slice(start),
    )!
    this.text += visibleLength(number)
    if (typeof checked !== 'boolean') return number.length
    this.leaveOut(box, 'not text')
    return marks.length
  }

  private addLabel({ identifier }: FootnoteDefinition, start: number): number {
    this.leaveOut(identifier, 'beside')
    return this.source.indexOf(']:', start) + 2 - start
  }

  private leaveOut(text: string, reason: LeftOut): void {
    this.text += visibleLength(text)
    this.addLeftOut(reason, visibleLength(text))
  }

  private addLeftOut(reason: LeftOut, length: number): void {
    if (length > 0) this.left_out[reason] = (this.left_out[reason] ?? 0) + length
  }
}

/** Addresses that are found in a text make nodes that say nowhere where they stand. */
function startOf({ children: [first], position }: Parents): TextPlace {
  const { line, column } = (first?.position ?? position)!.start
  return { line, column }
}

function needsTree(node: PhrasingContent): boolean {
  if (node.type === 'html') return !PLAIN_TAG.test(node.value)
  return 'children' in node && node.children.some(needsTree)
}
