import type { Element, Nodes, Root } from 'hast'
import { descendants, isElement, isPrinted, outermostHidden } from '../flow/elements.js'
import { CODE } from '../flow/hast-characters.js'
import { parseHtml, SWALLOWED } from '../flow/parse-html.js'
import { hasHeader } from '../flow/table-roles.js'
import { textOfHast } from '../flow/text.js'

/** Elements in which pages keep HTML for their scripts to show. */
const KEEPERS = new Set(['noscript', 'textarea', 'script', 'template'])

/**
 * Shows what a browser shows although the markup alone does not: a document inside an `iframe`; and, where nothing that
 * is seen holds a table with known columns, what scripts would bring out: a text hidden until the page has loaded, HTML
 * kept in a `textarea`, a `noscript` or a template. Nothing is run.
 */
export function withHiddenContent(page: Root): Root {
  for (const frame of [...descendants(page)].filter(isInnerDocument)) showInside(frame, String(frame.properties.srcDoc))
  if (seesTable(page)) return page
  const betweenCells = betweenCellsOf(page)
  for (const keeper of [...descendants(page)].filter(({ tagName }) => KEEPERS.has(tagName))) {
    if (betweenCells.has(keeper)) continue
    const kept = keptIn(keeper)
    if (/<table\b/i.test(kept)) showInside(keeper, kept)
  }
  const seen = textOfHast(page).length
  for (const hidden of outermostHidden(page).filter(({ tagName }) => tagName !== SWALLOWED && !CODE.has(tagName))) {
    const said = textOfHast({ type: 'root', children: hidden.children })
    if (seesTable(hidden) || said.length > seen) showElement(hidden)
  }
  return page
}

const PARTS_OF_TABLES = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])

/** Scripts may stand between the rows and cells of a table, where no text can. */
function betweenCellsOf(page: Root): Set<Nodes> {
  const parts = [...descendants(page)].filter(({ tagName }) => PARTS_OF_TABLES.has(tagName))
  return new Set(parts.flatMap(({ children }) => children))
}

function isInnerDocument({ tagName, properties }: Element): boolean {
  return tagName === 'iframe' && typeof properties.srcDoc === 'string'
}

/** Whether something that is seen holds a table with known header words. */
function seesTable(node: Root | Element): boolean {
  return node.children.some(
    (child) =>
      isElement(child) && isPrinted(child) && ((child.tagName === 'table' && hasHeader(child)) || seesTable(child)),
  )
}

function keptIn(keeper: Element): string {
  const { children } = keeper.content ?? keeper
  return children.map((child) => ('value' in child ? child.value : '')).join('')
}

/** Everything inside stands where the element stands in the page. */
function showInside(element: Element, html: string): void {
  const inner = parseHtml(html, true)
  for (const node of nodesInside(inner)) {
    if (element.position) node.position = element.position
    else delete node.position
  }
  element.children = inner.children as Element['children']
  element.tagName = 'div'
  element.properties = {}
}

/** A row or cell stays one. */
function showElement(element: Element): void {
  const { hidden: _, style: __, ...properties } = element.properties
  element.properties = properties
  if (!isPrinted(element)) element.tagName = 'div'
}

function* nodesInside(root: Root): Generator<Nodes> {
  for (const element of descendants(root)) {
    yield element
    yield* element.children.filter(({ type }) => type === 'text')
  }
}
