import type { Element, Nodes, Root, RootContent } from 'hast'
import { compact, tidyLine } from '../../text/blanks.js'
import { annexItemOf } from '../../vocabulary/frame/annex-items.js'
import { beginsAsAnnex } from '../../vocabulary/frame/annex-labels.js'
import { namesFile } from '../../vocabulary/pages/file-names.js'
import {
  AROUND,
  couldBeNotice,
  headsLinks,
  isDayOfList,
  isFoot,
  isFootOfSite,
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
/** What says more than this share of the whole page, links left aside, is the content, whatever it is called. */
const MOST_OF_PAGE = 0.4
/** Longer texts, in characters, are no lines of a site, and no foot or list of links with a heading. */
const LONGEST_LINE = 120
const LONGEST_PART = 1000

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
  const sieve = <T extends Root | Element>(parent: T): T => {
    let isBehindHeading = false
    const children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
      if (!isElement(child) || !isPrinted(child)) return [child]
      const isLinked = isBehindHeading && isOtherPages(measures.get(child)!)
      if (measures.get(child)!.said > 0) isBehindHeading = false
      if (!data.all.has(child) && !holdsData(child) && (isLinked || isAround(child))) {
        isBehindHeading = isLinked || headsLinks(tidyLine(textOfHast(child)))
        leftOut.push(child)
        return []
      }
      if (data.stray.has(child)) return [sieve({ ...child, properties: { role: 'presentation' } })]
      return child.tagName === 'table' && tableRole(child, 0) !== 'layout' ? [child] : [sieve(child)]
    })
    return { ...parent, children }
  }
  return { root: sieve(page), leftOut }
}

/** The test of one page: what is around its content, by what elements are, are called, and say. */
function isAroundOf(page: Root, measures: Map<Nodes, ElementMeasure>): (element: Element) => boolean {
  const all = measures.get(page)!
  const holdsBlock = holding(isBlock)
  const isMost = ({ said, linked }: ElementMeasure): boolean =>
    all.said > all.linked ? said - linked > (all.said - all.linked) * MOST_OF_PAGE : said > all.said * MOST_OF_PAGE
  return (element) => {
    const measure = measures.get(element)!
    if (isMost(measure)) return false
    if (isNamedAround(element)) return !isOfNotice(element, measure)
    if (measure.said === 0) return false
    const isPart = isBlock(element) || holdsBlock(element)
    if ((isPart || measure.links >= MENU_LINKS) && isMenu(element, measure)) return true
    const isLine = !holdsBlock(element) && measure.said <= LONGEST_LINE
    if (!isPart || measure.said > LONGEST_PART || !(isLine || measure.links + measure.feet > 0)) return false
    const lines = textOfHast(element).split('\n')
    if ((measure.feet > 0 && isFootOfSite(lines)) || isOfLinks(lines, measure)) return true
    return isLine && isSiteLine(lines.join(' '))
  }
}

/** Links that lead to no file, and hardly any other text. */
function isOtherPages({ said, linked, links, files }: ElementMeasure): boolean {
  return links > 0 && files === 0 && linked >= said * MENU_SHARE
}

/** 相关解读, and links to other pages under it. Which are fewer than a menu has. */
function isOfLinks([first, ...rest]: readonly string[], { said, linked }: ElementMeasure): boolean {
  return headsLinks(first!) && rest.length > 0 && linked >= (said - compact(first!).length) * MENU_SHARE
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

/** How much an element says, in characters without blanks, a day beside others left aside, how much of that in links, and how many links there are. */
interface ElementMeasure {
  said: number
  linked: number
  links: number
  /** Links to files. */
  files: number
  /** Texts that only the foot of a site has. */
  feet: number
}

const NOTHING: ElementMeasure = { said: 0, linked: 0, links: 0, files: 0, feet: 0 }
const FILE_LINK = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar|pptx?)(?:$|[?#])|download|downfile/i

/** Measures every element of a tree, each once. */
function measureElements(root: Nodes): Map<Nodes, ElementMeasure> {
  const measures = new Map<Nodes, ElementMeasure>()
  measure(root, false, measures, new Set())
  return measures
}

/** @param begun where links begin: one that is never closed goes on in every part behind it, and is none there */
function measure(
  node: Nodes,
  inLink: boolean,
  measures: Map<Nodes, ElementMeasure>,
  begun: Set<string>,
): ElementMeasure {
  if (node.type === 'text') {
    const said = isDayOfList(node.value) ? 0 : compact(node.value).length
    return { said, linked: inLink ? said : 0, links: 0, files: 0, feet: isFoot(node.value) ? 1 : 0 }
  }
  if (!('children' in node) || (isElement(node) && !isPrinted(node))) return NOTHING
  const isLink =
    isElement(node) && node.tagName === 'a' && node.properties.href !== undefined && !isRestOfLink(node, begun)
  const sum = { ...NOTHING }
  for (const child of node.children) {
    const inner = measure(child, inLink || isLink, measures, begun)
    sum.said += inner.said
    sum.linked += inner.linked
    sum.links += inner.links
    sum.files += inner.files
    sum.feet += inner.feet
  }
  if (isLink) {
    sum.links++
    if (FILE_LINK.test(String((node as Element).properties.href))) sum.files++
  }
  measures.set(node, sum)
  return sum
}

function isRestOfLink({ position }: Element, begun: Set<string>): boolean {
  if (!position) return false
  const start = `${position.start.line}:${position.start.column}`
  if (begun.has(start)) return true
  begun.add(start)
  return false
}
