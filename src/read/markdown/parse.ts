import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** `1~3月` is a range of months, no struck-out text. */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

/** Parses GitHub-flavoured Markdown. */
export function parse(text: string): Root {
  return processor.parse(text)
}
