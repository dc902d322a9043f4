/** The numbers that paragraphs and headings begin with, and what else begins one of several things. */
import { tidyTitle } from '../../text/blanks.js'
import { bracketsOf } from '../../text/brackets.js'
import { FAULTS, WORKS } from '../headers/modifiers.js'
import { NUMERAL_CHARS, wholeNumber } from '../numbers/numerals.js'
import { beginsWithPeriod } from '../times/index.js'
import { matchesOf } from '../../text/matches.js'

/** The number that a paragraph begins with. */
export interface Marker {
  /** 一、 is of level 1, （一） of 2, 1. of 3, （1） of 4, ① of 5. */
  level: number
  /** Without `、` and `.`; a Chinese numeral keeps its brackets: `一`, `（二）`, `第三部分`, `12`. */
  no: string
  /** Length of all that is no text. */
  length: number
  /** The word that is numbered, whose level tells its place alone: 问题 of 问题一, 条 of 第一条. */
  stem?: string
}

/** A heading that starts with a Chinese ordinal: `一、主要目标`, `（二）大气`, `第三部分 保障措施`. */
export interface Ordinal {
  no: string
  title: string
  /** 1 for `一、` and `第一部分`, 2 for `（一）`. */
  level: 1 | 2
}

export interface MarkerLine {
  level: Marker['level']
  /** Its first group is the number; `stem` is the word that is numbered. */
  pattern: RegExp
  examples: readonly string[]
  not?: readonly string[]
}

const NUMERAL = `[${NUMERAL_CHARS}]{1,3}`

/** What is numbered by its word. */
const NUMBERED: readonly string[] = [...FAULTS, ...WORKS, '措施', '举措']

/** To teach gongwen a way to number, add it to its line with an example. */
export const MARKERS: readonly MarkerLine[] = [
  {
    level: 1,
    pattern: new RegExp(`^\\s*(第[${NUMERAL_CHARS}\\d]+(?:部分|[章节编篇类]))[、：:．.]?\\s*`),
    examples: ['第三部分 保障措施', '第一章 总则', '第二类：民生'],
    not: ['第三季度完成', '第一，加强领导'],
  },
  {
    level: 1,
    pattern: new RegExp(`^\\s*(第(?:${NUMERAL}|\\d{1,3})(?<stem>[条项]))[、：:．.\\s]\\s*`),
    examples: ['第一条 提升质量', '第12条：规范培训'],
    not: ['第一条线路', '第三项工作'],
  },
  {
    level: 1,
    pattern: new RegExp(`^\\s*((?<stem>${NUMBERED.join('|')})(?:${NUMERAL}|\\d{1,2}))[、：:．.\\s]\\s*`),
    examples: ['问题一：扬尘管控不到位', '任务1：建水库', '举措三、开展巡查'],
    not: ['问题一览', '项目10个', '问题：扬尘'],
  },
  {
    level: 1,
    pattern: new RegExp(`^\\s*(${NUMERAL})[、．.]\\s*`),
    examples: ['一、主要目标', '十二、保障措施', '三．大气'],
    not: ['一是提高站位', '三年行动'],
  },
  {
    level: 2,
    pattern: new RegExp(`^\\s*([（(]${NUMERAL}[）)])[、．.]?\\s*`),
    examples: ['（二）大气', '(十一)、水'],
    not: ['（试行）', '（一期）工程'],
  },
  {
    level: 3,
    pattern: /^\s*(\d{1,3})\s*(?:、|[.．](?=\d{4}年)|[.．](?!\s*\d))\s*/,
    examples: ['1.绿化造林', '12、治理河道', '3．2022年底前完成'],
    not: ['1.5万亩', '2022年底前', '3 个'],
  },
  {
    level: 4,
    pattern: /^\s*[（(](\d{1,3})[）)][、．.]?\s*/,
    examples: ['（1）绿化', '(12)治水'],
    not: ['（2022）8号'],
  },
  { level: 4, pattern: /^\s*(\d{1,3})[）)]\s*/, examples: ['1）绿化', '2) 治水'] },
  { level: 5, pattern: /^\s*([①-⑳])\s*/, examples: ['①绿化'] },
]

/** The marker that a paragraph begins with, or null. */
export function markerOf(text: string): Marker | null {
  for (const { level, pattern } of MARKERS) {
    const match = pattern.exec(text)
    const stem = match?.groups?.stem
    if (match) return { level, no: match[1]!, length: match[0].length, ...(stem !== undefined && { stem }) }
  }
  return null
}

/** How broad the form of a number is: 第一部分 is broader than 一、. */
export function rankOf({ level, no, stem }: Marker): number {
  return no.startsWith('第') && stem === undefined ? 0 : level
}

/** 3 of （三） and of 第三部分. */
export function numberIn({ no, stem = '' }: Marker): number | null {
  return wholeNumber(no.replace(stem, '').replace(/[（()）第部分章节编篇类]/g, ''))
}

/** 一、总体要求（一）指导思想 */
const HEADING_RUNS_ON = new RegExp(`(?<=^[^。]{0,30})(?=[（(]${NUMERAL}[）)])`)

/** The lines of a paragraph; a heading that runs on into the first of its parts is one of its own. */
export function linesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => line.split(HEADING_RUNS_ON))
}

/** Where a heading may end and what it heads may begin on the same line: at a blank, at （一）, at the first of several. */
const MAY_RUN_ON = new RegExp(`\\s+|(?<=[\\p{Script=Han}）)])(?=[（(]${NUMERAL}[）)]|[（(]?1[）)．.、](?!\\d))`, 'gu')

/** The headings that a text begins with, and the numbered text that they head: 一、城市建设 1.新建水厂. */
export function headingsBefore(text: string): { headings: string[]; rest: string } {
  const marker = markerOf(text)
  const ends = marker === null || marker.level > 2 ? [] : matchesOf(text.slice(marker.length), MAY_RUN_ON)
  for (const { index, 0: blank } of ends) {
    const end = marker!.length + index
    const heads = (markerOf(text.slice(end + blank.length))?.level ?? 0) > marker!.level
    const heading = text.slice(0, end)
    const isOpen = bracketsOf(heading).some(({ closed }) => !closed)
    if (!heads || isOpen || end === marker!.length || /[，。；：:]/.test(heading)) continue
    const { headings, rest } = headingsBefore(text.slice(end + blank.length))
    return { headings: [heading, ...headings], rest }
  }
  return { headings: [], rest: text }
}

/** The Chinese ordinal that a heading starts with, or null where it starts with none. */
export function ordinalOf(text: string): Ordinal | null {
  const line = tidyTitle(text)
  const marker = markerOf(line)
  if (marker === null || marker.level > 2) return null
  return { no: marker.no, title: line.slice(marker.length).trim(), level: marker.level === 1 ? 1 : 2 }
}

/** 一是…，二是…; 第一，… */
const COUNTED_OFF = /^(?:[一二三四五六七八九十]是|第[一二三四])/

/** Whether a line begins one of several things, and is no rest of the line above: a number, 一是, 一季度. */
export function startsAfresh(line: string): boolean {
  return markerOf(line) !== null || COUNTED_OFF.test(line) || beginsWithPeriod(line)
}

/** Whether a line ends so that a number at the head of the next is a part of its sentence: …总体目标和. */
export function leadsOn(line: string): boolean {
  return /[和及与或、，]$/.test(line)
}
