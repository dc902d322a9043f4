import type { Element, ElementContent, Nodes, Root, Text } from 'hast'
import { beginsWithLabel, couldBeValue, isLabel, isUnknownLabel } from '../../vocabulary/pages/label-lines.js'
import { holding, holds, isBlock, isElement, isPrinted } from './elements.js'
import { labelsIn, paragraph, splitLabels } from './label-splits.js'
import { hasBareLabels, labelsOverValues, tableRole } from './table-roles.js'
import { cellElements, rowElements } from './table.js'
import { textOfHast } from './text.js'

export interface LabelledTree<Of extends Root | Element> {
  tree: Of
  /** Colons that were put behind labels. */
  made: number
}

/**
 * Gives each label of a notice that a page prints (索引号, 发文机关, 标题 …) a paragraph of its own with its value, as `标题：…`,
 * whatever they are built of: cells, lists, terms with descriptions, parts side by side, a line of several. Tables of data
 * are left as they are. What is not touched is the same node as before.
 */
export function withLabelLines<Of extends Root | Element>(tree: Of): LabelledTree<Of> {
  const lines = new LabelLines(tree)
  return { tree: lines.read(tree, false), made: lines.made }
}

/** A label is written in no more pieces. */
const TEXTS_OF_LABEL = 4

/** How many texts a node holds, and how many of them are labels or begin with one. */
interface Share {
  texts: number
  labels: number
}

const NOTHING: Share = { texts: 0, labels: 0 }
const GROUPS = new Set(['thead', 'tbody', 'tfoot'])
const TABLE = new Set([...GROUPS, 'tr', 'td', 'th', 'caption'])
const BLANK: Text = { type: 'text', value: ' ' }
const LISTS = new Set(['ul', 'ol', 'li'])

class LabelLines {
  made = 0
  private readonly shares = new Map<Nodes, Share>()
  private readonly holdsBlock = holding(isBlock)

  constructor(tree: Nodes) {
    this.measure(tree)
  }

  /** @param inBox whether the parent stands among labels, where one needs no colon */
  read<Of extends Root | Element>(parent: Of, inBox: boolean): Of {
    const share = this.shareOf(parent)
    if (share.labels === 0 || (isElement(parent) && !isPrinted(parent))) return parent
    if (isElement(parent) && parent.tagName === 'table') return this.readTable(parent) as Of
    const among = inBox || isBox(share)
    const children = (parent.children as ElementContent[]).map((child) =>
      isElement(child) && this.isBlockLike(child) ? this.read(child, among) : child,
    )
    const read = this.splitRuns(this.pairBlocks(children, among), among)
    const isList = isElement(parent) && LISTS.has(parent.tagName) && isBox(share)
    const copy = { ...parent, ...(isList ? { tagName: 'div' } : {}), children: read }
    this.shares.set(copy, share)
    return copy
  }

  private measure(node: Nodes): Share {
    const share = { ...NOTHING }
    if (node.type === 'text' && node.value.trim() !== '') {
      const labels = labelsIn(node.value)
      return { texts: Math.max(labels, 1), labels }
    }
    if (!('children' in node) || (isElement(node) && !isPrinted(node))) return share
    for (const child of node.children) {
      const { texts, labels } = this.measure(child)
      share.texts += texts
      share.labels += labels
    }
    const isLine = isElement(node) && isBlock(node) && !this.holdsBlock(node)
    /** 标 and 题： in elements of their own */
    if (isLine && share.labels === 0 && share.texts > 1) share.labels = labelsIn(textOfHast(node))
    this.shares.set(node, share)
    return share
  }

  private shareOf(node: Nodes): Share {
    return this.shares.get(node) ?? NOTHING
  }

  private isBlockLike(element: Element): boolean {
    return isBlock(element) || this.holdsBlock(element)
  }

  /** A table of labels is no table to whoever reads on: its rows and cells are parts of the page. */
  private readTable(table: Element): Element {
    if (tableRole(table, 0) === 'data') return table
    const cells = rowElements(table).flatMap(cellElements)
    const labels = cells.filter((cell) => this.isLabelOf(cell, true))
    const inBox = labels.length > 1 || hasBareLabels(table)
    if (labelsOverValues(table)) return this.readColumns(table)
    const read = mapRows(table, (row) => {
      const cells = row.children.map((cell) => (isElement(cell) ? this.read(cell, inBox) : cell))
      return { ...row, children: this.pairBlocks(cells, inBox, true) }
    })
    return labels.length === 0 ? read : asParts(read)
  }

  private readColumns(table: Element): Element {
    const [labels, values] = rowElements(table).map(cellElements)
    const pairs = labels!.map((label, at) => this.pair(label, values![at]!))
    return { ...table, tagName: 'div', children: pairs }
  }

  /** Puts labels that stand in parts of their own together with the parts behind them. */
  private pairBlocks(nodes: readonly ElementContent[], inBox: boolean, isRow = false): ElementContent[] {
    const elements = nodes.filter((node): node is Element => isElement(node) && isPrinted(node))
    const among = inBox || this.alternate(elements)
    const read: ElementContent[] = []
    for (let at = 0; at < nodes.length; at++) {
      const label = nodes[at]!
      if (!isElement(label) || !isPrinted(label) || !this.isBlockLike(label) || !this.isLabelOf(label, among)) {
        read.push(label)
        continue
      }
      const next = nodes.findIndex((node, index) => index > at && !isBlank(node))
      const value = nodes[next]
      const mayPair = among || isRow || label.tagName === 'dt'
      if (mayPair && value && isElement(value) && this.isValueOf(label, value)) {
        read.push(this.pair(label, value))
        at = next
      } else read.push(among && isLabel(textOfHast(label)) ? this.pair(label, null) : label)
    }
    return read
  }

  /** Whether at least two labels stand among these, each with something that is none behind it. */
  private alternate(elements: readonly Element[]): boolean {
    const paired = elements.filter((element, at) => {
      const next = elements[at + 1]
      return next && this.isLabelOf(element, true) && this.isValueOf(element, next)
    })
    return paired.length > 1
  }

  private isLabelOf(element: Element, among: boolean): boolean {
    if (this.shareOf(element).texts > TEXTS_OF_LABEL || element.tagName === 'dd') return false
    const text = textOfHast(element)
    if (isLabel(text)) return among || beginsWithLabel(text)
    return among && isUnknownLabel(text)
  }

  private isValueOf(label: Element, value: Element): boolean {
    if (!isPrinted(value) || /^h[1-6]$/.test(value.tagName) || holds(value, ({ tagName }) => tagName === 'table'))
      return false
    const text = textOfHast(value)
    return !isUnknownLabel(text) && couldBeValue(textOfHast(label), text)
  }

  /** One paragraph of a label and its value. A label without a colon gets one. */
  private pair(label: Element, value: Element | null): Element {
    const values = value ? inline(value) : []
    const said = values[0] === BLANK ? values.slice(1) : values
    return paragraph([...inline(label), ...this.colonBehind(textOfHast(label)), ...said], label)
  }

  private colonBehind(label: string): Text[] {
    if (/[:：]$/.test(label)) return []
    this.made++
    return [{ type: 'text', value: '：' }]
  }

  /** Parts the lines of what stands between blocks. */
  private splitRuns(nodes: readonly ElementContent[], inBox: boolean): ElementContent[] {
    const read: ElementContent[] = []
    let run: ElementContent[] = []
    const flush = (): void => {
      const { nodes, made } = splitLabels(run, inBox)
      this.made += made
      read.push(...nodes)
      run = []
    }
    for (const node of nodes) {
      if (!isElement(node) || !this.isBlockLike(node)) run.push(node)
      else {
        flush()
        read.push(node)
      }
    }
    flush()
    return read
  }
}

/** At least two labels, and half of all texts: the others are values. */
function isBox({ texts, labels }: Share): boolean {
  return labels > 1 && labels * 2 >= texts
}

/** The rows of a table read, wherever they stand in it. */
function mapRows(part: Element, readRow: (row: Element) => Element): Element {
  const children = part.children.map((child) => {
    if (!isElement(child) || !isPrinted(child)) return child
    return child.tagName === 'tr' ? readRow(child) : GROUPS.has(child.tagName) ? mapRows(child, readRow) : child
  })
  return { ...part, children }
}

/** A table with its groups, rows and cells as plain parts of the page. */
function asParts(element: Element): Element {
  const children = element.children.map((child) =>
    isElement(child) && TABLE.has(child.tagName) ? asParts(child) : child,
  )
  return { ...element, tagName: 'div', children }
}

/** What a node says, without lines of its own: the value of a label may be built of parts. */
function inline(node: Element): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child]
    if (child.tagName === 'br') return [BLANK]
    if (!isPrinted(child)) return [child]
    const inner: Element = { ...child, tagName: isBlock(child) ? 'span' : child.tagName, children: inline(child) }
    return isBlock(child) ? [BLANK, inner, BLANK] : [inner]
  })
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
}
