import type { Element } from 'hast'
import type { Emphasis, PhrasingContent, Root } from 'mdast'
import { raw } from 'hast-util-raw'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { tidyLines } from '../../text/blanks.js'
import { textOfHast } from '../flow/text.js'

/** `1~3月` is a range of months, no struck-out text. */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

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
  const inline = toHast({ type: 'paragraph', children: printed }, { allowDangerousHtml: true }) as Element
  return textOfHast(raw({ type: 'root', children: inline.children }))
}

function needsHtml(node: PhrasingContent): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(needsHtml))
}

function plainText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  if ('children' in node) return node.children.map(plainText).join('')
  return 'alt' in node ? (node.alt ?? '') : ''
}

/** `1*2*3` is no emphasis and `3~~5` no deletion in a notice: such marks are text. */
function asPrinted(node: PhrasingContent, source: string): PhrasingContent {
  if (node.type === 'delete' || (node.type === 'emphasis' && isArithmetic(node, source)))
    return { type: 'text', value: sourceText(node, source) }
  if (node.type === 'image') return { type: 'text', value: node.alt ?? '' }
  return node
}

function isArithmetic(node: Emphasis, source: string): boolean {
  const before = source[(node.position?.start.offset ?? 0) - 1] ?? ''
  const after = source[node.position?.end.offset ?? 0] ?? ''
  return /[0-9A-Za-z]/.test(before) || /[0-9A-Za-z]/.test(after)
}

function sourceText(node: PhrasingContent, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}
