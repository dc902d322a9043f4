import type { Comment, Element, Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from 'parse5'
import { LimitExceeded, MAX_BLANKS, MAX_ELEMENTS, MAX_ELEMENT_DEPTH } from '../limits.js'
import { descendants } from './elements.js'
import { settleVisibility } from './visibility.js'

/**
 * Parses HTML as browsers do; every element and text that is written has the line and column of its start. What stands
 * behind a comment that is never closed is a hidden element.
 * @param fragment true for HTML without a page around it
 * @throws LimitExceeded where it has more elements, or is nested deeper, than any page, or blanks without end
 */
export function parseHtml(text: string, fragment: boolean): Root {
  refuseBlanks(text)
  const { tree, endsInComment } = parseTree(text, fragment)
  if (endsInComment) keepLastComment(tree)
  settleVisibility(tree)
  return tree
}

function parseTree(text: string, fragment: boolean): { tree: Root; endsInComment: boolean } {
  let endsInComment = false
  const options = {
    sourceCodeLocationInfo: true,
    scriptingEnabled: true,
    treeAdapter: boundedAdapter(),
    onParseError: ({ code }: { code: string }): void => {
      if (code === 'eof-in-comment') endsInComment = true
    },
  }
  const parsed = fragment ? parseFragment(text, options) : parse(text, options)
  const tree = fromParse5(parsed) as Root
  putStarts(parsed, tree)
  return { tree, endsInComment }
}

/** What a comment without an end swallowed stands in an element of this name. */
export const SWALLOWED = 'comment'

/** Puts what the last comment swallowed in its place, hidden. Blanks before it give it its line and column. */
function keepLastComment(tree: Root): void {
  const parents = [tree, ...descendants(tree)]
  const comments = parents.flatMap((parent) =>
    parent.children.flatMap((child) => (child.type === 'comment' ? [{ parent, child }] : [])),
  )
  const isBehind = (one: Comment, other: Comment): boolean => {
    const [a, b] = [one.position!.start, other.position!.start]
    return a.line > b.line || (a.line === b.line && a.column > b.column)
  }
  const [first, ...rest] = comments
  if (!first) return
  const { parent, child } = rest.reduce((last, next) => (isBehind(next.child, last.child) ? next : last), first)
  const { line, column } = child.position!.start
  const before = '\n'.repeat(line - 1) + ' '.repeat(column + '<!--'.length - 1)
  const { children } = parseTree(before + child.value.replaceAll('<!--', ''), true).tree
  const kept: Element = { type: 'element', tagName: SWALLOWED, properties: { hidden: true }, children: [] }
  kept.children = children as Element['children']
  kept.position = child.position
  parent.children.splice(parent.children.indexOf(child as never), 1, kept as never)
}

function refuseBlanks(text: string): void {
  let run = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    run = code <= 0x20 || code === 0xa0 || code === 0x3000 ? run + 1 : 0
    if (run > MAX_BLANKS) throw new LimitExceeded(`It has more than ${MAX_BLANKS} blanks in a row.`)
  }
}

/** Tags that are never closed make the parser open them again in every paragraph: few bytes may ask for any number of elements. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++elements > MAX_ELEMENTS) throw new LimitExceeded(`It has more than ${MAX_ELEMENTS} elements.`)
      return defaultTreeAdapter.createElement(...args)
    },
    onItemPush() {
      if (++depth > MAX_ELEMENT_DEPTH)
        throw new LimitExceeded(`Its elements are nested more than ${MAX_ELEMENT_DEPTH} levels deep.`)
    },
    onItemPop() {
      depth--
    },
    ...startsOnly(),
  }
}

/** Places of every end tag and attribute would take twice the memory of the page itself, and nobody asks for them. */
function startsOnly(): Pick<
  TreeAdapter<DefaultTreeAdapterMap>,
  'setNodeSourceCodeLocation' | 'updateNodeSourceCodeLocation'
> {
  return {
    setNodeSourceCodeLocation(node, location) {
      const start = location && { startLine: location.startLine, startCol: location.startCol }
      if (start) node.sourceCodeLocation = start as DefaultTreeAdapterMap['node']['sourceCodeLocation'] & object
    },
    updateNodeSourceCodeLocation() {},
  }
}

/** The two trees have the same nodes in the same places; that of a template stands elsewhere, and is not read. */
function putStarts(parsed: DefaultTreeAdapterTypes.Node, node: Nodes): void {
  if (parsed.sourceCodeLocation) {
    const { startLine: line, startCol: column } = parsed.sourceCodeLocation
    const start = { line, column }
    node.position = { start, end: start }
  }
  if (!('childNodes' in parsed) || !('children' in node)) return
  node.children.forEach((child, at) => putStarts(parsed.childNodes[at]!, child))
}
