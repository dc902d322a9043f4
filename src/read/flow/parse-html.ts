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
 * behind a comment that is never closed is a hidden element, and on a page what stands in a style, a script or a title that is not.
 * @param fragment true for HTML without a page around it
 * @throws LimitExceeded where it has more elements, or is nested deeper, than any page, or blanks without end
 */
export function parseHtml(text: string, fragment: boolean): Root {
  refuseBlanks(text)
  const { tree, endsIn } = parseTree(text, fragment)
  if (endsIn === 'comment') keepLastComment(tree)
  if (endsIn === 'code' && !fragment) keepLastCode(tree)
  settleVisibility(tree)
  return tree
}

const ENDS: Record<string, 'comment' | 'code'> = {
  'eof-in-comment': 'comment',
  'eof-in-element-that-can-contain-only-text': 'code',
}

function parseTree(text: string, fragment: boolean): { tree: Root; endsIn: 'comment' | 'code' | null } {
  let endsIn: 'comment' | 'code' | null = null
  const options = {
    sourceCodeLocationInfo: true,
    scriptingEnabled: true,
    treeAdapter: boundedAdapter(),
    onParseError: ({ code }: { code: string }): void => {
      endsIn = ENDS[code] ?? endsIn
    },
  }
  const parsed = fragment ? parseFragment(text, options) : parse(text, options)
  const tree = fromParse5(parsed) as Root
  putStarts(parsed, tree)
  return { tree, endsIn }
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
  const kept = hiddenPart(SWALLOWED, child.value.replaceAll('<!--', ''), line, column + '<!--'.length, child)
  parent.children.splice(parent.children.indexOf(child as never), 1, kept as never)
}

/** The name of the property that says what swallowed an element. */
export const SWALLOWED_BY = 'dataSwallowedBy'
const CODE = new Set(['style', 'script', 'title', 'noscript', 'iframe', 'noembed', 'noframes', 'xmp'])

/** Puts what the last style, script or title swallowed from its first tag on at the end of the page, hidden. */
function keepLastCode(tree: Root): void {
  const elements = [...descendants(tree)]
  const code = elements.findLast(({ tagName }) => CODE.has(tagName))
  const text = code?.children[0]
  const body = elements.find(({ tagName }) => tagName === 'body')
  if (!code || !body || text?.type !== 'text') return
  const start = text.value.search(/<[a-z/]/i)
  if (start < 0) return
  const lines = text.value.slice(0, start).split('\n')
  const { line, column } = (text.position ?? code.position)!.start
  const kept = hiddenPart(
    'div',
    text.value.slice(start),
    line + lines.length - 1,
    (lines.length > 1 ? 1 : column) + lines.at(-1)!.length,
    code,
  )
  kept.properties[SWALLOWED_BY] = code.tagName
  text.value = text.value.slice(0, start)
  body.children.push(kept)
}

/** Blanks before a text give what is read from it its line and column. */
function hiddenPart(tagName: string, html: string, line: number, column: number, { position }: Nodes): Element {
  const before = '\n'.repeat(line - 1) + ' '.repeat(column - 1)
  const children = parseTree(before + html, true).tree.children as Element['children']
  const part: Element = { type: 'element', tagName, properties: { hidden: true }, children }
  if (position) part.position = position
  return part
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
