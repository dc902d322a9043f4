import type { Paragraph, PhrasingContent } from 'mdast'
import type { TextPlace } from '../../model/place.js'
import { cannotPart, isUnfinished } from '../../text/sentences.js'
import { beginsParagraph, endsParagraph } from '../../vocabulary/frame/lines.js'
import { textOfPhrasing } from './parse.js'

/** Some lines of a Markdown paragraph, and where in its source they begin. */
export interface Lines {
  children: PhrasingContent[]
  place: TextPlace
}

/**
 * The paragraphs of a notice in one of Markdown, which parts them by empty lines only: many texts have a paragraph a line.
 * A line goes on with one that broke off, unless either has the form of a paragraph by itself.
 */
export function paragraphsOf(node: Paragraph, source: string): Lines[] {
  if (node.children.some(({ type }) => type === 'html')) return [{ children: node.children, place: placeOf(node) }]
  const paragraphs: Lines[] = []
  let before = ''
  for (const line of linesOf(node, source)) {
    const text = textOfPhrasing(line.children, source)
    const last = paragraphs.at(-1)
    if (last && goesOn(before, text)) last.children.push({ type: 'text', value: '\n' }, ...line.children)
    else paragraphs.push(line)
    before = text
  }
  return paragraphs
}

function goesOn(before: string, text: string): boolean {
  if (cannotPart(before, text)) return true
  return isUnfinished(before) && !endsParagraph(before) && !beginsParagraph(text)
}

/** The lines of a paragraph; one that breaks inside emphasis or a link goes on. */
function linesOf(node: Paragraph, source: string): Lines[] {
  const lines: Lines[] = [{ children: [], place: placeOf(node) }]
  for (const child of node.children) {
    if (child.type === 'break') lines.push({ children: [], place: lineAfter(child.position!.start.line, source) })
    else if (child.type !== 'text') lines.at(-1)!.children.push(child)
    else
      child.value.split('\n').forEach((value, at) => {
        if (at > 0) lines.push({ children: [], place: lineAfter(child.position!.start.line + at - 1, source) })
        if (value !== '') lines.at(-1)!.children.push({ type: 'text', value })
      })
  }
  return lines.filter(({ children }) => children.length > 0)
}

/** Where the text of the line after this one begins, the marks of quotes left aside. */
function lineAfter(line: number, source: string): TextPlace {
  const marks = /^[\s>]*/.exec(source.split('\n')[line] ?? '')![0]
  return { line: line + 1, column: marks.length + 1 }
}

function placeOf({ position }: Paragraph): TextPlace {
  const { line, column } = position!.start
  return { line, column }
}
