import type { Element } from 'xast'
import { childOf, elementsOf } from '../xml/elements.js'
import { numberOf, valueOf } from './words.js'

/** What a paragraph style says of its paragraphs, with what it takes over from the styles it is based on. */
export interface ParagraphStyle {
  id: string
  name: string
  numId: string | undefined
  level: number | undefined
  /** 0 for the first level of headings; undefined for text. */
  outline: number | undefined
}

export type Styles = (id: string | undefined) => ParagraphStyle | undefined

const NAMED_HEADING = /^(?:heading|标题)\s*([1-9])$/i
/** `w:outlineLvl` 9 is text. */
const TEXT_OUTLINE = 9

/** Reads styles.xml; without an id the default style is meant. */
export function readStyles(root: Element | undefined): Styles {
  const elements = elementsOf(root, 'w:style').filter(({ attributes }) => attributes['w:type'] === 'paragraph')
  const byId = new Map(elements.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const standard = elements.find(({ attributes }) => /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''))
  const read = new Map<Element, ParagraphStyle>()
  return (id) => {
    const own = id === undefined ? standard : (byId.get(id) ?? standard)
    if (!own) return undefined
    if (!read.has(own)) read.set(own, styleOf(ancestryOf(own, byId)))
    return read.get(own)
  }
}

/** A style and those it is based on, itself first. A style based on itself ends there. */
function ancestryOf(style: Element, byId: ReadonlyMap<string, Element>): Element[] {
  const line: Element[] = []
  for (let at: Element | undefined = style; at && !line.includes(at); at = byId.get(valueOf(at, 'w:basedOn') ?? ''))
    line.push(at)
  return line
}

function styleOf(line: readonly Element[]): ParagraphStyle {
  const first = <T>(read: (style: Element) => T | undefined): T | undefined =>
    line.map(read).find((value) => value !== undefined)
  const named = first((style) => NAMED_HEADING.exec(valueOf(style, 'w:name') ?? '')?.[1])
  const outline =
    first((style) => numberOf(childOf(style, 'w:pPr'), 'w:outlineLvl')) ?? (named ? Number(named) - 1 : undefined)
  return {
    id: line[0]!.attributes['w:styleId'] ?? '',
    name: valueOf(line[0], 'w:name') ?? '',
    numId: first((style) => valueOf(childOf(style, 'w:pPr', 'w:numPr'), 'w:numId')),
    level: first((style) => numberOf(childOf(style, 'w:pPr', 'w:numPr'), 'w:ilvl')),
    outline: outline === TEXT_OUTLINE ? undefined : outline,
  }
}
