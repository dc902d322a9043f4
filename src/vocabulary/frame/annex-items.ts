/** The notice's own list of annexes (附件说明): how it opens, how its items are numbered, and which titles are one. */
import { compact, tidyTitle } from '../../text/blanks.js'
import { levelOfRegion } from '../organs/levels.js'
import { CIRCLED, HEAVENLY_STEMS, NUMERAL_CHARS, wholeNumber } from '../numbers/numerals.js'
import { rankOfAnnex } from './annex-labels.js'
import { isWholeTitle } from './titles.js'

/** One line of the list. */
export interface AnnexItem {
  /** Null where none is printed: the second of two lines without numbers, or the rest of a title. */
  no: number | null
  /** A or 甲 where that stands for the number. */
  sign?: string
  title: string
  /** As printed, its number with it. */
  text: string
}

const LIST = /^附\s*[件录表]?\s*[:：]\s*/
const FIRST = /^附\s*[件录表]\s*(?:1|１|一)\s*[.．、:：\s]\s*\S/
const NUMERAL = `[${NUMERAL_CHARS}]{1,2}`
const NUMBER = `附\\s*[件录表]\\s*(?:\\d{1,2}|${NUMERAL})\\s*[.．、:：\\s]|[（(]\\s*(?:\\d{1,2}|${NUMERAL})\\s*[）)]|(?:\\d{1,2}|${NUMERAL})\\s*[.．、:：）)]|${CIRCLED}`
/** A. and 甲、 begin an item only at the head of a line: in a title A、B类 counts kinds. */
const SIGNED = `(?:附\\s*[件录表]\\s*)?[A-Z${HEAVENLY_STEMS.join('')}]\\s*[.．、:：）)]`
const ITEM = new RegExp(`^(${NUMBER}|${SIGNED})\\s*(.*)$`, 's')
/** 1.绿化计划 2.节水计划 on one line */
const NEXT_ITEM = new RegExp(`(?<=[\\p{Script=Han}）)》”；;，,。])(?<!附\\s*[件录表])\\s*(?=(?:${NUMBER}))`, 'gu')
const FILE_ENDING = /\.(?:docx?|wps|xlsx?|et|pdf|ofd)(?:\s*[（(][^（()）]*[）)])?$/i

/** Whether a text opens the list: 附件：…, 附：…. */
export function opensAnnexList(text: string): boolean {
  return LIST.test(text)
}

/** Whether a text is the first of several that each begin with the word: 附件1：…. */
export function isFirstOfAnnexes(text: string): boolean {
  return FIRST.test(text)
}

/** The items of a block of the list, in order; the text before the first number, or without one, has none. */
export function annexItemsIn(text: string): AnnexItem[] {
  return text
    .replace(LIST, '')
    .split('\n')
    .flatMap((line) => line.split(NEXT_ITEM))
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((text) => ({ ...(annexItemOf(text) ?? { no: null, title: plainItem(text) }), text }))
}

/** A line of the list that has a number: 1. …, 附件2：…, （3）…; null for any other line. */
export function annexItemOf(line: string): { no: number; sign?: string; title: string } | null {
  const [, mark, title] = ITEM.exec(line.trim()) ?? []
  if (mark === undefined) return null
  const printed = mark.replace(/[附件录表\s（()）.．、:：]/g, '')
  const sign = wholeNumber(printed) === null ? printed : undefined
  return { no: rankOfAnnex(sign ?? String(wholeNumber(printed))), ...(sign && { sign }), title: plainItem(title!) }
}

/** Whether two texts are the title of one annex: quotation marks aside, and what one says in brackets behind it or of place and year before it. */
export function isSameTitle(a: string, b: string): boolean {
  return isSamePlainTitle(plainTitle(a), plainTitle(b))
}

/** The same for titles of which each is compared with many. */
export function isSamePlainTitle(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter === '') return false
  if (longer === shorter || withoutBracket(longer) === shorter) return true
  return longer.endsWith(shorter) && saysPlaceOrYear(longer.slice(0, -shorter.length), shorter)
}

const YEAR = /(?:19|20)\d\d年度?/

/** 青山县, or before what is a whole title 2024年 and 青山县2024年度: 2024年 and 重点任务 are the beginning of many. */
function saysPlaceOrYear(before: string, title: string): boolean {
  const place = before.replace(YEAR, '')
  if (place === before) return levelOfRegion(place) !== ''
  return isWholeTitle(title) && (place === '' || levelOfRegion(place) !== '')
}

/** Whether a title begins with a text that is not yet the whole of it. */
export function isBeginningOf(text: string, title: string): boolean {
  const [first, whole] = [plainTitle(text), plainTitle(title)]
  return first !== '' && whole.length > first.length && whole.startsWith(first)
}

/** A part of a title that is shorter may stand in any: 任务, 计划. */
const SHORTEST_PART = 4

/** Whether of two titles one says more than the other: 丰县2024年重点任务分解表, 重点任务分解表. */
export function isPartOfTitle(a: string, b: string): boolean {
  return isPartOfPlainTitle(plainTitle(a), plainTitle(b))
}

export function isPartOfPlainTitle(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return shorter.length >= SHORTEST_PART && longer.includes(shorter)
}

/** 表 is short for any. */
const SHORTEST_SHORT = 3

/** Whether a text is what is left of a title where words were left out: 任务表 of 重点任务分解表. */
export function isShortForPlainTitle(short: string, title: string): boolean {
  let at = 0
  for (const char of title) if (char === short[at]) at++
  return short.length >= SHORTEST_SHORT && at === short.length
}

/** Whether a title broke off inside its quotation marks or a bracket. */
export function isOpen(title: string): boolean {
  return title.lastIndexOf('《') > title.lastIndexOf('》') || /[（(][^（()）]*$/.test(title)
}

/** The title of an item without what parts it from the next, and without the ending of a file. */
function plainItem(title: string): string {
  return tidyTitle(title)
    .replace(/[；;，,。]$/, '')
    .replace(FILE_ENDING, '')
}

/** 《绿化计划》 is 绿化计划. */
export function unquoted(title: string): string {
  return title.replace(/[《》]/g, '')
}

/** A title as it is compared: without blanks and quotation marks, and with brackets of one width. */
export function plainTitle(title: string): string {
  return unquoted(compact(title)).replace(/[(]/g, '（').replace(/[)]/g, '）')
}

function withoutBracket(title: string): string {
  return title.replace(/（[^（）]*）$/, '')
}
