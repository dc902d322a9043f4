import type { Element } from 'xast'
import { MAX_ANCESTRY } from '../limits.js'
import { levelOfHeadingStyle } from '../../vocabulary/pages/office-words.js'
import { childOf, elementsOf } from '../xml/elements.js'
import { wordNumber, wordSwitch, wordValue } from './word-xml.js'

/** What a style says of its paragraphs or runs, with what it takes over from the styles it is based on. */
export interface Style {
  id: string
  numId: string | undefined
  level: number | undefined
  /** 0 for the first level of headings; undefined for text. */
  outline: number | undefined
  hidden: boolean | undefined
  vertical: string | undefined
  /** `w:jc` */
  alignment: string | undefined
}

/** Finds styles by their ids. */
export interface Styles {
  /** The style of a paragraph: the default one where it names none, or one that is not there. */
  ofParagraph(id: string | undefined): Style | undefined
  /** Any style, of characters or of lists. */
  named(id: string | undefined): Style | undefined
}

/** `w:outlineLvl` 9 is text. */
const TEXT_OUTLINE = 9

/** Reads styles.xml. */
export function readStyles(root: Element | undefined): Styles {
  const byId = new Map(elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const read = new Map<Element, Style>()
  const standard = standardOf(byId)
  const styleAt = (own: Element | undefined): Style | undefined => {
    if (own && !read.has(own)) read.set(own, styleOfAncestry(ancestryOf(own, byId)))
    return own && read.get(own)
  }
  return {
    ofParagraph: (id) => styleAt(byId.get(id ?? '') ?? standard),
    named: (id) => styleAt(byId.get(id ?? '')),
  }
}

function standardOf(byId: ReadonlyMap<string, Element>): Element | undefined {
  return [...byId.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )
}

/** A style and those it is based on, itself first. A style based on itself ends there. */
function ancestryOf(style: Element, byId: ReadonlyMap<string, Element>): Element[] {
  const line: Element[] = []
  for (let at: Element | undefined = style; at && !line.includes(at); at = byId.get(wordValue(at, 'w:basedOn') ?? ''))
    if (line.push(at) === MAX_ANCESTRY) break
  return line
}

function styleOfAncestry(line: readonly Element[]): Style {
  const first = <T>(read: (style: Element) => T | undefined): T | undefined =>
    line.map(read).find((value) => value !== undefined)
  const named = first((style) => levelOfHeadingStyle(wordValue(style, 'w:name') ?? '') ?? undefined)
  const outline =
    first((style) => wordNumber(childOf(style, 'w:pPr'), 'w:outlineLvl')) ?? (named ? named - 1 : undefined)
  return {
    id: line[0]!.attributes['w:styleId'] ?? '',
    numId: first((style) => wordValue(childOf(style, 'w:pPr', 'w:numPr'), 'w:numId')),
    level: first((style) => wordNumber(childOf(style, 'w:pPr', 'w:numPr'), 'w:ilvl')),
    outline: outline === TEXT_OUTLINE ? undefined : outline,
    hidden: first((style) => wordSwitch(style, 'w:rPr', 'w:vanish')),
    vertical: first((style) => wordValue(childOf(style, 'w:rPr'), 'w:vertAlign')),
    alignment: first((style) => wordValue(childOf(style, 'w:pPr'), 'w:jc')),
  }
}
