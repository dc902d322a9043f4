/** What the names of files say of the annexes that they hold: 附件1.xlsx, 关于…的通知-附件2：任务表.docx, 02-附件1.pdf, annex1.xlsx. */
import { annexItemOf } from './annex-items.js'
import { annexLabelOf, type AnnexReading } from './annex-labels.js'
import { isDocumentNumber } from './document-numbers.js'
import { isWholeTitle } from './titles.js'
import { matchesOf } from '../../text/matches.js'

export interface NamedAnnex {
  /** Without its ending, and what makes it a copy. */
  stem: string
  /** What stands before the label, which other files of the notice may share; empty where nothing does. */
  before: string
  /** The year before the label: 2024年附件1. */
  year: number | null
  /** Its number among the files of its folder, where it may have one: 2 of 02-附件1.docx and of 2.任务表.docx. */
  order: number | null
  /** Whether it has the word 附件 or the like. */
  isLabelled: boolean
  /** Whether it is called a copy: 附件1 - 副本.docx. */
  isCopy: boolean
  /** What the name may say; one without a label or a number is a title. */
  readings: readonly AnnexReading[]
}

type Said = Omit<NamedAnnex, 'stem' | 'isCopy'>

const ENDINGS = /(?:\.[A-Za-z]{2,5})+$/
/** What systems and browsers call a second file of a name. */
const COPY = /^(?:副本|复件|copy of)[\s\-_—]*|[\s\-_—]*(?:的?副本|的?复件|\bcopy)(?:\s*[（(]\d{1,2}[）)])?$/gi
const COPY_NUMBER = /\s*[（([]\d{1,2}[）)\]]$/
const BRACKETED = /^[【[（(]\s*(附[^】\]）)]*)[】\]）)]\s*/
const SIGNS = '[\\s\\-—–.．·、：:+]'
/** What parts the label from the words before it. */
const PARTED = new RegExp(`${SIGNS}+$`)
const PARTING = new RegExp(`^${SIGNS}+`)
/** A number that puts the files of a folder in order; four figures are a year. */
const ORDER = /^[（(]?(\d{1,3})[）)]?$/
const YEAR = /^((?:19|20)\d\d)(?:年度?)?$/
const ORDERED = /^(?:[（(]?(\d{1,3})[）)\s\-—–.．、]+|(0\d))(?=\p{Script=Han})/u
/** The word in other letters, as far as a number or nothing follows: Annex 1, fujian-1. */
const LATIN_WORD = /(?<![A-Za-z])(?:annex(?:es)?|attach(?:ment)?s?|appendix|enclosure|fujian|fj)[\s.-]*(?=\d|$)/gi
/** A day or a version behind all: 附件1任务表_20240301, 附件1-v2. */
const VERSION_BEHIND = /[\s\-—]+(?:\d{6,8}|v\d[\d.]*)$/i
/** 定稿, 最终版, 征求意见稿 */
const VERSION = /^\p{Script=Han}{0,4}[稿版]$/u
/** What is no title: 附件1 tasks. */
const BEHIND_NUMBER = /[\s\-—.（(]+[^\p{Script=Han}]*$/u

/**
 * Reads the name of a file, or the words of a link to it.
 * @param letters the names of letters, without their endings, which may stand before what it says
 */
export function annexNamedBy(name: string, letters: readonly string[] = []): NamedAnnex {
  const whole = stemOf(name)
  const stem = withoutCopyMark(whole)
  const isCopy = stem !== whole
  const single = stem.replace(COPY_NUMBER, '')
  const [numbered, plain] = [saidBy(stem, letters), saidBy(single, letters)]
  const isOfLabel = single === stem || (isNumbered(numbered) && !isNumbered(plain))
  return isOfLabel ? { ...numbered, stem, isCopy } : { ...plain, stem: single, isCopy: true }
}

/** The name without its ending, as two files of one notice may share it. */
export function stemOf(name: string): string {
  return name.replace(ENDINGS, '').replaceAll('_', ' ').trim()
}

/** The name of a letter without the number that only puts it in order: 01-通知 is 通知. */
export function orderedName(name: string): { order: number | null; words: string } {
  const stem = withoutCopyMark(stemOf(name))
  const [before, order, glued] = ORDERED.exec(stem) ?? []
  if (before !== undefined) return { order: Number(order ?? glued), words: stem.slice(before.length) }
  const item = annexItemOf(stem)
  return { order: item?.no ?? null, words: item?.title ?? stem }
}

function withoutCopyMark(stem: string): string {
  return stem.replace(COPY, '')
}

/** 附件(1) has a number, 附件1(1) has it without the brackets. */
function isNumbered({ isLabelled, readings }: Said): boolean {
  return isLabelled && readings.some(({ no }) => no !== null)
}

function saidBy(name: string, letters: readonly string[]): Said {
  const stem = name.replace(VERSION_BEHIND, '')
  const inChinese = stem.replace(LATIN_WORD, '附件')
  return labelledIn(inChinese, isNothing) ?? behindLetter(stem, letters) ?? labelledIn(inChinese) ?? unlabelled(stem)
}

/** The label that a name begins or ends with, with its title. */
function labelledIn(stem: string, mayStandBefore: (words: string) => boolean = isBeginning): Said | null {
  for (const { index, 0: found } of matchesOf(stem, /[【[（(]?附/g)) {
    const before = stem.slice(0, index)
    if (!mayStandBefore(before) && found.length === 1) continue
    const behind = stem.slice(index).replace(BRACKETED, '$1 ')
    const label = annexLabelOf(behind) ?? annexLabelOf(behind.replace(BEHIND_NUMBER, ''))
    const words = before.replace(PARTED, '')
    const [order, year] = [ORDER, YEAR].map((form) => numberIn(words, form))
    if (label)
      return {
        before: order === null && year === null ? words : '',
        order: order!,
        year: year!,
        isLabelled: true,
        readings: label.readings.map(({ no, title }) => ({ no, title: titleIn(title) })),
      }
  }
  return null
}

/** What a name says behind that of a letter, which it repeats. */
function behindLetter(stem: string, letters: readonly string[]): Said | null {
  const before = letters
    .filter((letter) => /\p{Script=Han}/u.test(letter) && stem.startsWith(letter) && stem !== letter)
    .sort((a, b) => b.length - a.length)[0]
  if (before === undefined) return null
  const behind = stem.slice(before.length)
  const said = saidBy(behind.replace(PARTING, ''), [])
  return said.isLabelled || PARTING.test(behind) ? { ...said, before } : null
}

function unlabelled(stem: string): Said {
  const { order, words } = orderedName(stem)
  const no = order === null ? null : String(order)
  return { before: '', order, year: null, isLabelled: false, readings: [{ no, title: titleIn(words) }] }
}

function numberIn(words: string, form: RegExp): number | null {
  const [, figures] = form.exec(words) ?? []
  return figures === undefined ? null : Number(figures)
}

function isNothing(before: string): boolean {
  return before === ''
}

/** Words behind which a label may stand unparted: a number, a year, the title of a notice, or its number. */
function isBeginning(before: string): boolean {
  const isNumber = [PARTED, ORDER, YEAR].some((form) => form.test(before))
  return isNumber || isWholeTitle(before) || isDocumentNumber(before)
}

/** P020240301 and 定稿 are no titles; （任务表） is one in brackets. */
function titleIn(text: string): string {
  const title = text.replace(PARTING, '').replace(/^[（(]([^（()）]*)[）)]$/, '$1')
  return /\p{Script=Han}/u.test(title) && !VERSION.test(title) ? title : ''
}
