import type { Element } from 'xast'
import type { FileLink } from '../../model/source.js'
import { LimitExceeded } from '../limits.js'
import { fileLinkOf } from '../linked-files.js'
import { namesIn, NotUnderstood } from '../office/not-understood.js'
import { elementsOf, outermost } from '../xml/elements.js'
import { parseXml } from '../xml/parse.js'
import type { Package } from '../zip/index.js'
import { addressesOf, relationshipsOf, type Relationship } from '../office/relationships.js'
import { textsOfDrawings } from '../office/drawings.js'
import { writtenText } from './characters.js'
import { WORD_XML } from './word-xml.js'

/** The parts of a Word document that are read, parsed. */
export interface Parts {
  document: Element
  styles: Element | undefined
  numbering: Element | undefined
  footnotes: Element | undefined
  endnotes: Element | undefined
  headers: Element[]
  footers: Element[]
  /** Texts that are left out: of comments, charts, diagrams. */
  beside: string[]
  /** Names of parts that the document refers to, and that are not there. */
  missing: string[]
  /** Files that its body leads to. */
  links: FileLink[]
}

/** The root element of a part, by the type of the relationship that leads to it. */
const ROOTS: Record<string, string> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
  comments: 'w:comments',
}

/**
 * Reads the parts of a Word document, found by their relationships.
 * @throws LimitExceeded, MalformedXml
 */
export async function readParts(pack: Package): Promise<Parts> {
  const document = await readMain(pack)
  const related = (await relationshipsOf(pack, document.name)).filter(({ type }) => Object.hasOwn(ROOTS, type))
  const all = async (type: string): Promise<Element[]> => {
    const names = new Set(related.filter((one) => one.type === type).map(({ target }) => target))
    const parts = [...names].filter((name) => pack.has(name)).map((name) => parsePart(pack, name))
    return (await Promise.all(parts)).filter(({ name }) => name === ROOTS[type])
  }
  const one = async (type: string): Promise<Element | undefined> => (await all(type))[0]
  return {
    document: document.root,
    styles: await one('styles'),
    numbering: await one('numbering'),
    footnotes: await one('footnotes'),
    endnotes: await one('endnotes'),
    headers: await all('header'),
    footers: await all('footer'),
    beside: [...(await all('comments')).map(writtenText), ...(await textsOfDrawings(pack, document.name))],
    missing: missingIn(pack, related),
    links: linksIn(document.root, await addressesOf(pack, document.name)),
  }
}

function linksIn(document: Element, addresses: ReadonlyMap<string, string>): FileLink[] {
  if (addresses.size === 0) return []
  return [...outermost(document, LINKS)].flatMap(
    (link) => fileLinkOf(addresses.get(link.attributes['r:id'] ?? '') ?? '', writtenText(link)) ?? [],
  )
}

const LINKS = new Set(['w:hyperlink'])

async function readMain(pack: Package): Promise<{ name: string; root: Element }> {
  const related = (await relationshipsOf(pack, '')).find(({ type }) => type === 'officeDocument')
  const name = related?.target ?? 'word/document.xml'
  if (!pack.has(name)) throw new LimitExceeded(`It has no main part (${name.slice(0, 80)}).`)
  const root = await parsePart(pack, name)
  if (root.name !== 'w:document') throw new NotUnderstood(name, `it begins with ${root.name}, not with w:document`)
  const bodies = elementsOf(root, 'w:body')
  const isKnown = bodies.some((body) => elementsOf(body).length === 0) || outermost(root, KNOWN).next().done === false
  if (!isKnown) throw new NotUnderstood(name, `it holds no paragraph and no table, but ${namesIn(bodies[0] ?? root)}`)
  return { name, root }
}

/** What the body of a document may hold. */
const KNOWN = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:altChunk', 'w:subDoc', 'w:sectPr'])

function missingIn(pack: Package, related: readonly Relationship[]): string[] {
  return [...new Set(related.map(({ target }) => target).filter((target) => !pack.has(target)))]
}

async function parsePart(pack: Package, name: string): Promise<Element> {
  return parseXml(await pack.read(name), name, WORD_XML)
}
