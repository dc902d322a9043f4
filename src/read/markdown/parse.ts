import type { Element, Root as HastRoot } from 'hast'
import type { Emphasis, Nodes as MdastNodes, PhrasingContent, Root } from 'mdast'
import { raw } from 'hast-util-raw'
import { toHast } from 'mdast-util-to-hast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { tidyLines } from '../../text/blanks.js'
import { textOfHast } from '../flow/text.js'
import { settleVisibility } from '../flow/visibility.js'

/**
 * `1~3月` is a range of months, no struck-out text. In `**一是扩大消费。**发放…` the bold ends where a person sees it end:
 * CommonMark looks for blanks between words.
 */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze()

/** Parses GitHub-flavoured Markdown. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/**
 * The text of inline Markdown: breaks as `\n`, inline HTML read as HTML, everything else as printed.
 * @param source the text the nodes' offsets point into
 */
export function textOfPhrasing(nodes: readonly PhrasingContent[], source: string): string {
  const printed = nodes.map((node) => asPrinted(node, source))
  if (!printed.some(needsHtml)) return tidyLines(printed.map(plainText).join(''))
  return textOfHast(treeOf(printed))
}

/** Inline Markdown with the HTML in it, as one tree. */
export function hastOfPhrasing(nodes: readonly PhrasingContent[], source: string): HastRoot {
  return treeOf(nodes.map((node) => asPrinted(node, source)))
}

function treeOf(printed: PhrasingContent[]): HastRoot {
  const inline = toHast({ type: 'paragraph', children: printed }, { allowDangerousHtml: true }) as Element
  const tree = raw({ type: 'root', children: inline.children }) as HastRoot
  settleVisibility(tree)
  return tree
}

function needsHtml(node: PhrasingContent): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(needsHtml))
}

function plainText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** What is printed of a node, however deep it stands: of a picture what stands for it, of a link its text, of a note nothing. */
function asPrinted(node: PhrasingContent, source: string): PhrasingContent {
  if (isAsWritten(node, source)) return { type: 'text', value: sourceText(node, source) }
  if (node.type === 'image' || node.type === 'imageReference') return { type: 'text', value: node.alt ?? '' }
  if (node.type === 'footnoteReference') return { type: 'text', value: '' }
  if (!('children' in node)) return node
  const children = node.children.map((child) => asPrinted(child, source))
  return node.type === 'linkReference' ? { type: 'link', url: '', children } : { ...node, children }
}

/** `1*2*3` is no emphasis and `3~~5` no deletion in a notice: such marks are text. */
export function isAsWritten(node: MdastNodes, source: string): boolean {
  return node.type === 'delete' || (node.type === 'emphasis' && isArithmetic(node, source))
}

function isArithmetic(node: Emphasis, source: string): boolean {
  const before = source[(node.position?.start.offset ?? 0) - 1] ?? ''
  const after = source[node.position?.end.offset ?? 0] ?? ''
  return /[0-9A-Za-z]/.test(before) || /[0-9A-Za-z]/.test(after)
}

/** How a node is written, its marks included. */
export function sourceText(node: MdastNodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}
