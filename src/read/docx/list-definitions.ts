import type { Element } from 'xast'
import { childOf, elementsOf } from '../xml/elements.js'
import { MAX_LABEL_CHARS } from '../limits.js'
import type { Styles } from './styles.js'
import { wordNumber, wordSwitch, wordValue } from './word-xml.js'

/** One level of a list: `%1.` in `decimal` from 1. */
export interface Level {
  start: number
  format: string
  /** `%1` stands for the number of the first level, and so on. */
  text: string
  /** What parts the number from the text. */
  suffix: string
  /** All numbers in Arabic digits. */
  legal: boolean
  /** The level from which on a number above starts this one anew, 1-based; 0 for never. */
  restart: number | undefined
  /** Paragraph style that is numbered so. */
  style: string | undefined
}

/** One list: levels that count together with those of all lists of the same definition. */
export interface List {
  definition: string
  levels: ReadonlyMap<number, Level>
  /** Levels that start anew where this list is first used, and from which number. */
  restarts: ReadonlyMap<number, number>
}

/** Finds a list by its `w:numId`. */
export type Lists = (numId: string) => List | undefined

/** A list has nine levels (ECMA-376 part 1, 17.9.6). */
const LEVEL_NUMBERS = new Set(['0', '1', '2', '3', '4', '5', '6', '7', '8'])
const SUFFIXES = new Map([
  ['space', ' '],
  ['nothing', ''],
])

/** Reads numbering.xml, each list when a paragraph asks for it. */
export function readLists(root: Element | undefined, styles: Styles): Lists {
  const definitions = elementsById(root, 'w:abstractNum', 'w:abstractNumId')
  const nums = elementsById(root, 'w:num', 'w:numId')
  const definitionOf = (num: Element): Element | undefined => definitions.get(wordValue(num, 'w:abstractNumId') ?? '')
  const byStyleLink = new Map([...definitions.values()].map((one) => [wordValue(one, 'w:styleLink'), one]))
  /** A list may take its levels from a numbering style, which names the list that has them. */
  const linked = (style: string): Element | undefined => {
    const named = nums.get(styles.named(style)?.numId ?? '')
    return byStyleLink.get(style) ?? (named && definitionOf(named))
  }
  const read = new Map<string, List | undefined>()
  return (numId) => {
    if (read.has(numId)) return read.get(numId)
    const num = nums.get(numId)
    const own = num && definitionOf(num)
    const style = wordValue(own, 'w:numStyleLink')
    const definition = (style === undefined ? undefined : linked(style)) ?? own
    read.set(numId, num && definition ? listDefinition(num, definition) : undefined)
    return read.get(numId)
  }
}

function elementsById(root: Element | undefined, name: string, id: string): Map<string, Element> {
  return new Map(elementsOf(root, name).map((element) => [element.attributes[id] ?? '', element]))
}

function listDefinition(num: Element, definition: Element): List {
  const levels = new Map<number, Level>()
  for (const element of elementsOf(definition, 'w:lvl')) addLevel(levels, element, element)
  const restarts = new Map<number, number>()
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    const own = childOf(override, 'w:lvl')
    if (own) addLevel(levels, override, own)
    const start = wordNumber(override, 'w:startOverride')
    if (start !== undefined) restarts.set(levelIndex(override), start)
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, restarts }
}

function addLevel(levels: Map<number, Level>, { attributes }: Element, level: Element): void {
  const index = attributes['w:ilvl'] ?? '0'
  if (LEVEL_NUMBERS.has(index)) levels.set(Number(index), levelDefinition(level))
}

function levelIndex({ attributes }: Element): number {
  return Number.parseInt(attributes['w:ilvl'] ?? '0', 10) || 0
}

function levelDefinition(element: Element): Level {
  const format = wordValue(element, 'w:numFmt') ?? 'decimal'
  return {
    start: wordNumber(element, 'w:start') ?? 0,
    format,
    text: format === 'bullet' ? '' : (wordValue(element, 'w:lvlText') ?? '').slice(0, MAX_LABEL_CHARS),
    suffix: SUFFIXES.get(wordValue(element, 'w:suff') ?? '') ?? ' ',
    legal: wordSwitch(element, 'w:isLgl') ?? false,
    restart: wordNumber(element, 'w:lvlRestart'),
    style: wordValue(element, 'w:pStyle'),
  }
}
