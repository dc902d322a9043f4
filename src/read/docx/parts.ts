import type { Element } from 'xast'
import { posix } from 'node:path'
import { LimitExceeded } from '../limits.js'
import { elementsOf } from '../xml/elements.js'
import { parseXml } from '../xml/parse.js'
import type { Package } from '../zip/index.js'
import { WORD_XML } from './words.js'

/** The parts of a Word document that are read, parsed. */
export interface Parts {
  document: Element
  styles: Element | undefined
  numbering: Element | undefined
  footnotes: Element | undefined
  endnotes: Element | undefined
  headers: Element[]
  footers: Element[]
}

interface Relationship {
  /** Last word of the type: `styles`, `header`. */
  type: string
  target: string
}

/**
 * Reads the parts of a Word document, found by their relationships.
 * @throws LimitExceeded, MalformedXml
 */
export async function readParts(pack: Package): Promise<Parts> {
  const main =
    (await relationshipsOf(pack, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  if (!pack.has(main)) throw new LimitExceeded(`It has no main part (${main}).`)
  const related = await relationshipsOf(pack, main)
  const all = async (type: string): Promise<Element[]> => {
    const names = [
      ...new Set(related.filter((one) => one.type === type && pack.has(one.target)).map(({ target }) => target)),
    ]
    return Promise.all(names.map((name) => parse(pack, name)))
  }
  const one = async (type: string): Promise<Element | undefined> => (await all(type))[0]
  return {
    document: await parse(pack, main),
    styles: await one('styles'),
    numbering: await one('numbering'),
    footnotes: await one('footnotes'),
    endnotes: await one('endnotes'),
    headers: await all('header'),
    footers: await all('footer'),
  }
}

async function parse(pack: Package, name: string): Promise<Element> {
  return parseXml(await pack.read(name), name, WORD_XML)
}

/** @param part name of the part whose relationships are wanted; empty for the package’s own */
async function relationshipsOf(pack: Package, part: string): Promise<Relationship[]> {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  if (!pack.has(name)) return []
  return elementsOf(await parse(pack, name))
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      type: posix.basename(attributes['Type'] ?? ''),
      target: posix.join(posix.dirname(part), attributes['Target'] ?? '').replace(/^\/+/, ''),
    }))
}
