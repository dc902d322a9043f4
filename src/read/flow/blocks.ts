import type { Element, Nodes, Root, RootContent } from 'hast'
import type { Observation } from '../../model/finding.js'
import type { TextPlace } from '../../model/place.js'
import type { Block, Dress, TextBlock } from '../../model/source.js'
import { tidyLines, visibleLength } from '../../text/blanks.js'
import { alignmentOf } from './dress.js'
import { childElements, holding, isBlock, isElement, isPrinted } from './elements.js'
import { withLabelLines } from './label-lines.js'
import { hasHeader, tableRole } from './table-roles.js'
import { cellElements, columnsOf, gridOfHast, type Locate, rowElements } from './table.js'
import { linesOfHast, markersOf, textOfHast } from './text.js'

export interface HastBlocks {
  blocks: Block[]
  observations: Observation[]
  /** Tables met, those looked through included. */
  tables: number
}

export interface HastReading extends HastBlocks {
  made: number
  /** The tables that were read into grids, which tell themselves what is hidden in them. */
  grids: ReadonlySet<Element>
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Two blanks as wide as a character, or four that do not break, begin a paragraph. */
const INDENTED = /^[ \u0002]*(?:\u3000{2}|\u00a0{4}|(?:\u00a0 ?){4})/

/**
 * Reads HTML into blocks in reading order: paragraphs, headings, list items with their printed numbers, tables. Tables
 * that only lay out the page are looked through. `made` counts the characters that stand in no text of the page: the
 * numbers that browsers print before the items of lists, and what parts a label from its value.
 * @param tables how many tables stand before these nodes in the document
 */
export function blocksOfHast(nodes: readonly RootContent[], locate: Locate, tables = 0): HastReading {
  const walker = new Walker(locate, tables)
  const { tree, made: colons } = withLabelLines<Root>({ type: 'root', children: [...nodes] })
  walker.walk(tree.children, 'container')
  const { blocks, observations, made, tables: met, grids } = walker
  return { blocks, observations, made: made + colons, tables: met, grids }
}

/** Where nodes stand in a text whose parsed part begins on some line. An element that the parser added stands where its first child does. */
export function locateIn(firstLine: number): (node: Nodes) => TextPlace {
  const locate = (node: Nodes): TextPlace | null => {
    const at = node.position?.start
    if (at) return { line: firstLine + at.line - 1, column: at.column }
    if (!('children' in node)) return null
    for (const child of node.children) {
      const place = locate(child)
      if (place) return place
    }
    return null
  }
  return (node) => locate(node) ?? { line: firstLine, column: 1 }
}

/** In a paragraph a break parts lines; in a container it parts paragraphs. */
type Mode = 'paragraph' | 'container'

class Walker {
  readonly blocks: Block[] = []
  readonly observations: Observation[] = []
  readonly grids = new Set<Element>()
  private readonly holdsBlock = holding(isBlock)
  private readonly holdsBreak = holding(({ tagName }) => tagName === 'br')
  made = 0
  /** Of the last table with a header, and of what goes on with it. */
  private columns = 0
  /** What the elements say that the walk stands in, the innermost first. */
  private align: Dress['align']

  constructor(
    private readonly locate: Locate,
    public tables: number,
  ) {}

  walk(nodes: readonly Nodes[], mode: Mode): void {
    let run: Nodes[] = []
    const flush = (): void => {
      this.addRun(run, mode)
      run = []
    }
    for (const node of nodes) {
      if (isElement(node) && !isPrinted(node)) continue
      if (isElement(node) && (isBlock(node) || this.holdsBlock(node))) {
        flush()
        this.addBlock(node, mode)
      } else run.push(node)
    }
    flush()
  }

  private addBlock(element: Element, mode: Mode): void {
    const around = this.align
    this.align = alignmentOf(element) ?? around
    this.addAligned(element, mode)
    this.align = around
  }

  private addAligned(element: Element, mode: Mode): void {
    const { tagName, children } = element
    if (tagName === 'table') this.addTable(element)
    else if (tagName === 'hr') this.blocks.push({ kind: 'break', text: '', place: this.locate(element) })
    else if (HEADINGS.has(tagName) && !this.holdsBlock(element)) this.addText('heading', element)
    else if (tagName === 'ol' || tagName === 'ul') this.addList(element)
    else if (tagName === 'p') this.walk(children, 'paragraph')
    else this.walk(children, isBlock(element) ? 'container' : mode)
  }

  private addTable(table: Element): void {
    const index = ++this.tables
    const role = tableRole(table, this.columns)
    for (const caption of childElements(table, ['caption']).filter(isPrinted)) this.walk(caption.children, 'paragraph')
    if (role === 'layout') {
      for (const row of rowElements(table)) for (const cell of cellElements(row)) this.walk(cell.children, 'container')
    } else {
      if (hasHeader(table)) this.columns = columnsOf(table)
      const { grid, made, observations } = gridOfHast(table, index, this.locate)
      this.made += made
      this.grids.add(table)
      this.blocks.push({ kind: 'table', grid, place: grid.place })
      this.observations.push(...observations)
    }
  }

  /** The first paragraph of an item carries its number; what else stands in the item follows as blocks of its own. */
  private addList(list: Element): void {
    const markers = markersOf(list)
    for (const child of list.children) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.walk([child], 'container')
        continue
      }
      if (!isPrinted(child)) continue
      const before = this.blocks.length
      this.walk(child.children, 'container')
      const first = this.blocks[before]
      if (!first || first.kind === 'table') continue
      const marker = markers.get(child) ?? ''
      this.made += visibleLength(marker)
      this.blocks[before] = { ...first, kind: 'item', text: marker + first.text }
    }
  }

  private addRun(run: readonly Nodes[], mode: Mode): void {
    let paragraph: { texts: string[]; start: Nodes } | null = null
    const flush = (): void => {
      if (paragraph) this.blocks.push(this.paragraph(paragraph.texts, paragraph.start))
      paragraph = null
    }
    for (const line of this.linesOf(run)) {
      const written = linesOfHast({ type: 'root', children: line } as Root)
      const text = tidyLines(written)
      if (mode === 'container' || text === '' || INDENTED.test(written)) flush()
      if (text === '') continue
      if (paragraph === null) paragraph = { texts: [], start: line.find((node) => textOfHast(node) !== '') ?? line[0]! }
      ;(paragraph as { texts: string[] }).texts.push(text)
    }
    flush()
  }

  /** The nodes between breaks. Elements that hold a break fall apart at it. */
  private linesOf(nodes: readonly Nodes[]): Nodes[][] {
    const lines: Nodes[][] = [[]]
    const add = (node: Nodes): void => {
      if (isElement(node) && !isPrinted(node)) return
      if (isElement(node) && node.tagName === 'br') lines.push([])
      else if (isElement(node) && this.holdsBreak(node)) node.children.forEach(add)
      else lines.at(-1)!.push(node)
    }
    nodes.forEach(add)
    return lines
  }

  private addText(kind: TextBlock['kind'], element: Element): void {
    const text = textOfHast(element)
    if (text !== '') this.blocks.push({ kind, text, place: this.locate(element), ...this.dress })
  }

  private paragraph(texts: readonly string[], start: Nodes): TextBlock {
    return { kind: 'paragraph', text: texts.join('\n'), place: this.locate(start), ...this.dress }
  }

  private get dress(): Pick<TextBlock, 'dress'> {
    return this.align === undefined ? {} : { dress: { align: this.align } }
  }
}
