import type { Element, Nodes, Root, RootContent } from 'hast'
import { compact } from '../../text/blanks.js'
import { annexItemOf } from '../../vocabulary/frame/annex-items.js'
import { beginsAsAnnex } from '../../vocabulary/frame/annex-labels.js'
import { namesFile } from '../../vocabulary/pages/file-names.js'
import {
  AROUND,
  couldBeNotice,
  isSiteLine,
  NAMES_AROUND,
  NAMES_OF_COMMENTS,
  ROLES_AROUND,
} from '../../vocabulary/pages/site-words.js'
import { descendants, holding, isBlock, isElement, isPrinted } from '../flow/elements.js'
import { hasHeader, isRuled, tableRole } from '../flow/table-roles.js'
import { columnsOf, rowElements } from '../flow/table.js'
import { textOfHast } from '../flow/text.js'

/** A menu has at least so many links, and they are at least this share of what it says. */
const MENU_LINKS = 3
const MENU_SHARE = 0.6
/** What is named as a part around the content, yet says more than this share of the whole page, is the content. */
const MOST_OF_PAGE = 0.4
/** Longer texts, in characters, are no lines of a site. */
const LONGEST_LINE = 120

export interface SiftedPage {
  root: Root
  /** Elements left out, in the order of the page; some say nothing that is seen. */
  leftOut: Element[]
}

/**
 * Leaves out what a site prints around a notice: menus, paths, buttons, related links, the foot. No table with known
 * header words is ever left out, nor one that goes on with its rows, nor one that lines part into rows and columns. Where a
 * text could be the notice's, it stays.
 */
export function withoutFurniture(page: Root): SiftedPage {
  const leftOut: Element[] = []
  const measures = measureElements(page)
  const isAround = isAroundOf(page, measures)
  const data = dataTablesOf(page, measures)
  const holdsData = holding((element) => data.all.has(element))
  const sieve = <T extends Root | Element>(parent: T): T => ({
    ...parent,
    children: (parent.children as RootContent[]).flatMap((child) => {
      if (!isElement(child) || !isPrinted(child)) return [child]
      if (!data.all.has(child) && !holdsData(child) && isAround(child)) {
        leftOut.push(child)
        return []
      }
      if (data.stray.has(child)) return [sieve({ ...child, properties: { role: 'presentation' } })]
      return child.tagName === 'table' && tableRole(child, 0) !== 'layout' ? [child] : [sieve(child)]
    }),
  })
  return { root: sieve(page), leftOut }
}

/** The test of one page: what is around its content, by what elements are, are called, and say. */
function isAroundOf(page: Root, measures: Map<Nodes, ElementMeasure>): (element: Element) => boolean {
  const all = measures.get(page)!.said
  const holdsBlock = holding(isBlock)
  return (element) => {
    const measure = measures.get(element)!
    if (measure.said > all * MOST_OF_PAGE) return false
    if (isNamedAround(element)) return !isOfNotice(element, measure)
    if (measure.said === 0) return false
    const standsAlone = isBlock(element) || holdsBlock(element) || measure.links >= MENU_LINKS
    if (standsAlone && isMenu(element, measure)) return true
    return (
      isBlock(element) &&
      !holdsBlock(element) &&
      measure.said <= LONGEST_LINE &&
      isSiteLine(textOfHast(element).replaceAll('\n', ' '))
    )
  }
}

function isNamedAround(element: Element): boolean {
  const { tagName, properties } = element
  return (
    AROUND.has(tagName) ||
    ROLES_AROUND.has(String(properties.role ?? '')) ||
    NAMES_AROUND.test(classAndId(element)) ||
    NAMES_OF_COMMENTS.test(classAndId(element))
  )
}

function classAndId({ properties: { className, id } }: Element): string {
  return [className, id].flat().filter(Boolean).join(' ')
}

/** The notice’s own list of annexes may be links, too; other files to download are the site’s. */
function isMenu(element: Element, { said, linked, links, files }: ElementMeasure): boolean {
  if (links === 0 || linked < said * MENU_SHARE) return false
  const text = textOfHast(element)
  if (beginsAsAnnex(text) || (files === 1 && annexItemOf(text) !== null)) return false
  return links >= MENU_LINKS || (files === links && namesFile(text))
}

function isOfNotice(element: Element, { linked, said }: ElementMeasure): boolean {
  if (NAMES_OF_COMMENTS.test(classAndId(element)) || linked >= said * MENU_SHARE) return false
  return couldBeNotice(textOfHast(element))
}

interface DataTables {
  /** Tables with known header words, those that go on with the rows of one, and those with lines between rows and columns. */
  all: Set<Element>
  /** Tables of one row that stand above the first of them and have none of its words: the weather, a counter. */
  stray: Set<Element>
}

/** Finds the tables of a page that hold what the notice says; where there are none, none is stray either. */
function dataTablesOf(page: Root, measures: ReadonlyMap<Nodes, ElementMeasure>): DataTables {
  /** A menu is links from its first cell to its last; a row of a task has a number, a measure or a unit. */
  const saysMoreThanLinks = (row: Element): boolean => {
    const { said, linked } = measures.get(row) ?? NOTHING
    return said > linked
  }
  const all = new Set<Element>()
  const single: Element[] = []
  let columns = 0
  for (const table of descendants(page)) {
    if (table.tagName !== 'table') continue
    if (hasHeader(table)) {
      all.add(table)
      columns = columnsOf(table)
    } else if (isRuled(table) && saysMoreThanLinks(table)) all.add(table)
    else if (all.size === 0 && rowElements(table).length === 1) single.push(table)
    else if (columns > 1 && columnsOf(table) === columns && rowElements(table).some(saysMoreThanLinks)) all.add(table)
  }
  return { all, stray: new Set(all.size > 0 ? single : []) }
}

/** How much an element says, in characters without blanks, how much of that in links, and how many links there are. */
interface ElementMeasure {
  said: number
  linked: number
  links: number
  /** Links to files. */
  files: number
}

const NOTHING: ElementMeasure = { said: 0, linked: 0, links: 0, files: 0 }
const FILE_LINK = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar|pptx?)(?:$|[?#])|download|downfile/i

/** Measures every element of a tree, each once. */
function measureElements(root: Nodes): Map<Nodes, ElementMeasure> {
  const measures = new Map<Nodes, ElementMeasure>()
  measure(root, false, measures)
  return measures
}

function measure(node: Nodes, inLink: boolean, measures: Map<Nodes, ElementMeasure>): ElementMeasure {
  if (node.type === 'text') {
    const said = compact(node.value).length
    return { said, linked: inLink ? said : 0, links: 0, files: 0 }
  }
  if (!('children' in node) || (isElement(node) && !isPrinted(node))) return NOTHING
  const isLink = isElement(node) && node.tagName === 'a' && node.properties.href !== undefined
  const sum = { ...NOTHING }
  for (const child of node.children) {
    const inner = measure(child, inLink || isLink, measures)
    sum.said += inner.said
    sum.linked += inner.linked
    sum.links += inner.links
    sum.files += inner.files
  }
  if (isLink) {
    sum.links++
    if (FILE_LINK.test(String((node as Element).properties.href))) sum.files++
  }
  measures.set(node, sum)
  return sum
}
