/** How well a file fits each annex of a letter’s list. */
import type { ListedAnnex } from '../../model/source.js'
import {
  isPartOfPlainTitle,
  isSamePlainTitle,
  isShortForPlainTitle,
  plainTitle,
} from '../../vocabulary/frame/annex-items.js'
import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { yearOfTitle } from '../../vocabulary/times/years.js'
import type { Frame } from './frame.js'
import { type Evidence, type FramedFile, isNamedAfter } from './framed-file.js'

export type Item = Frame['list'][number]

/** How strongly a file is told to hold an annex, from the weakest. */
export const STRENGTHS = ['number', 'order', 'likeness', 'title', 'exact', 'link'] as const
export type Strength = (typeof STRENGTHS)[number]

export type Likeness = 'same' | 'alike' | 'short' | 'other'

export interface Fit {
  item: Item
  number: 'same' | 'other' | null
  /** The number of a part of the annex, where it says one: 1-2. */
  part: string | null
  /** Null where the file has no title. */
  title: Likeness | null
  /** Whether it has the title of the list to the letter: 任务分解表 may stand beside 任务分解表（乡镇）. */
  isExact: boolean
  evidence: Evidence
}

/** A title without a number must say so much, in characters. */
const SHORTEST_TITLE = 6

export function fitsOf(file: FramedFile, letter: FramedFile): Fit[] {
  const { evidence } = file
  const numbers = numbersFor(evidence, letter)
  const titles = titlesFor(file, letter)
  return letter.frame.list.map((item, at) => {
    const listed = letter.listed[at]!
    const number = numberOf(item, numbers, file, letter)
    const part = number === 'same' ? partOf(item, file) : null
    return {
      item,
      number,
      part,
      title: titleFor(likenessOf(titles, listed), item, part, evidence, letter.frame),
      isExact: titles.includes(listed),
      evidence,
    }
  })
}

/** A title counts over a number; neither may speak against the other. */
export function strengthOf({ number, title, isExact, evidence }: Fit): Strength | null {
  if (number === 'other' || title === 'other') return null
  if (title === 'same') return isExact ? 'exact' : 'title'
  if (title === 'short') return number === 'same' ? 'likeness' : null
  if (title === 'alike') {
    const isTelling = evidence.plain.some((one) => one.length >= SHORTEST_TITLE)
    return number === 'same' || isTelling ? 'likeness' : null
  }
  return number === 'same' && evidence.isLabelled ? 'number' : null
}

/** Whether a file says another year than the title of the list, or else the letter. */
export function isOfOtherYear({ year }: Evidence, item: ListedAnnex, letter: Frame): boolean {
  const meant = yearMeant(item, letter)
  return year !== null && meant !== null && year !== meant
}

export function yearMeant({ title }: ListedAnnex, letter: Frame): number | null {
  return yearOfTitle(title) ?? letter.year
}

/** Of titles as they are compared; null where there is none, or the letter only speaks of an annex. */
export function likenessOf(titles: readonly string[], listed: string): Likeness | null {
  if (titles.length === 0 || listed === '') return null
  if (titles.some((title) => isSamePlainTitle(title, listed))) return 'same'
  if (titles.some((title) => isPartOfPlainTitle(title, listed))) return 'alike'
  return titles.some((title) => isShortForPlainTitle(title, listed)) ? 'short' : 'other'
}

/** 1 of 1.任务表 is that of the annex, but beside 1.通知, which is the first of the folder. */
function numbersFor({ numbers, bareNumber }: Evidence, letter: FramedFile): string[] {
  return bareNumber === null || letter.order !== null ? numbers : [...numbers, String(bareNumber)]
}

function numberOf(
  { no }: Item,
  numbers: readonly string[],
  { evidence: { isBare, bareNumber } }: FramedFile,
  letter: FramedFile,
): Fit['number'] {
  if (numbers.length > 0) return numbers.every((one) => isOfAnnex(one, no)) ? 'same' : 'other'
  const isOnly = isBare && letter.frame.list.length === 1
  const isNext = letter.order !== null && bareNumber !== null && String(bareNumber - letter.order) === no
  return isOnly || isNext ? 'same' : null
}

/** What a file prints counts over its name; one with the labels of several parts is the whole. */
function partOf({ no }: Item, { evidence: { numbers }, frame }: FramedFile): string | null {
  const [said] = numbers
  return said === undefined || said === no || frame.labels.length > 1 ? null : said
}

/** Before a label may stand the title: 任务表（附件1）. */
function titlesFor({ evidence, named }: FramedFile, letter: FramedFile): readonly string[] {
  const isTitle = evidence.titles.length === 0 && named.before !== '' && !isNamedAfter(named, letter)
  return isTitle ? [plainTitle(named.before)] : evidence.plain
}

/** A part has a title of its own; what may be no title speaks against none; and what is of another year is another. */
function titleFor(
  likeness: Likeness | null,
  item: Item,
  part: string | null,
  evidence: Evidence,
  letter: Frame,
): Likeness | null {
  if (likeness === 'other' && (part !== null || evidence.areUnsure)) return null
  const isAlike = likeness === 'alike' || likeness === 'short'
  return isAlike && isOfOtherYear(evidence, item, letter) ? 'other' : likeness
}
