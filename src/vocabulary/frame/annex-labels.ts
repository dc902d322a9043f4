/** How annexes are labelled: 附件, 附件1, 附件2-2：…, 附件①, 附件A, 附件甲, 附件一之二, 附表3, （附件一）, 附件2023年…; and the captions of tables. */
import { compact, tidyTitle, visible } from '../../text/blanks.js'
import { CIRCLED, halfWidthDigits, HEAVENLY_STEMS, isCircled, NUMERAL_CHARS, wholeNumber } from '../numbers/numerals.js'
import { isYear, namesYear } from '../times/years.js'
import { namesFile } from '../pages/file-names.js'
import { endsAsPlanTitle } from './titles.js'
import { matchesOf } from '../../text/matches.js'

export interface AnnexLabel {
  /** Whether it says 附表: inside of an annex that is the caption of a table. */
  namesTable: boolean
  /** What it may say. Where number and title are glued there may be several: 附件12项重点任务. */
  readings: readonly [AnnexReading, ...AnnexReading[]]
}

export interface AnnexReading {
  /** `1`, `2-2`, `1-1-2`, `A`, `甲`; null where none is printed. */
  no: string | null
  /** What stands behind the label on the same line; empty where the title follows. */
  title: string
}

/** Texts of which only the notice itself can say that they are titles: those that it lists or names elsewhere. */
export type KnownTitles = (title: string) => boolean

const NUMERAL = `[${NUMERAL_CHARS}]`
const WORD = /^附\s*(件|录|表)?\s*/
const DASH = '[-—–―－]'
/** A, 甲: what stands for a number, and is none where a word begins with it. */
export const SIGN = `[A-Za-z${HEAVENLY_STEMS.join('')}]`
const SIGN_ALONE = `${SIGN}(?![A-Za-z\\p{Script=Han}])`
/** The numbers above, 1-1- of 1-1-2, the last of them, and what stands behind. A dot parts numbers only where no year follows. */
const NUMBERED = new RegExp(
  `^([（(]?)((?:(?:\\d+|${NUMERAL}+|${SIGN})\\s*(?:${DASH}|之|[.．](?=\\d{1,3}(?![\\d年])))\\s*)*)(\\d+|${NUMERAL}+|${CIRCLED}|${SIGN_ALONE})([）)]?)(.*)$`,
  'u',
)
const BEHIND_SIGN = new RegExp(`^\\s*(?:[:：、．.]|${DASH}+)\\s*(.*)$`)
/** What a plan may count in its title, 12项重点任务, or its year; in words of their own, 项目清单 and 年度计划, it counts nothing. */
const COUNTER = /^(?:年(?!度)|项(?!目)|个(?!人|体)|条(?!例)|件|类(?!别))/
/** A重点任务清单 may be annex A or have no number; A级景区清单 has none. */
const GLUED_SIGN = new RegExp(`^(${SIGN})(?![级类股型])(\\p{Script=Han}.*)$`, 'u')
/** Ⅱ and （Ⅱ） are 2, Ａ is A. */
const WIDE_SIGN = /^([（(]?)([Ⅰ-ⅫＡ-Ｚａ-ｚ])/
const IN_BRACKETS = /^[【[（(]\s*(附[^【[（()）\]】]*)[】\]）)]$/
/** 附件1 may carry its title behind it; a longer text is a sentence about an annex. */
const LONGEST_LABELLED_TITLE = 80
/** 附件清单 and 附件列表 head a list of files. */
const SHORTEST_TITLE = 5
const MOST_FIGURES = 3

/**
 * Ways in which a line goes on, or ends, that speaks of an annex instead of opening it. What is called by such a word begins
 * a sentence; what is labelled with it begins with a name.
 */
export const REFERENCES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: /^(?:所[列附示述]|中[的所列]|[内里]的|的)/,
    examples: ['附件1所列任务', '附件2中的任务清单', '附件1的任务'],
    not: ['附件1中小学建设计划', '附件1内江市重点任务清单'],
  },
  {
    pattern: /^(?:[详请参另可]见|见[上下后附网第])|^另[发行附]|^如下|^从?略$|(?:另[发行]|备查|如下)$/,
    examples: ['附件1见下页', '附件另发', '附件2023年另发', '附件2略', '附件1请见网站'],
    not: ['附件1见义勇为表彰名单', '附件1乡村振兴战略'],
  },
  {
    pattern: /^\s*[、和与及至到]?\s*(?:附[件表录]|\d+(?:\s|$))/,
    examples: ['附件1、附件2', '附件1和附件2', '附件1至3'],
    not: ['附件1和平区重点任务清单', '附件1到村任务清单'],
  },
  {
    pattern: /下载$|^点击/,
    examples: ['附件下载', '附件1下载', '附件点击下载'],
    not: ['附件1下城区重点任务清单'],
  },
]

/** Reads `附件 2-2`, `附件：`, `附件1：某某行动计划` or `附件2023年…`; null for anything else. */
export function annexLabelOf(text: string, isKnown: KnownTitles = () => false): AnnexLabel | null {
  const line = halfWidthDigits(visible(text)).replace(/\s+/g, ' ').trim()
  const plain = IN_BRACKETS.exec(line)?.[1] ?? line
  const word = WORD.exec(plain)
  if (!word) return null
  const behind = plain
    .slice(word[0].length)
    .replace(WIDE_SIGN, (_, open: string, sign: string) => open + plainSign(sign))
  const readings = readingsOf(behind, word[1] ?? '', isKnown)
  const [first, ...more] = readings.map(({ no, title }) => ({ no, title: isLabelLine(title) ? '' : tidyTitle(title) }))
  return first ? { namesTable: word[1] === '表', readings: [first, ...more] } : null
}

/** The label of an annex by its number, as most notices print it. */
export function labelOfAnnex(no: string): string {
  return `附件${no}`
}

/** Something behind the word that stands for a number, perhaps in brackets, and what follows: 附件#3, 附件2023. */
const SIGNED = /^附\s*件\s*(?![:：])[\p{P}\s]*(?!\p{Script=Han})[\p{L}\p{N}\p{S}][^\p{Script=Han}]*(.*)$/u
const LONGEST_SIGNED = 20

/** Whether a line is the label of an annex by its looks, though its number cannot be read: 附件#3. */
export function isUnreadLabel(text: string): boolean {
  const line = compact(visible(text))
  const rest = SIGNED.exec(line)?.[1]
  if (rest === undefined || line.length > LONGEST_SIGNED || /[，。；]/.test(line)) return false
  return annexLabelOf(text) === null && !speaksOfAnnex(rest) && !namesFile(line)
}

/** 表1 is a caption that stands in an annex, 附表1 may open one. */
const CAPTION = new RegExp(`^附?表\\s*[\\d${NUMERAL_CHARS}]+(?:[-—.]\\d+)?[\\s:：、．.]*[^，。；]{0,60}$`)

/** Whether a line is the caption of a table: `表1 绿化任务`, `附表2：节水任务`. A sentence that speaks of a table is longer or has a comma. */
export function isCaptionOfTable(text: string): boolean {
  return CAPTION.test(text.trim())
}

/** Whether a text begins as the label or the list of annexes does: 附件, 附件1-1, 附件：…. */
export function beginsAsAnnex(text: string): boolean {
  return /^附\s*件\s*(?:$|[-—:：\d])/.test(text)
}

/** Whether a line names a part of the document, however often it recurs: 附件 1, 附表, 表2, 图 3. */
export function namesPart(text: string): boolean {
  return /^(?:附\s*[件表录]|[表图]\s*\d)/.test(text)
}

const REMARK = /[（(](?!\d)([^（()）]+)[）)]$/

/** A listed title without what stands in brackets behind it and says that the annex is elsewhere: 项目清单（另发）. */
export function withoutReference(title: string): string {
  const remark = REMARK.exec(title)
  return remark && speaksOfAnnex(remark[1]!) ? title.slice(0, remark.index).trim() : title
}

/** Whether an annex is one of the list's or a part of it: 2-1 and 2-2 are parts of 2. */
export function isOfAnnex(no: string, listed: string): boolean {
  return no === listed || no.startsWith(`${listed}-`)
}

const SPOKEN_OF = new RegExp(`附\\s*[件表录]\\s*(\\d{1,2}(?!\\d)|${NUMERAL}{1,2})?`, 'g')

/** The numbers of the annexes that a text speaks of, 见附件2; of 附件 alone that of the first. */
export function annexesSpokenOf(text: string): string[] {
  return matchesOf(halfWidthDigits(text), SPOKEN_OF).map(([, no]) => String(wholeNumber(no ?? '1') ?? 1))
}

/** What may stand behind the word: nothing, a number, a title, or both, glued or apart. */
function readingsOf(behind: string, word: string, isKnown: KnownTitles): AnnexReading[] {
  const named = /^[:：]\s*(.*)$/.exec(behind)?.[1]
  if (named !== undefined) return withTitle({ no: null, title: named }, isKnown)
  if (word === '' && !/^[（(]?\d/.test(behind)) return []
  if (behind === '') return [{ no: null, title: '' }]
  const [, open, before, last, close, rest] = NUMBERED.exec(behind) ?? []
  if (before === undefined || last === undefined) return unnumbered(behind, isKnown)
  if ((open === '') !== (close === '') || !partsOf(before).every(isNumber)) return []
  const isClosed = close !== '' || isCircled(last)
  const apart = BEHIND_SIGN.exec(rest!)?.[1] ?? (rest === '' || isClosed || /^\s/.test(rest!) ? rest!.trim() : null)
  if (apart === null || (/^\s/.test(rest!) && COUNTER.test(apart))) return glued(before, last, rest!.trim(), isKnown)
  return isNumber(last) ? withTitle(numbered(before, last, apart), isKnown) : []
}

/** A title that stands right behind the word, with no sign between, must look like one. */
function unnumbered(title: string, isKnown: KnownTitles): AnnexReading[] {
  const [, sign, rest = title] = GLUED_SIGN.exec(title) ?? []
  if (speaksOfAnnex(rest)) return []
  return [
    ...(isLikely(title) || isKnown(title) ? withTitle({ no: null, title }, isKnown) : []),
    ...(sign && (isLikely(rest) || isKnown(rest)) ? withTitle(numbered('', sign, rest), isKnown) : []),
  ]
}

function isLikely(title: string): boolean {
  return compact(title).length >= SHORTEST_TITLE && (namesYear(compact(title)) || endsAsPlanTitle(title))
}

/** 附件12项重点任务 is annex 1 with 2项… or one without a number; 附件22023年… is annex 2, 附件2023年… has no number. */
function glued(before: string, figures: string, rest: string, isKnown: KnownTitles): AnnexReading[] {
  if (speaksOfAnnex(rest)) return []
  const cuts = Array.from({ length: figures.length + 1 }, (_, at) => at).filter((at) => at > 0 || before === '')
  return cuts.flatMap((at) => {
    const [number, more] = [figures.slice(0, at), figures.slice(at)]
    const title = more + rest
    if (number !== '' && !isNumber(number)) return []
    const isCut = more === '' ? !COUNTER.test(rest) : isCounting(more, rest)
    if (!isCut && !isKnown(title)) return []
    return withTitle(number === '' ? { no: null, title } : numbered(before, number, title), isKnown)
  })
}

function numbered(before: string, number: string, title: string): AnnexReading {
  return { no: plainAnnexNumber(before + number), title }
}

/** A reading whose title can be one. */
function withTitle(reading: AnnexReading, isKnown: KnownTitles): AnnexReading[] {
  const title = compact(reading.title)
  if (title === '' || isKnown(title)) return [reading]
  const isTitle = title.length <= LONGEST_LABELLED_TITLE && !/[。；]/.test(title) && /\p{Script=Han}/u.test(title)
  const isOther = speaksOfAnnex(reading.title) || namesFile(title) || (reading.no === null && isItem(title))
  return isTitle && !isOther ? [reading] : []
}

/** Whether figures at the head of a title belong to it: 2023年…, 12项…, 5G…, 三大…. */
function isCounting(figures: string, rest: string): boolean {
  if (/^[0〇○零]/.test(figures)) return false
  const isArabic = /^\d/.test(figures)
  if (rest.startsWith('年'))
    return isArabic ? isYear(figures, rest) : COUNTER.test(rest) && (figures.length === 4 || isNumber(figures))
  return COUNTER.test(rest) || (isArabic ? /^[A-Za-z+＋%]/ : /^大(?!气|型)/).test(rest)
}

/** 12, 十二, A, 甲; no year in Chinese figures, 二〇二, is the number of an annex. */
function isNumber(figures: string): boolean {
  if (isSign(figures)) return true
  if (figures.length > MOST_FIGURES || (wholeNumber(figures) ?? 0) === 0) return false
  return /^[1-9]/.test(figures) || figures.length === 1 || /^[二三四五六七八九]?十[一二三四五六七八九]?$/.test(figures)
}

/** 单位：万元 beside a label says how the table counts, or who fills it in. */
function isLabelLine(title: string): boolean {
  return /^[^：:《]{2,8}[：:]/.test(compact(title))
}

/** 附件：1. … is the list of annexes. */
function isItem(title: string): boolean {
  return new RegExp(
    `^(?:[（(]?(?:\\d{1,2}|${NUMERAL}{1,2}|${SIGN})(?:[）)、：:]|[.．](?!\\d)|[.．](?=\\d{4}年)))`,
  ).test(title)
}

function speaksOfAnnex(behind: string): boolean {
  return REFERENCES.some(({ pattern }) => pattern.test(behind))
}

function plainAnnexNumber(printed: string): string {
  return partsOf(printed)
    .map((part) => String(wholeNumber(part) ?? part.toUpperCase()))
    .join('-')
}

function isSign(text: string): boolean {
  return new RegExp(`^${SIGN}$`).test(text)
}

/** Where an annex stands among those beside it: 2 of `2`, `B` and `乙`. */
export function rankOfAnnex(part: string): number {
  const stem = HEAVENLY_STEMS.indexOf(part)
  if (stem >= 0) return stem + 1
  return isSign(part) ? part.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1 : Number(part)
}

function plainSign(wide: string): string {
  const roman = wide.charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1
  return /[Ⅰ-Ⅻ]/.test(wide) ? String(roman) : wide.normalize('NFKC')
}

/** The numbers of 1-1-2, or of the beginning of one: 1-1-. */
function partsOf(number: string): string[] {
  return number.split(/[-—–―－.．之\s]+/).filter(Boolean)
}
