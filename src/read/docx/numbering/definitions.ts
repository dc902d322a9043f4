import type { Element } from 'xast'
import { childOf, elementsOf } from '../../xml/elements.js'
import type { Styles } from '../styles.js'
import { isOn, numberOf, valueOf } from '../words.js'

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

const SUFFIXES: Record<string, string> = { tab: ' ', space: ' ', nothing: '' }

/** Reads numbering.xml: lists by `w:numId`. */
export function readLists(root: Element | undefined, styles: Styles): Map<string, List> {
  const definitions = new Map(
    elementsOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  )
  const nums = new Map(elementsOf(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]))
  const definitionOf = (num: Element, seen: readonly Element[] = []): Element | undefined => {
    const own = definitions.get(valueOf(num, 'w:abstractNumId') ?? '')
    const style = valueOf(own, 'w:numStyleLink')
    const linked = style === undefined ? undefined : linkedNum(style)
    return linked && !seen.includes(linked) ? definitionOf(linked, [...seen, num]) : own
  }
  /** A list may take its levels from a numbering style, which names another list. */
  const linkedNum = (style: string): Element | undefined =>
    [...nums.values()].find(
      (num) => valueOf(definitions.get(valueOf(num, 'w:abstractNumId') ?? ''), 'w:styleLink') === style,
    ) ?? nums.get(styles(style)?.numId ?? '')

  return new Map(
    [...nums].flatMap(([id, num]) => {
      const definition = definitionOf(num)
      return definition ? [[id, listOf(num, definition)] as const] : []
    }),
  )
}

function listOf(num: Element, definition: Element): List {
  const levels = new Map(elementsOf(definition, 'w:lvl').map((element) => [indexOf(element), levelOf(element)]))
  const restarts = new Map<number, number>()
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    const own = childOf(override, 'w:lvl')
    if (own) levels.set(indexOf(override), levelOf(own))
    const start = numberOf(override, 'w:startOverride')
    if (start !== undefined) restarts.set(indexOf(override), start)
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, restarts }
}

function indexOf({ attributes }: Element): number {
  return Number.parseInt(attributes['w:ilvl'] ?? '0', 10) || 0
}

function levelOf(element: Element): Level {
  const format = valueOf(element, 'w:numFmt') ?? 'decimal'
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format,
    text: format === 'bullet' ? '' : (valueOf(element, 'w:lvlText') ?? ''),
    suffix: SUFFIXES[valueOf(element, 'w:suff') ?? 'tab'] ?? ' ',
    legal: isOn(element, 'w:isLgl'),
    restart: numberOf(element, 'w:lvlRestart'),
    style: valueOf(element, 'w:pStyle'),
  }
}
