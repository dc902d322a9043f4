import type { Element, Nodes, Root, RootContent } from 'hast'
import { holding, isBlock, isElement, isPrinted } from '../flow/elements.js'
import { roleOf } from '../flow/table-roles.js'
import { textOfHast } from '../flow/text.js'
import { dataTablesOf } from './data-tables.js'
import { measuresOf, type Measure } from './measure.js'
import { annexItemOf, beginsAsAnnex } from '../../vocabulary/annex-labels.js'
import {
  AROUND,
  couldBeNotice,
  isSiteLine,
  namesFile,
  NAMES_AROUND,
  NAMES_OF_COMMENTS,
  ROLES_AROUND,
} from '../../vocabulary/site-words.js'

/** A menu has at least so many links, and they are at least this share of what it says. */
const MENU_LINKS = 3
const MENU_SHARE = 0.6
/** What is named as a part around the content, yet says more than this share of the whole page, is the content. */
const MOST_OF_PAGE = 0.4
/** Longer texts, in characters, are no lines of a site. */
const LONGEST_LINE = 120

export interface Content {
  root: Root
  /** Elements left out, in the order of the page. */
  leftOut: Element[]
}

/**
 * Leaves out what a site prints around a notice: menus, paths, buttons, related links, the foot. No table with known
 * header words is ever left out, nor one that goes on with its rows. Where a text could be the notice's, it stays.
 */
export function withoutFurniture(page: Root): Content {
  const leftOut: Element[] = []
  const measures = measuresOf(page)
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
      return child.tagName === 'table' && roleOf(child, false) !== 'layout' ? [child] : [sieve(child)]
    }),
  })
  return { root: sieve(page), leftOut: leftOut.filter((element) => textOfHast(element) !== '') }
}

/** The test of one page: what is around its content, by what elements are, are called, and say. */
function isAroundOf(page: Root, measures: Map<Nodes, Measure>): (element: Element) => boolean {
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
      isSiteLine(textOfHast(element as Nodes).replaceAll('\n', ' '))
    )
  }
}

function isNamedAround(element: Element): boolean {
  const { tagName, properties } = element
  return (
    AROUND.has(tagName) ||
    ROLES_AROUND.has(String(properties.role ?? '')) ||
    NAMES_AROUND.test(nameOf(element)) ||
    NAMES_OF_COMMENTS.test(nameOf(element))
  )
}

function nameOf({ properties: { className, id } }: Element): string {
  return [className, id].flat().filter(Boolean).join(' ')
}

/** The notice’s own list of annexes may be links, too; other files to download are the site’s. */
function isMenu(element: Element, { said, linked, links, files }: Measure): boolean {
  if (links === 0 || linked < said * MENU_SHARE) return false
  const text = textOfHast(element)
  if (beginsAsAnnex(text) || (files === 1 && annexItemOf(text) !== null)) return false
  return links >= MENU_LINKS || (files === links && namesFile(text))
}

function isOfNotice(element: Element, { linked, said }: Measure): boolean {
  if (NAMES_OF_COMMENTS.test(nameOf(element)) || linked >= said * MENU_SHARE) return false
  return couldBeNotice(textOfHast(element))
}
