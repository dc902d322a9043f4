import type { TaggedText } from '../../paged/marks.js'

/** The structure of a tagged page as pdf.js gives it: elements with a role, and the marked content in them. */
export interface StructureNode {
  role?: string
  children?: readonly StructureNode[]
  type?: string
  id?: string
}

/** Elements that part no text: stretches of a paragraph, and the label and the body of a list's item. */
const INLINE = new Set('Span Link Em Strong Sub Quote Reference BibEntry Code Ruby RB RT RP Annot Lbl LBody'.split(' '))
const TEXT = 'NonStruct'
/** pdf.js's name of marked content: the object of its page and its number. */
const CONTENT = /_mc(\d+)$/

/**
 * The text that each piece of marked content belongs to, by the content's number. Programs such as Word number each line by
 * itself, so that only its element tells which lines are one paragraph. Browsers put each text of a paragraph, and so each
 * line that they were told to break, into an element without meaning.
 */
export function textsOfContents(tree: StructureNode): Map<number, TaggedText> {
  const texts = new Map<number, TaggedText>()
  const waiting: { node: StructureNode; text: TaggedText }[] = [{ node: tree, text: { block: 0 } }]
  for (let blocks = 0; waiting.length > 0;) {
    const { node, text } = waiting.pop()!
    const content = CONTENT.exec(node.id ?? '')?.[1]
    if (content !== undefined) texts.set(Number(content), text)
    if (node.children === undefined) continue
    const own = node.role === TEXT ? { block: text.block } : INLINE.has(node.role ?? '') ? text : { block: ++blocks }
    for (const child of node.children) waiting.push({ node: child, text: own })
  }
  return texts
}
