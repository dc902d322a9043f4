import type { Element, ElementContent, Nodes, Text } from 'hast'
import { beginsWithLabel, isLabel, labelLengthAt } from '../../vocabulary/pages/label-lines.js'
import { isSiteLine } from '../../vocabulary/pages/site-words.js'
import { isElement, isPrinted } from './elements.js'

/** What gives a text a look and no place. */
const PLAIN = new Set(['span', 'b', 'strong', 'i', 'em', 'u', 'font', 'label', 'small', 'big', 'time'])

/** A label that begins in a line: its place, and where it ends if it has no colon: 标题, 【标题】. */
interface Start {
  at: number
  bareEnd: number | null
}

/**
 * Parts each line of a run of nodes that has several labels, 发布时间：… 来源：…, into paragraphs of one label. `made` counts the
 * colons that were put behind labels without one.
 * @param inBox whether a label needs no colon, so that one is enough
 */
export function splitLabels(run: ElementContent[], inBox: boolean): { nodes: ElementContent[]; made: number } {
  const lines = linesOf(run.flatMap(atomsOf))
  const starts = lines.map((line) => startsIn(line, inBox))
  if (starts.every((found) => found === null)) return { nodes: run, made: 0 }
  const made = starts.flatMap((found) => found ?? []).filter(({ bareEnd }) => bareEnd !== null).length
  return { nodes: lines.flatMap((line, at) => (starts[at] ? partsOf(line, starts[at]) : line)), made }
}

/** A label alone is no longer, its blanks included. */
const LONGEST_LABEL = 40

/** How many labels a text is or has. */
export function labelsIn(text: string): number {
  return text.length <= LONGEST_LABEL && isLabel(text) ? 1 : startsOfWritten([text]).length
}

/** A paragraph that stands where a node does. */
export function paragraph(children: ElementContent[], at: Nodes): Element {
  const element: Element = { type: 'element', tagName: 'p', properties: {}, children }
  if (at.position) element.position = at.position
  return element
}

/** Texts, and what cannot be cut. */
function atomsOf(node: ElementContent): ElementContent[] {
  const isPlain = isElement(node) && PLAIN.has(node.tagName) && isPrinted(node)
  return isPlain ? node.children.flatMap(atomsOf) : [node]
}

/** The break that ends a line is its last node. */
function linesOf(atoms: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const atom of atoms) {
    lines.at(-1)!.push(atom)
    if (isElement(atom) && atom.tagName === 'br') lines.push([])
  }
  return lines
}

/** The labels of a line; null where it is no line of several. */
function startsIn(line: readonly ElementContent[], inBox: boolean): Start[] | null {
  const texts = line.map(writtenText)
  let end = 0
  const ends = texts.map((text) => (end += text.length))
  const bare = texts.flatMap((text, at): Start[] =>
    isLabel(text) && !beginsWithLabel(text) ? [{ at: ends[at]! - text.trimStart().length, bareEnd: ends[at]! }] : [],
  )
  const written = startsOfWritten(texts)
  const says = texts.filter((text) => text.trim() !== '').length
  const among = inBox ? says > 1 : bare.length > 1 && says >= bare.length * 2
  const labels = among ? [...bare, ...written] : written
  if (labels.length === 0) return null
  const isButton = texts.map((text) => isSiteLine(text.trim()) && !beginsWithLabel(text))
  const buttons = texts.flatMap((text, at): Start[] =>
    isButton[at] && !isButton.slice(0, at).includes(true)
      ? [{ at: ends[at]! - text.trimStart().length, bareEnd: null }]
      : [],
  )
  const found = [...labels, ...buttons].sort((a, b) => a.at - b.at)
  return found.length > 1 || (among && bare.length > 0) ? found : null
}

/** A label stands at the start of a text, behind a blank or behind what parts it from others. */
function startsOfWritten(texts: readonly string[]): Start[] {
  const whole = texts.join('')
  const starts: Start[] = []
  let from = 0
  let behind = 0
  for (const text of texts) {
    const first = from + text.length - text.trimStart().length
    from += text.length
    for (let at = Math.max(first, behind); at < from; at++) {
      const length = at === first || /[\s|｜【［[]/.test(whole[at - 1]!) ? labelLengthAt(whole, at) : 0
      if (length === 0) continue
      behind = at + length
      starts.push({ at, bareEnd: /[:：]$/.test(whole.slice(at, behind)) ? null : behind })
      at = behind - 1
    }
  }
  return starts
}

function partsOf(line: readonly ElementContent[], starts: readonly Start[]): ElementContent[] {
  const whole = line.map(writtenText).join('')
  const cuts = [{ at: 0, bareEnd: null }, ...starts, { at: Infinity, bareEnd: null }]
  return cuts.slice(0, -1).flatMap(({ at, bareEnd }, index) => {
    const next = cuts[index + 1]!.at
    const end = at + lengthOfPart(whole.slice(at, next))
    const value = bareEnd === null ? at : bareEnd + whole.slice(bareEnd, end).search(/\S|$/)
    const label = bareEnd === null ? [] : [...slice(line, at, bareEnd), COLON]
    const part = [...label, ...slice(line, value, end)]
    return [part, slice(line, end, next)].flatMap((nodes) => {
      const first = nodes.find(says)
      return first ? [paragraph(nodes, first)] : nodes
    })
  })
}

const COLON: Text = { type: 'text', value: '：' }

/** Without what parts it from the next one: blanks, lines, a bracket that opens, and one that closes what opened before. */
function lengthOfPart(text: string): number {
  const open = text.replace(/[\s|｜·【［[]+$/, '')
  const isClosed = (open.match(/[】］\]]/g) ?? []).length <= (open.match(/[【［[]/g) ?? []).length
  return (isClosed ? open : open.replace(/[\s】］\]]+$/, '')).length
}

/** What stands between two places of a line. What cannot be cut stands where it begins. */
function slice(line: readonly ElementContent[], from: number, to: number): ElementContent[] {
  let at = 0
  return line.flatMap((node): ElementContent[] => {
    const start = at
    at += writtenText(node).length
    if (node.type !== 'text') return start >= from && start < to ? [node] : []
    const value = node.value.slice(Math.max(from - start, 0), Math.max(to - start, 0))
    return value === '' ? [] : [{ ...node, value }]
  })
}

function says(node: ElementContent): boolean {
  return writtenText(node).trim() !== ''
}

/** The text of a node as it is written, what is not printed left out. */
function writtenText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (isElement(node) && !isPrinted(node))) return ''
  return node.children.map(writtenText).join('')
}
